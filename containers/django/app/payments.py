"""Payments: the client names each by a key, so that it can repeat the request."""

from django.core.exceptions import BadRequest
from django.http import JsonResponse

from app import content, items, store
from app.keys import KeyReused


class KeyedView(items.ItemsView):
    def dispatch(self, request, *args, **kwargs):
        try:
            return super().dispatch(request, *args, **kwargs)
        except KeyReused:
            return content.invalid({"Idempotency-Key": ["It came before, with other content."]})


class Payments(KeyedView):
    def post(self, request, scope):
        item = store.pay(scope, needed_key(request), **items.whole_item(request))
        return JsonResponse(item, status=201, headers={"Location": items.location(scope, item["id"])})


def needed_key(request) -> str:
    key = request.headers.get("Idempotency-Key")
    if not key:
        raise BadRequest("An Idempotency-Key is needed")
    return key
