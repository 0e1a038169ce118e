"""How often a handler ran, for requests that carry an id."""

from flask import request
from shared import calls


def count_call() -> None:
    """A `before_request` function: the framework runs it just before the handler."""
    request_id = request.headers.get("X-Request-Id") or request.args.get("request-id")
    if request_id and _handler_runs():
        calls.add(request_id, request.method, request.path)


def _handler_runs() -> bool:
    rule = request.url_rule
    if rule is None or request.blueprint == "fixture":
        return False
    # The framework answers these itself, after the hook and without the handler.
    return not (request.method == "OPTIONS" and rule.provide_automatic_options)
