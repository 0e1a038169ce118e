"""What a client sends: parameters, forms, uploads, a password."""

import hashlib
import hmac

from flask import Blueprint, abort, request
from werkzeug.datastructures import WWWAuthenticate

routes = Blueprint("input", __name__)


@routes.get("/query")
def query():
    given = request.args
    return {
        "name": given.get("name"),
        "count": given.get("count", type=int),
        "tag": given.getlist("tag"),
        "all": given.to_dict(flat=False),
    }


@routes.get("/params/<start>-<end>")
def params(start, end):
    return {"from": start, "to": end}


@routes.post("/form")
def form():
    return {"name": request.form["name"], "tag": request.form.getlist("tag")}


@routes.post("/upload")
def upload():
    return measured(request.get_data())


@routes.post("/upload/form")
def upload_form():
    file = request.files["file"]
    return {"name": file.filename, "type": file.mimetype, **measured(file.read())}


@routes.get("/basic")
def basic():
    credentials = request.authorization
    if credentials is None or credentials.type != "basic" or not known(credentials):
        abort(401, www_authenticate=WWWAuthenticate("basic", {"realm": "statusquo"}))
    return {"user": credentials.username}


def known(credentials) -> bool:
    name = hmac.compare_digest((credentials.username or "").encode(), b"aladdin")
    password = hmac.compare_digest((credentials.password or "").encode(), b"open sesame")
    return name and password


def measured(content: bytes) -> dict:
    return {"octets": len(content), "sha256": hashlib.sha256(content).hexdigest()}
