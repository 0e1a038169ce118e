"""What the framework makes of values that a handler returns."""

from flask import Blueprint, abort
from shared.values import VALUES

routes = Blueprint("values", __name__)


@routes.get("/value/<name>")
def value(name):
    if name not in VALUES:
        abort(404)
    return {"value": VALUES[name]}
