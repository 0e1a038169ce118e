"""What a message can carry: content, fields, a redirect, credentials, a fault."""

import hashlib

from flask import Blueprint, Response, abort, redirect, request
from marshmallow import Schema, ValidationError, fields
from marshmallow.validate import Length, Range
from werkzeug.datastructures import WWWAuthenticate

routes = Blueprint("messages", __name__)


@routes.route("/echo", methods=["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY"])
def echo():
    content = request.get_data()
    return {
        "method": request.method,
        # gunicorn keeps the target as it came; a server that does not has the path and query.
        "target": request.environ.get("RAW_URI") or request.full_path.removesuffix("?"),
        "path": request.path,
        "query": request.query_string.decode("latin-1"),
        "fields": list(request.headers.items()),
        "content": {"octets": len(content), "sha256": hashlib.sha256(content).hexdigest()},
    }


@routes.get("/fields")
def set_fields():
    response = Response("fields", mimetype="text/plain")
    seen: set[str] = set()
    for pair in request.args.getlist("set"):
        name, _, value = pair.partition(":")
        # To add at once would put a second Content-Length beside the one that the response has made for itself.
        if name.lower() in seen:
            response.headers.add(name, value)
        else:
            response.headers[name] = value
        seen.add(name.lower())
    return response


@routes.get("/redirect/<int:code>")
def redirected(code):
    return redirect(request.args.get("to", "/echo"), code)


@routes.route("/slash/", methods=["GET", "POST"])
def slash():
    return Response("slash", mimetype="text/plain")


@routes.get("/bearer")
def bearer():
    # request.authorization knows this scheme only since Werkzeug 2.3.
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or token != "let-me-in":
        abort(401, www_authenticate=WWWAuthenticate("bearer"))
    return {"user": "known"}


class Order(Schema):
    name = fields.String(required=True, validate=Length(1, 40))
    count = fields.Integer(required=True, strict=True, validate=Range(0, 1000))


@routes.post("/json")
def json():
    return Order().load(request.get_json())


@routes.errorhandler(ValidationError)
def invalid(error):
    return {"errors": error.messages}, 422


@routes.get("/limited")
def limited():
    return Response(
        "Too many requests: try again in 30 seconds.",
        status=429,
        headers={"Retry-After": "30"},
        mimetype="text/plain",
    )


@routes.get("/raise")
def fail():
    raise RuntimeError("secret-detail-71")
