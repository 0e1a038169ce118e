"""What a message can carry: what came in, fields, a redirect, a fault."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import PlainTextResponse, RedirectResponse
from shared import exact

router = APIRouter()


@router.api_route("/echo", methods=["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY"])
async def echo(request: Request):
    content = await request.body()
    query = request.scope["query_string"].decode("latin-1")
    raw_path = request.scope["raw_path"].decode("latin-1")
    return {
        "method": request.method,
        "target": f"{raw_path}?{query}" if query else raw_path,
        "path": request.scope["path"],
        "query": query,
        "fields": request.headers.items(),
        "values": exact.fields(request.headers.items()),
        "content": exact.measured(content),
    }


@router.get("/fields")
async def fields(pairs: Annotated[list[str], Query(alias="set")] = []):
    response = PlainTextResponse("fields")
    seen: set[str] = set()
    for pair in pairs:
        name, _, value = pair.partition(":")
        # To append at once would put a second Content-Length beside the one that the response has made for itself.
        if name.lower() in seen:
            response.headers.append(name, value)
        else:
            response.headers[name] = value
        seen.add(name.lower())
    return response


@router.get("/redirect/{code}")
async def redirect(code: int, to: str = "/echo"):
    return RedirectResponse(to, status_code=code)


@router.api_route("/slash/", methods=["GET", "POST"], response_class=PlainTextResponse)
async def slash():
    return "slash"


@router.post("/transfer")
async def transfer():
    return {"transferred": True}


@router.get("/limited")
async def limited():
    return PlainTextResponse(
        "Too many requests: try again in 30 seconds.", status_code=429, headers={"Retry-After": "30"}
    )


@router.get("/raise")
async def fail():
    raise RuntimeError("secret-detail-71")
