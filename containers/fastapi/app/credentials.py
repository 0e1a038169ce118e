"""Credentials: a token, a name with a password."""

import secrets
from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBasic, HTTPBasicCredentials, HTTPBearer

router = APIRouter()


@router.get("/bearer")
async def check_token(credentials: Annotated[HTTPAuthorizationCredentials, Depends(HTTPBearer())]):
    if credentials.credentials != "let-me-in":
        raise HTTPException(401, headers={"WWW-Authenticate": "Bearer"})
    return {"user": "known"}


@router.get("/basic")
async def check_password(credentials: Annotated[HTTPBasicCredentials, Depends(HTTPBasic())]):
    name = secrets.compare_digest(credentials.username.encode(), b"aladdin")
    password = secrets.compare_digest(credentials.password.encode(), b"open sesame")
    if not (name and password):
        raise HTTPException(401, headers={"WWW-Authenticate": 'Basic realm="statusquo"'})
    return {"user": credentials.username}
