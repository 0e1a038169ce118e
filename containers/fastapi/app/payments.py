"""Payments: the client names each by a key, so that it can repeat the request."""

from typing import Annotated

from fastapi import APIRouter, Depends, Header, HTTPException, Request, Response
from fastapi.responses import JSONResponse
from shared import store
from shared.keys import KeyReused

from app.items import Item, location

router = APIRouter()


def needed_key(idempotency_key: Annotated[str | None, Header()] = None) -> str:
    if not idempotency_key:
        raise HTTPException(400, "An Idempotency-Key is needed.")
    return idempotency_key


async def reused(request: Request, error: KeyReused) -> JSONResponse:
    return JSONResponse({"detail": error.messages}, status_code=422)


Key = Annotated[str, Depends(needed_key)]


@router.post("/s/{scope}/payments", status_code=201)
def pay(scope: str, payment: Item, key: Key, response: Response):
    item = store.pay(scope, key, payment.name, payment.n)
    response.headers["Location"] = location(scope, item["id"])
    return item
