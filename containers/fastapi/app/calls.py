"""How often a handler ran, for requests that carry an id."""

from fastapi import Request
from fastapi.concurrency import run_in_threadpool
from shared import calls


async def count_call(request: Request) -> None:
    """A dependency: the framework runs it just before the handler."""
    request_id = request.headers.get("x-request-id") or request.query_params.get("request-id")
    if request_id:
        await run_in_threadpool(calls.add, request_id, request.method, request.url.path)
