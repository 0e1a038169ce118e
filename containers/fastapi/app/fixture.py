"""The side channel: what a test wants to know besides the responses. It is never counted itself."""

import sys
from pathlib import Path

from fastapi import APIRouter, Request
from shared import calls, fixture, store

router = APIRouter(prefix="/_fixture")


@router.get("/ready")
async def ready():
    return fixture.ready(several_workers=False)


@router.get("/state")
def state(scope: str):
    return store.state(scope)


@router.get("/calls")
def handler_calls(request: str):
    return calls.of(request)


@router.get("/versions")
def versions():
    # ASGI tells no application which server it runs on: the command that was started does.
    return fixture.versions("fastapi", Path(sys.argv[0]).stem)


@router.get("/testclient")
def test_client(request: Request, path: str):
    """What the framework's own test client says of `path`."""

    def ask():
        # Imported only here: an app that nobody asks this starts without it, or the client may not be installed.
        from fastapi.testclient import TestClient

        response = TestClient(request.app).get(path)
        return response.status_code, response.text

    return fixture.outcome("starlette.testclient.TestClient", ask)
