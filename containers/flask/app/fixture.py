"""The side channel: what a test wants to know besides the responses. It is never counted itself."""

from flask import Blueprint, current_app, request
from shared import calls, fixture, store

routes = Blueprint("fixture", __name__, url_prefix="/_fixture")


@routes.get("/ready")
def ready():
    # The server tells by WSGI's own means whether there are several.
    return fixture.ready(request.environ["wsgi.multiprocess"])


@routes.get("/state")
def state():
    return store.state(request.args["scope"])


@routes.get("/calls")
def handler_calls():
    return calls.of(request.args["request"])


@routes.get("/versions")
def versions():
    return fixture.versions("flask", request.environ["SERVER_SOFTWARE"].partition("/")[0].lower())


@routes.get("/testclient")
def test_client():
    """What the framework's own test client says of `path`."""

    def ask():
        response = current_app.test_client().get(request.args["path"])
        return response.status_code, response.get_data(as_text=True)

    return fixture.outcome("flask.testing.FlaskClient", ask)
