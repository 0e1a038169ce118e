"""Payments: the client names each by a key, so that it can repeat the request."""

from flask import Blueprint, abort, request, url_for

from app import items, store
from app.keys import KeyReused

routes = Blueprint("payments", __name__, url_prefix="/s/<scope>")


@routes.post("/payments")
def pay(scope):
    payment = items.checked(items.Item())
    item = store.pay(scope, needed_key(), payment.get("name"), payment["n"])
    return item, 201, {"Location": url_for("items.read", scope=scope, item_id=item["id"])}


def needed_key():
    return request.headers.get("Idempotency-Key") or abort(400, "An Idempotency-Key is needed.")


def reused(error):
    return {"errors": ["The Idempotency-Key came before, with other content."]}, 422


routes.register_error_handler(KeyReused, reused)
routes.register_error_handler(items.ValidationError, items.invalid)
