"""Representations: a file, content with validators, one of several forms, a problem."""

from pathlib import Path

from flask import Blueprint, abort, jsonify, make_response, request, send_file

ALPHANUMERIC = Path(__file__).parent / "files" / "alphanumeric.txt"
OFFERED = ["application/json", "text/html"]

routes = Blueprint("representations", __name__)


@routes.get("/file")
def file():
    return send_file(ALPHANUMERIC)


@routes.get("/etag")
def etag():
    response = make_response("The same content each time.")
    response.add_etag()
    return response.make_conditional(request)


@routes.get("/negotiate")
def negotiate():
    accepted = request.accept_mimetypes
    chosen = accepted.best_match(OFFERED) if accepted else OFFERED[0]
    if chosen is None:
        abort(406)
    response = jsonify(word="hello") if chosen == OFFERED[0] else make_response("<p>hello</p>")
    response.vary.add("Accept")
    return response


@routes.get("/problem")
def problem():
    response = jsonify(
        type="/problems/out-of-credit",
        title="You do not have enough credit.",
        status=403,
        detail="Your balance is 30, but that costs 50.",
        instance="/problem",
    )
    response.mimetype = "application/problem+json"
    return response, 403
