"""Cookies, parsed and set by the framework's own means."""

from flask import Blueprint, Response, request

routes = Blueprint("cookies", __name__)


@routes.get("/cookies")
def cookies():
    return {"cookies": request.cookies.to_dict()}


@routes.post("/cookies")
def set_cookies():
    response = Response(status=204)
    if "name" in request.args:
        response.set_cookie(request.args["name"], request.args.get("value", ""), **attributes(request.args))
    else:
        response.set_cookie("plain", "one")
        response.set_cookie("guarded", "two", max_age=60, secure=True, httponly=True, samesite="Lax")
    return response


def attributes(given) -> dict:
    texts = {name: given[name] for name in ("path", "domain", "samesite", "expires") if name in given}
    switches = {name: True for name in ("secure", "httponly", "partitioned") if name in given}
    age = {"max_age": int(given["max-age"])} if "max-age" in given else {}
    return texts | switches | age
