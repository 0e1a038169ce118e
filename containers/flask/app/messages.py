"""What a message can carry: what came in, fields, a redirect, a fault."""

from flask import Blueprint, Response, redirect, request
from shared import exact

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
        "values": exact.fields(request.headers.items()),
        "content": exact.measured(content),
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


@routes.post("/transfer")
def transfer():
    return {"transferred": True}


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
