"""Content of a request: JSON, forms, files, plain octets."""

from flask import Blueprint, request
from marshmallow import Schema, fields
from marshmallow.validate import Length, Range
from shared import exact

routes = Blueprint("content", __name__)


class Order(Schema):
    name = fields.String(required=True, validate=Length(1, 40))
    count = fields.Integer(required=True, strict=True, validate=Range(0, 1000))


@routes.post("/json")
def json():
    return Order().load(request.get_json())


@routes.post("/form")
def form():
    given = request.form
    return {"name": given["name"], "tag": given.getlist("tag"), "seen": exact.named(given.lists())}


@routes.post("/upload")
def upload():
    return exact.measured(request.get_data())


@routes.post("/upload/form")
def upload_form():
    file = request.files["file"]
    return {
        "name": file.filename,
        "type": file.mimetype,
        **exact.measured(file.read()),
        "seen": exact.named(request.form.lists()),
    }
