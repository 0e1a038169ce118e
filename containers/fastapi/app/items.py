"""Items: created, read, replaced, patched, deleted."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, HTTPException, Response
from pydantic import AfterValidator, BaseModel, Field
from shared import store

from app.preconditions import Preconditions, tag_of

router = APIRouter(prefix="/s/{scope}/items")

# The integers that every JSON implementation reads alike (RFC 7493, 2.2).
Integer = Annotated[int, Field(strict=True, ge=1 - 2**53, le=2**53 - 1)]


def storable(text: str) -> str:
    """JSON can say half a surrogate pair; no encoding can."""
    text.encode()
    return text


Name = Annotated[str, AfterValidator(storable)]
Asked = Annotated[Preconditions, Depends()]


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
    return tagged(response, created)


@router.get("/{item_id}")
def read(scope: str, item_id: str, asked: Asked, response: Response):
    item = found(store.find(scope, item_id))
    asked.check(item)
    return tagged(response, item)


@router.put("/{item_id}")
def put(scope: str, item_id: str, item: Item, asked: Asked, response: Response):
    # No ETag: what is kept is not the content as it came, and a tag would say so (RFC 9110, 9.3.4).
    if store.put(scope, item_id, item.name, item.n, asked.check):
        response.status_code = 201
        response.headers["Location"] = location(scope, item_id)
    return {"id": item_id, "name": item.name, "n": item.n}


@router.patch("/{item_id}")
def patch(scope: str, item_id: str, change: Increment | Merge, asked: Asked, response: Response):
    if isinstance(change, Increment):
        item = store.increment(scope, item_id, change.increment, asked.check)
    else:
        changes = change.model_dump(include={"name", "n"}, exclude_unset=True)
        item = store.merge(scope, item_id, changes, asked.check)
    return tagged(response, found(item))


@router.delete("/{item_id}", status_code=204)
def delete(scope: str, item_id: str, asked: Asked):
    if not store.remove(scope, item_id, asked.check):
        raise HTTPException(404)


def found(item: dict | None) -> dict:
    if item is None:
        raise HTTPException(404)
    return item


def tagged(response: Response, item: dict) -> dict:
    response.headers["ETag"] = tag_of(item)
    return item


def location(scope: str, item_id: str) -> str:
    return f"/s/{quote(scope, safe='')}/items/{quote(item_id, safe='')}"
