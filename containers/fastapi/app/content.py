"""Content of a request: JSON, forms, files, plain octets."""

from typing import Annotated

from fastapi import APIRouter, Form, Request, UploadFile
from pydantic import BaseModel, Field
from shared import exact

router = APIRouter()


class Order(BaseModel):
    name: Annotated[str, Field(min_length=1, max_length=40)]
    count: Annotated[int, Field(ge=0, le=1000)]


@router.post("/json")
async def read_order(order: Order):
    return order


@router.post("/form")
async def read_form(request: Request, name: Annotated[str, Form()], tag: Annotated[list[str], Form()] = []):
    return {"name": name, "tag": tag, "seen": await seen(request)}


@router.post("/upload")
async def read_octets(request: Request):
    return exact.measured(await request.body())


@router.post("/upload/form")
async def read_file(request: Request, file: UploadFile):
    measured = exact.measured(await file.read())
    return {"name": file.filename, "type": file.content_type, **measured, "seen": await seen(request)}


async def seen(request: Request) -> dict:
    """The fields with text; the framework has parsed the form already and keeps it with the request."""
    form = await request.form()
    texts = {name: [value for value in form.getlist(name) if isinstance(value, str)] for name in form}
    return exact.named((name, values) for name, values in texts.items() if values)
