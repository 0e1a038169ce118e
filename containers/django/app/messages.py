"""What a message can carry: what came in, fields, a redirect, a fault."""

from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.views import View
from django.views.decorators.csrf import csrf_exempt
from shared import exact

from app.api import ApiView


@csrf_exempt
def echo(request):
    """A function view, which takes every method that there is."""
    return JsonResponse(
        {
            "method": request.method,
            # gunicorn keeps the target as it came; a server that does not has the path and query.
            "target": request.META.get("RAW_URI") or request.get_full_path(),
            "path": request.path,
            "query": request.META["QUERY_STRING"],
            "fields": list(request.headers.items()),
            "values": exact.fields(request.headers.items()),
            "content": exact.measured(request.body),
        }
    )


class FieldsView(ApiView):
    def get(self, request):
        response = HttpResponse("fields", content_type="text/plain")
        for pair in request.GET.getlist("set"):
            name, _, value = pair.partition(":")
            response.headers[name] = value
        return response


class TransferView(View):
    """A form as the tutorial has it: the framework protects it against requests that another site's page makes."""

    def post(self, request):
        return JsonResponse({"transferred": True})


class RedirectView(ApiView):
    def get(self, request, code):
        return HttpResponseRedirect(request.GET.get("to", "/echo"), status=code)


class SlashView(ApiView):
    def get(self, request):
        return HttpResponse("slash", content_type="text/plain")

    def post(self, request):
        return self.get(request)


class LimitedView(ApiView):
    def get(self, request):
        return HttpResponse(
            "Too many requests: try again in 30 seconds.",
            content_type="text/plain",
            status=429,
            headers={"Retry-After": "30"},
        )


class FailView(ApiView):
    def get(self, request):
        raise RuntimeError("secret-detail-71")
