"""One status code, given to the framework in each of its ways."""

import re

from fastapi import APIRouter, HTTPException, Response
from fastapi.responses import JSONResponse, PlainTextResponse

router = APIRouter()


def parsed(code: str) -> int | str:
    """An integer where `code` is one; anything else goes to the framework as it came."""
    return int(code) if re.fullmatch(r"-?[0-9]+", code) else code


@router.api_route("/status/{code}", methods=["GET", "POST"])
async def constructed(code: str, content: str | None = None):
    return PlainTextResponse(content, status_code=parsed(code))


@router.get("/status/{code}/late", response_class=PlainTextResponse)
async def assigned(code: str, response: Response, content: str | None = None):
    response.status_code = parsed(code)
    return content


@router.get("/status/{code}/raised")
async def raised(code: str, content: str | None = None):
    raise HTTPException(parsed(code), detail=content)


@router.get("/custom-header")
async def custom_header():
    return JSONResponse(
        {"message": "Invalid request parameters"},
        status_code=400,
        headers={"X-Custom-Status": "620"},
    )
