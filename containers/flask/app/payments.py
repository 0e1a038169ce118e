"""Payments: the client names each by a key, so that it can repeat the request."""

from flask import Blueprint, abort, request, url_for
from shared import store

from app import items

routes = Blueprint("payments", __name__, url_prefix="/s/<scope>")


@routes.post("/payments")
def pay(scope):
    payment = items.checked(items.Item())
    item = store.pay(scope, needed_key(), payment.get("name"), payment["n"])
    return item, 201, {"Location": url_for("items.read", scope=scope, item_id=item["id"])}


def needed_key():
    key = request.headers.get("Idempotency-Key")
    if not key:
        abort(400, "An Idempotency-Key is needed.")
    return key
