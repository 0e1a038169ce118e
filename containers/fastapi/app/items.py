"""Items: created, read, replaced, patched, deleted."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, HTTPException, Response
from pydantic import AfterValidator, BaseModel, Field

from app import store

router = APIRouter(prefix="/s/{scope}/items")

# The integers that every JSON implementation reads alike (RFC 7493, 2.2).
Integer = Annotated[int, Field(strict=True, ge=1 - 2**53, le=2**53 - 1)]


def storable(text: str) -> str:
    """JSON can say half a surrogate pair; no encoding can."""
    text.encode()
    return text


Name = Annotated[str, AfterValidator(storable)]


class Item(BaseModel):
    name: Name | None = None
    n: Integer


class Increment(BaseModel):
    increment: Integer


class Merge(BaseModel):
    name: Name | None = None
    n: Integer = 0
    increment: None = None


@router.get("")
def list_items(scope: str):
    return store.every(scope)


@router.post("", status_code=201)
def create(scope: str, item: Item, response: Response):
    created = store.create(scope, item.name, item.n)
    response.headers["Location"] = location(scope, created["id"])
    return created


@router.get("/{item_id}")
def read(scope: str, item_id: str):
    return found(store.find(scope, item_id))


@router.put("/{item_id}")
def put(scope: str, item_id: str, item: Item, response: Response):
    if store.put(scope, item_id, item.name, item.n):
        response.status_code = 201
        response.headers["Location"] = location(scope, item_id)
    return {"id": item_id, "name": item.name, "n": item.n}


@router.patch("/{item_id}")
def patch(scope: str, item_id: str, change: Increment | Merge):
    if isinstance(change, Increment):
        return found(store.increment(scope, item_id, change.increment))
    return found(store.merge(scope, item_id, change.model_dump(include={"name", "n"}, exclude_unset=True)))


@router.delete("/{item_id}", status_code=204)
def delete(scope: str, item_id: str):
    if not store.remove(scope, item_id):
        raise HTTPException(404)


def found(item: dict | None) -> dict:
    if item is None:
        raise HTTPException(404)
    return item


def location(scope: str, item_id: str) -> str:
    return f"/s/{quote(scope, safe='')}/items/{quote(item_id, safe='')}"
