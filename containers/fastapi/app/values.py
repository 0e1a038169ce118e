"""What the framework makes of values that a handler returns, without and with a declared response model."""

from typing import Any

from fastapi import APIRouter, HTTPException
from pydantic import create_model
from shared.values import VALUES

router = APIRouter()


@router.get("/value/{name}")
async def value(name: str):
    if name not in VALUES:
        raise HTTPException(404)
    return {"value": VALUES[name]}


def declare(name: str) -> None:
    """A route whose response model says the type of its value."""
    found = VALUES[name]
    model = create_model("Declared", value=(type(found) if type(found) not in (list, dict) else Any, ...))

    @router.get(f"/value/{name}/declared", response_model=model)
    async def declared():
        return {"value": found}


for known in VALUES:
    declare(known)
