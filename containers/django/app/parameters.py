"""Parameters of the target: of the query and of the path."""

from django.http import JsonResponse
from shared import exact

from app.api import ApiView


class QueryView(ApiView):
    def get(self, request):
        given = request.GET
        return JsonResponse(
            {
                "name": given.get("name"),
                "count": given.get("count"),
                "tag": given.getlist("tag"),
                "all": dict(given.lists()),
                "seen": exact.named(given.lists()),
            }
        )


class ParamsView(ApiView):
    def get(self, request, start, end):
        return JsonResponse({"from": start, "to": end, "seen": [exact.text(start), exact.text(end)]})
