"""What becomes of the exceptions that mean an invalid request."""

from flask import Flask
from marshmallow import ValidationError
from shared.keys import KeyReused


def handle_in(app: Flask) -> None:
    app.register_error_handler(ValidationError, invalid)
    app.register_error_handler(KeyReused, invalid)


def invalid(error: ValidationError | KeyReused):
    return {"errors": error.messages}, 422
