"""Idempotency keys, kept beside what they stand for."""

from collections.abc import Callable

from django.core.exceptions import BadRequest, ValidationError

from app.database import writing
from app.models import Key


def needed_key(request) -> str:
    key = request.headers.get("Idempotency-Key")
    if not key:
        raise BadRequest("An Idempotency-Key is needed")
    return key


def once(scope: str, route: str, key: str, content, work: Callable[[], object]):
    """What `work` gave at the first time. Its effect and the key are one transaction: a kill leaves both or neither."""
    with writing():
        known = Key.objects.filter(scope=scope, route=route, key=key).first()
        if known is None:
            known = Key.objects.create(scope=scope, route=route, key=key, content=content, answer=work())
    if known.content != content:
        raise ValidationError({"Idempotency-Key": "It came before, with other content."})
    return known.answer
