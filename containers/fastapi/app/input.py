"""What a client sends: parameters, forms, uploads, a password."""

import hashlib
import secrets
from typing import Annotated

from fastapi import APIRouter, Depends, Form, HTTPException, Query, Request, UploadFile
from fastapi.security import HTTPBasic, HTTPBasicCredentials

router = APIRouter()


@router.get("/query")
async def query(
    request: Request, name: str | None = None, count: int | None = None, tag: Annotated[list[str], Query()] = []
):
    parsed = request.query_params
    return {"name": name, "count": count, "tag": tag, "all": {key: parsed.getlist(key) for key in parsed}}


@router.get("/params/{start}-{end}")
async def params(start: str, end: str):
    return {"from": start, "to": end}


@router.post("/form")
async def form(name: Annotated[str, Form()], tag: Annotated[list[str], Form()] = []):
    return {"name": name, "tag": tag}


@router.post("/upload")
async def upload(request: Request):
    return measured(await request.body())


@router.post("/upload/form")
async def upload_form(file: UploadFile):
    return {"name": file.filename, "type": file.content_type} | measured(await file.read())


@router.get("/basic")
async def basic(credentials: Annotated[HTTPBasicCredentials, Depends(HTTPBasic())]):
    name = secrets.compare_digest(credentials.username.encode(), b"aladdin")
    password = secrets.compare_digest(credentials.password.encode(), b"open sesame")
    if not (name and password):
        raise HTTPException(401, headers={"WWW-Authenticate": "Basic"})
    return {"user": credentials.username}


def measured(content: bytes) -> dict:
    return {"octets": len(content), "sha256": hashlib.sha256(content).hexdigest()}
