"""Representations: a file, content with validators, one of several forms, a problem."""

import datetime
import hashlib
from pathlib import Path

from django.http import FileResponse, HttpResponse, JsonResponse
from django.utils.decorators import method_decorator
from django.views.decorators.http import condition, etag
from django.views.decorators.vary import vary_on_headers

from app.api import ApiView

ALPHANUMERIC = Path(__file__).parent / "files" / "alphanumeric.txt"
CONTENT = "The same content each time."


def file_etag(request):
    status = ALPHANUMERIC.stat()
    return f'"{status.st_mtime_ns:x}-{status.st_size:x}"'


def file_last_modified(request):
    return datetime.datetime.fromtimestamp(ALPHANUMERIC.stat().st_mtime, datetime.timezone.utc)


@method_decorator(condition(etag_func=file_etag, last_modified_func=file_last_modified), name="dispatch")
class FileView(ApiView):
    """FileResponse has no validators of its own; the framework's decorator makes and compares them."""

    def get(self, request):
        return FileResponse(ALPHANUMERIC.open("rb"))


@method_decorator(etag(lambda request: hashlib.sha256(CONTENT.encode()).hexdigest()), name="dispatch")
class EtagView(ApiView):
    def get(self, request):
        return HttpResponse(CONTENT)


@method_decorator(vary_on_headers("Accept"), name="dispatch")
class NegotiateView(ApiView):
    def get(self, request):
        preferred = preferred_type(request, ["application/json", "text/html"])
        if preferred == "application/json":
            return JsonResponse({"word": "hello"})
        if preferred == "text/html":
            return HttpResponse("<p>hello</p>")
        return HttpResponse("application/json, text/html", status=406, content_type="text/plain")


def preferred_type(request, offered):
    """Django knows what a client prefers since 5.2; before, only what it accepts."""
    if hasattr(request, "get_preferred_type"):
        return request.get_preferred_type(offered)
    return next((media_type for media_type in offered if request.accepts(media_type)), None)


class ProblemView(ApiView):
    def get(self, request):
        return JsonResponse(
            {
                "type": "/problems/out-of-credit",
                "title": "You do not have enough credit.",
                "status": 403,
                "detail": "Your balance is 30, but that costs 50.",
                "instance": "/problem",
            },
            status=403,
            content_type="application/problem+json",
        )
