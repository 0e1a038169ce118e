"""Representations: a file, a problem."""

from pathlib import Path

from fastapi import APIRouter
from fastapi.responses import FileResponse, JSONResponse

ALPHANUMERIC = Path(__file__).parent / "files" / "alphanumeric.txt"

router = APIRouter()


@router.get("/file", response_class=FileResponse)
async def file():
    return ALPHANUMERIC


@router.get("/problem")
async def problem():
    return JSONResponse(
        {
            "type": "/problems/out-of-credit",
            "title": "You do not have enough credit.",
            "status": 403,
            "detail": "Your balance is 30, but that costs 50.",
            "instance": "/problem",
        },
        status_code=403,
        media_type="application/problem+json",
    )
