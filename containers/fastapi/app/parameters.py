"""Parameters of the target: of the query and of the path."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from shared import exact

router = APIRouter()


@router.get("/query")
async def read_query(
    request: Request, name: str | None = None, count: int | None = None, tag: Annotated[list[str], Query()] = []
):
    parsed = {key: request.query_params.getlist(key) for key in request.query_params}
    return {"name": name, "count": count, "tag": tag, "all": parsed, "seen": exact.named(parsed.items())}


@router.get("/params/{start}-{end}")
async def read_params(start: str, end: str):
    return {"from": start, "to": end, "seen": [exact.text(start), exact.text(end)]}
