"""Responses that take their time: in pieces, broken off, late."""

import asyncio

from fastapi import APIRouter
from fastapi.responses import PlainTextResponse, StreamingResponse

router = APIRouter()


async def pieces(*, broken: bool):
    yield "piece 1\n"
    if broken:
        raise RuntimeError("secret-detail-71")
    yield "piece 2\n"
    yield "piece 3\n"


@router.get("/stream")
async def stream():
    return StreamingResponse(pieces(broken=False), media_type="text/plain")


@router.get("/stream/broken")
async def broken_stream():
    return StreamingResponse(pieces(broken=True), media_type="text/plain")


@router.get("/slow", response_class=PlainTextResponse)
async def slow():
    await asyncio.sleep(0.3)
    return "slow"


@router.get("/raise/async")
async def fail():
    await asyncio.sleep(0)
    raise RuntimeError("secret-detail-71")
