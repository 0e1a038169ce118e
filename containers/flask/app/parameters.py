"""Parameters of the target: of the query and of the path."""

from flask import Blueprint, request
from shared import exact

routes = Blueprint("parameters", __name__)


@routes.get("/query")
def query():
    given = request.args
    return {
        "name": given.get("name"),
        "count": given.get("count", type=int),
        "tag": given.getlist("tag"),
        "all": given.to_dict(flat=False),
        "seen": exact.named(given.lists()),
    }


@routes.get("/params/<start>-<end>")
def params(start, end):
    return {"from": start, "to": end, "seen": [exact.text(start), exact.text(end)]}
