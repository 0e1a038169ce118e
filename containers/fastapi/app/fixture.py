"""The side channel: what a test wants to know besides the responses. It is never counted itself."""

import sys
from pathlib import Path

from fastapi import APIRouter, Request

from app import calls, store

router = APIRouter(prefix="/_fixture")


@router.get("/ready")
async def ready():
    return {"ready": True}


@router.get("/state")
def state(scope: str):
    return store.state(scope)


@router.get("/calls")
def handler_calls(request: str):
    return calls.of(request)


@router.get("/versions")
def versions():
    import platform
    from importlib.metadata import distributions

    packages = {found.name.lower().replace("_", "-"): found.version for found in distributions()}
    # ASGI tells no application which server it runs on: the command that was started does.
    server = Path(sys.argv[0]).stem
    return {
        "runtime": {"name": "python", "version": platform.python_version()},
        "framework": {"name": "fastapi", "version": packages["fastapi"]},
        "server": {"name": server, "version": packages.get(server)},
        "packages": packages,
    }


@router.get("/testclient")
def test_client(request: Request, path: str):
    """What the framework's own test client says of `path`."""
    # Imported only here: an app that nobody asks this starts without it.
    from fastapi.testclient import TestClient

    client = {"client": "starlette.testclient.TestClient"}
    try:
        response = TestClient(request.app).get(path)
    except Exception as exception:
        return client | {"outcome": "exception", "exception": f"{type(exception).__name__}: {exception}"}
    return client | {"outcome": "response", "status": response.status_code, "content": response.text}
