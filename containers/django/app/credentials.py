"""Credentials: a token, a name with a password. The framework has no means for either: they are read here."""

import base64
import binascii

from django.http import HttpResponse, JsonResponse
from django.utils.crypto import constant_time_compare

from app.api import ApiView


class BearerView(ApiView):
    def get(self, request):
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer" or token != "let-me-in":
            return HttpResponse(status=401, headers={"WWW-Authenticate": "Bearer"})
        return JsonResponse({"user": "known"})


class BasicView(ApiView):
    def get(self, request):
        name, password = credentials(request.headers.get("Authorization", ""))
        if not (constant_time_compare(name, "aladdin") & constant_time_compare(password, "open sesame")):
            challenge = {"WWW-Authenticate": 'Basic realm="statusquo"'}
            return HttpResponse("A name and a password are needed.", status=401, headers=challenge)
        return JsonResponse({"user": name})


def credentials(field: str) -> tuple[str, str]:
    """Name and password, both empty if the field does not hold them."""
    scheme, _, token = field.partition(" ")
    if scheme.lower() != "basic":
        return "", ""
    try:
        name, _, password = base64.b64decode(token, validate=True).decode().partition(":")
    except (binascii.Error, ValueError):
        return "", ""
    return name, password
