"""Items: created, read, replaced, patched, deleted."""

import hashlib

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.http import etag

from app import content, store

# The integers that every JSON implementation reads alike (RFC 7493, 2.2).
LARGEST = 2**53 - 1


class ItemsView(View):
    def dispatch(self, request, *args, **kwargs):
        try:
            return super().dispatch(request, *args, **kwargs)
        except ValidationError as error:
            return content.invalid(error.message_dict)


class Items(ItemsView):
    def get(self, request, scope):
        return JsonResponse(store.every(scope), safe=False)

    def post(self, request, scope):
        item = whole_item(request)
        created = store.create(scope, **item)
        return JsonResponse(created, status=201, headers={"Location": location(scope, created["id"])})


def tag_of(request, scope, item_id):
    item = store.find(scope, item_id)
    return item and f'"{hashlib.sha256(JsonResponse(item).content).hexdigest()[:32]}"'


# The decorator sees the item before the view does, in a transaction of its own.
@method_decorator(etag(tag_of), name="dispatch")
class Item(ItemsView):
    def get(self, request, scope, item_id):
        return found(store.find(scope, item_id))

    def put(self, request, scope, item_id):
        item = whole_item(request)
        answer = {"id": item_id} | item
        if store.put(scope, item_id, **item):
            return JsonResponse(answer, status=201, headers={"Location": location(scope, item_id)})
        return JsonResponse(answer)

    def patch(self, request, scope, item_id):
        change = content.parsed_object(request)
        if "increment" in change:
            return found(store.increment(scope, item_id, integer("increment", change["increment"])))
        return found(store.merge(scope, item_id, checked(change)))

    def delete(self, request, scope, item_id):
        if not store.remove(scope, item_id):
            raise Http404
        return HttpResponse(status=204)


def whole_item(request) -> dict:
    item = checked(content.parsed_object(request))
    if "n" not in item:
        raise ValidationError({"n": "This field is required."})
    return {"name": None} | item


def checked(members: dict) -> dict:
    """The members that an item has; others are ignored."""
    checks = {"name": text_or_null, "n": integer}
    return {name: check(name, members[name]) for name, check in checks.items() if name in members}


def text_or_null(member: str, value):
    if value is not None and not (isinstance(value, str) and storable(value)):
        raise ValidationError({member: "Enter a text or null."})
    return value


def storable(text: str) -> bool:
    """JSON can say half a surrogate pair; no encoding can."""
    return not any("\ud800" <= character <= "\udfff" for character in text)


def integer(member: str, value):
    if type(value) is not int or abs(value) > LARGEST:
        raise ValidationError({member: "Enter a whole number."})
    return value


def found(item: dict | None) -> JsonResponse:
    if item is None:
        raise Http404
    return JsonResponse(item)


def location(scope: str, item_id: str) -> str:
    return reverse("item", args=[scope, item_id])
