"""What a message can carry: content, fields, a redirect, credentials, a fault."""

import hashlib
from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Query, Request
from fastapi.responses import PlainTextResponse, RedirectResponse
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel, Field

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
        "content": {"octets": len(content), "sha256": hashlib.sha256(content).hexdigest()},
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


@router.get("/bearer")
async def bearer(credentials: Annotated[HTTPAuthorizationCredentials, Depends(HTTPBearer())]):
    if credentials.credentials != "let-me-in":
        raise HTTPException(401, headers={"WWW-Authenticate": "Bearer"})
    return {"user": "known"}


class Order(BaseModel):
    name: Annotated[str, Field(min_length=1, max_length=40)]
    count: Annotated[int, Field(ge=0, le=1000)]


@router.post("/json")
async def json(order: Order):
    return order


@router.get("/limited")
async def limited():
    return PlainTextResponse(
        "Too many requests: try again in 30 seconds.", status_code=429, headers={"Retry-After": "30"}
    )


@router.get("/raise")
async def fail():
    raise RuntimeError("secret-detail-71")
