"""How often a handler ran, for requests that carry an id."""

from django.views import View
from shared import calls


class CountCalls:
    """A middleware for its `process_view`: the framework runs it just before the handler."""

    def __init__(self, get_response):
        self._get_response = get_response

    def __call__(self, request):
        return self._get_response(request)

    def process_view(self, request, view, args, kwargs):
        request_id = request.headers.get("X-Request-Id") or request.GET.get("request-id")
        if request_id and not request.path.startswith("/_fixture/") and _handles(view, request.method):
            calls.add(request_id, request.method, request.path)


def _handles(view, method: str) -> bool:
    """A view class may lack a handler for the method, or have only the framework's own one for OPTIONS."""
    if not hasattr(view, "view_class"):
        return True
    handler = getattr(view.view_class, "get" if method == "HEAD" else method.lower(), None)
    return handler not in (None, View.options)
