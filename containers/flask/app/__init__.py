"""The sample app: `gunicorn 'app:create_app()'`."""

from flask import Flask, Request

from app import (
    calls,
    content,
    cookies,
    credentials,
    errors,
    examples,
    fixture,
    items,
    jobs,
    messages,
    parameters,
    payments,
    representations,
    status,
    streaming,
    values,
)

MODULES = (
    status,
    items,
    payments,
    jobs,
    messages,
    content,
    cookies,
    credentials,
    parameters,
    representations,
    streaming,
    values,
    fixture,
)


class RoomForFiles(Request):
    """The app's limit is for every request but one: a form with a file may be larger."""

    @property
    def max_content_length(self):
        return 4 * 1024 * 1024 if self.path == "/upload/form" else super().max_content_length


def create_app() -> Flask:
    app = Flask(__name__, static_folder=None)
    app.request_class = RoomForFiles
    app.config["MAX_CONTENT_LENGTH"] = 128 * 1024
    app.before_request(calls.count_call)
    errors.handle_in(app)
    examples.add_to(app)
    for module in MODULES:
        app.register_blueprint(module.routes)
    return app
