"""What a message can carry: content, fields, a redirect, credentials, a fault."""

import hashlib

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.views import View

from app import content


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
            "content": {"octets": len(request.body), "sha256": hashlib.sha256(request.body).hexdigest()},
        }
    )


class Fields(View):
    def get(self, request):
        response = HttpResponse("fields", content_type="text/plain")
        for pair in request.GET.getlist("set"):
            name, _, value = pair.partition(":")
            response.headers[name] = value
        return response


class Redirect(View):
    def get(self, request, code):
        return HttpResponseRedirect(request.GET.get("to", "/echo"), status=code)


class Slash(View):
    def get(self, request):
        return HttpResponse("slash", content_type="text/plain")

    def post(self, request):
        return self.get(request)


class Bearer(View):
    def get(self, request):
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer" or token != "let-me-in":
            return HttpResponse(status=401, headers={"WWW-Authenticate": "Bearer"})
        return JsonResponse({"user": "known"})


class OrderForm(forms.Form):
    name = forms.CharField(min_length=1, max_length=40, strip=False)
    count = forms.IntegerField(min_value=0, max_value=1000)


class Json(View):
    def post(self, request):
        try:
            order = OrderForm(content.parsed_object(request))
        except ValidationError as error:
            return content.invalid(error.message_dict)
        return JsonResponse(order.cleaned_data) if order.is_valid() else content.invalid(order.errors)


class Limited(View):
    def get(self, request):
        return HttpResponse(
            "Too many requests: try again in 30 seconds.",
            content_type="text/plain",
            status=429,
            headers={"Retry-After": "30"},
        )


class Fail(View):
    def get(self, request):
        raise RuntimeError("secret-detail-71")
