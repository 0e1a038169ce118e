"""One status code, given to the framework in each of its ways."""

import re

from django.http import HttpResponse, JsonResponse

from app.api import ApiView


def parsed(code: str) -> int | str:
    """An integer where `code` is one; anything else goes to the framework as it came."""
    return int(code) if re.fullmatch(r"-?[0-9]+", code) else code


class ConstructedView(ApiView):
    def get(self, request, code):
        return HttpResponse(
            request.GET.get("content", ""),
            content_type="text/plain",
            status=parsed(code),
            reason=request.GET.get("reason"),
        )

    def post(self, request, code):
        return self.get(request, code)


class AssignedView(ApiView):
    def get(self, request, code):
        response = HttpResponse(request.GET.get("content", ""), content_type="text/plain")
        response.status_code = parsed(code)
        if "reason" in request.GET:
            response.reason_phrase = request.GET["reason"]
        return response


class CustomHeaderView(ApiView):
    def get(self, request):
        return JsonResponse(
            {"message": "Invalid request parameters"}, status=400, headers={"X-Custom-Status": "620"}
        )
