"""JSON content of a request: the framework has no parser of its own for it."""

import json

from django.core.exceptions import BadRequest, ValidationError
from django.http import JsonResponse


def parsed(request):
    try:
        return json.loads(request.body)
    except ValueError as error:
        raise BadRequest("The content is not JSON") from error


def parsed_object(request) -> dict:
    content = parsed(request)
    if not isinstance(content, dict):
        raise ValidationError({"content": "An object is needed."})
    return content


def invalid(errors: dict) -> JsonResponse:
    return JsonResponse({"errors": errors}, status=422)
