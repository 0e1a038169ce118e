"""Credentials: a token, a name with a password."""

import hmac

from flask import Blueprint, abort, request
from werkzeug.datastructures import WWWAuthenticate

routes = Blueprint("credentials", __name__)


@routes.get("/bearer")
def bearer():
    # request.authorization knows this scheme only since Werkzeug 2.3.
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or token != "let-me-in":
        abort(401, www_authenticate=WWWAuthenticate("bearer"))
    return {"user": "known"}


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
