"""The side channel: what a test wants to know besides the responses. It is never counted itself."""

import os

from flask import Blueprint, current_app, request

from app import calls, store

routes = Blueprint("fixture", __name__, url_prefix="/_fixture")


@routes.get("/ready")
def ready():
    # Only where there are several, which the server tells by WSGI's own means.
    several = request.environ["wsgi.multiprocess"]
    return {"ready": True, "worker": str(os.getpid())} if several else {"ready": True}


@routes.get("/state")
def state():
    return store.state(request.args["scope"])


@routes.get("/calls")
def handler_calls():
    return calls.of(request.args["request"])


@routes.get("/versions")
def versions():
    import platform
    from importlib.metadata import distributions

    packages = {found.name.lower().replace("_", "-"): found.version for found in distributions()}
    server = request.environ["SERVER_SOFTWARE"].partition("/")[0].lower()
    return {
        "runtime": {"name": "python", "version": platform.python_version()},
        "framework": {"name": "flask", "version": packages["flask"]},
        "server": {"name": server, "version": packages.get(server)},
        "packages": packages,
    }


@routes.get("/testclient")
def test_client():
    """What the framework's own test client says of `path`."""
    client = {"client": "flask.testing.FlaskClient"}
    try:
        response = current_app.test_client().get(request.args["path"])
    except Exception as exception:
        return client | {"outcome": "exception", "exception": f"{type(exception).__name__}: {exception}"}
    return client | {"outcome": "response", "status": response.status_code, "content": response.get_data(as_text=True)}
