"""Responses that take their time: in pieces, broken off, late."""

import asyncio
import time

from flask import Blueprint, Response

routes = Blueprint("streaming", __name__)


def pieces(*, broken: bool):
    yield "piece 1\n"
    if broken:
        raise RuntimeError("secret-detail-71")
    yield "piece 2\n"
    yield "piece 3\n"


@routes.get("/stream")
def stream():
    return Response(pieces(broken=False), mimetype="text/plain")


@routes.get("/stream/broken")
def broken_stream():
    return Response(pieces(broken=True), mimetype="text/plain")


@routes.get("/slow")
def slow():
    time.sleep(0.3)
    return Response("slow", mimetype="text/plain")


@routes.get("/raise/async")
async def fail():
    await asyncio.sleep(0)
    raise RuntimeError("secret-detail-71")
