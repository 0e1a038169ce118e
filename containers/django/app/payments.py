"""Payments: the client names each by a key, so that it can repeat the request."""

from django.http import JsonResponse

from app import items, keys
from app.api import ApiView


class PaymentsView(ApiView):
    def post(self, request, scope):
        key, whole = keys.needed_key(request), items.whole_item(request)
        item = keys.once(scope, "payments", key, whole, lambda: items.create(scope, whole))
        return JsonResponse(item, status=201, headers={"Location": items.location(scope, item["id"])})
