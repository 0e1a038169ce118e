"""One status code, given to the framework in each of its ways."""

import re

from flask import Blueprint, Response, abort, jsonify, request

routes = Blueprint("status", __name__)


def parsed(code: str) -> int | str:
    """An integer where `code` is one; anything else goes to the framework as it came."""
    return int(code) if re.fullmatch(r"-?[0-9]+", code) else code


@routes.route("/status/<code>", methods=["GET", "POST"])
def constructed(code):
    reason = request.args.get("reason")
    status = f"{code} {reason}" if reason else parsed(code)
    return Response(request.args.get("content"), status=status, mimetype="text/plain")


@routes.get("/status/<code>/late")
def assigned(code):
    response = Response(request.args.get("content"), mimetype="text/plain")
    reason = request.args.get("reason")
    if reason:
        response.status = f"{code} {reason}"
    else:
        response.status_code = parsed(code)
    return response


@routes.get("/status/<code>/raised")
def raised(code):
    abort(parsed(code), description=request.args.get("content"))


@routes.get("/custom-header")
def custom_header():
    return jsonify({"message": "Invalid request parameters"}), 400, {"X-Custom-Status": "620"}
