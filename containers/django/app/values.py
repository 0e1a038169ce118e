"""What the framework makes of values that a view returns."""

from django.http import Http404, JsonResponse
from shared.values import VALUES

from app.api import ApiView


class ValueView(ApiView):
    def get(self, request, name):
        if name not in VALUES:
            raise Http404
        return JsonResponse({"value": VALUES[name]})
