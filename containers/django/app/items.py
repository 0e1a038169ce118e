"""Items: created, read, replaced, patched, deleted."""

import hashlib

from django.core.exceptions import ValidationError
from django.db.models import F
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.http import etag

from app import content
from app.api import ApiView
from app.database import writing
from app.models import Item, Scope

# The integers that every JSON implementation reads alike (RFC 7493, 2.2).
LARGEST = 2**53 - 1


class ItemsView(ApiView):
    def get(self, request, scope):
        return JsonResponse([item.content() for item in Item.objects.filter(scope=scope)], safe=False)

    def post(self, request, scope):
        whole = whole_item(request)
        with writing():
            created = create(scope, whole)
        return JsonResponse(created, status=201, headers={"Location": location(scope, created["id"])})


def tag_of(request, scope, item_id):
    item = Item.objects.filter(scope=scope, item_id=item_id).first()
    return item and f'"{hashlib.sha256(JsonResponse(item.content()).content).hexdigest()[:32]}"'


# The decorator sees the item before the view does, in a transaction of its own.
@method_decorator(etag(tag_of), name="dispatch")
class ItemView(ApiView):
    def get(self, request, scope, item_id):
        return JsonResponse(get_object_or_404(Item, scope=scope, item_id=item_id).content())

    def put(self, request, scope, item_id):
        whole = whole_item(request)
        with writing():
            item, created = Item.objects.update_or_create(scope=scope, item_id=item_id, defaults=whole)
        if created:
            return JsonResponse(item.content(), status=201, headers={"Location": location(scope, item_id)})
        return JsonResponse(item.content())

    def patch(self, request, scope, item_id):
        change = content.parsed_object(request)
        if "increment" in change:
            members = {"n": F("n") + integer("increment", change["increment"])}
        else:
            members = checked(change)
        with writing():
            found = Item.objects.filter(scope=scope, item_id=item_id)
            if members:
                found.update(**members)
            item = get_object_or_404(found)
        return JsonResponse(item.content())

    def delete(self, request, scope, item_id):
        with writing():
            deleted, _ = Item.objects.filter(scope=scope, item_id=item_id).delete()
        if not deleted:
            raise Http404
        return HttpResponse(status=204)


def create(scope: str, whole: dict) -> dict:
    """Adds an item under an id that was never given out in this scope before; to be called while writing."""
    known, _ = Scope.objects.get_or_create(name=scope)
    known.last_id += 1
    while Item.objects.filter(scope=scope, item_id=str(known.last_id)).exists():  # PUT may have taken it
        known.last_id += 1
    known.save()
    return Item.objects.create(scope=scope, item_id=str(known.last_id), **whole).content()


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


def location(scope: str, item_id: str) -> str:
    return reverse("item", args=[scope, item_id])
