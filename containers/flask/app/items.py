"""Items: created, read, replaced, patched, deleted."""

from flask import Blueprint, abort, jsonify, request, url_for
from marshmallow import EXCLUDE, Schema, ValidationError, fields
from marshmallow.validate import Range
from shared import store

routes = Blueprint("items", __name__, url_prefix="/s/<scope>/items")


def storable(text):
    """JSON can say half a surrogate pair; no encoding can."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise ValidationError("Not valid Unicode.") from error


class Integer(fields.Integer):
    """The integers that every JSON implementation reads alike (RFC 7493, 2.2)."""

    def __init__(self, **options):
        super().__init__(strict=True, required=True, validate=Range(1 - 2**53, 2**53 - 1), **options)


class Item(Schema):
    class Meta:
        unknown = EXCLUDE

    name = fields.String(allow_none=True, validate=storable)
    n = Integer()


class Increment(Schema):
    class Meta:
        unknown = EXCLUDE

    increment = Integer()


@routes.get("")
def list_items(scope):
    return jsonify(store.every(scope))


@routes.post("")
def create(scope):
    item = checked(Item())
    created = store.create(scope, item.get("name"), item["n"])
    return tagged(created), 201, {"Location": url_for(".read", scope=scope, item_id=created["id"])}


@routes.get("/<item_id>")
def read(scope, item_id):
    return tagged(found(store.find(scope, item_id))).make_conditional(request)


@routes.put("/<item_id>")
def put(scope, item_id):
    item = checked(Item())
    # No ETag: what is kept is not the content as it came, and a tag would say so (RFC 9110, 9.3.4).
    answer = {"id": item_id, "name": item.get("name"), "n": item["n"]}
    if store.put(scope, item_id, answer["name"], answer["n"], precondition):
        return answer, 201, {"Location": url_for(".read", scope=scope, item_id=item_id)}
    return answer


@routes.patch("/<item_id>")
def patch(scope, item_id):
    content = request.get_json()
    if isinstance(content, dict) and "increment" in content:
        return tagged(found(store.increment(scope, item_id, checked(Increment())["increment"], precondition)))
    return tagged(found(store.merge(scope, item_id, checked(Item(partial=True)), precondition)))


@routes.delete("/<item_id>")
def delete(scope, item_id):
    if not store.remove(scope, item_id, precondition):
        abort(404)
    return "", 204


def checked(schema):
    return schema.load(request.get_json())


def found(item):
    if item is None:
        abort(404)
    return item


def tagged(item):
    response = jsonify(item)
    response.add_etag()
    return response


def precondition(item):
    """Werkzeug parses and compares; make_conditional does the rest for GET and HEAD only."""
    tag = tagged(item).get_etag()[0] if item else None
    if request.if_match and (tag is None or tag not in request.if_match):
        abort(412)
    if tag is not None and request.if_none_match.contains_weak(tag):
        abort(412)
