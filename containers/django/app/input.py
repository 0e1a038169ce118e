"""What a client sends: parameters, forms, uploads, a password."""

import base64
import binascii
import hashlib

from django import forms
from django.http import HttpResponse, JsonResponse
from django.utils.crypto import constant_time_compare
from django.views import View

from app import content


class Query(View):
    def get(self, request):
        given = request.GET
        return JsonResponse(
            {
                "name": given.get("name"),
                "count": given.get("count"),
                "tag": given.getlist("tag"),
                "all": dict(given.lists()),
            }
        )


class Params(View):
    def get(self, request, start, end):
        return JsonResponse({"from": start, "to": end})


class NameForm(forms.Form):
    name = forms.CharField(strip=False)


class Form(View):
    def post(self, request):
        form = NameForm(request.POST)
        if not form.is_valid():
            return content.invalid(form.errors)
        return JsonResponse({"name": form.cleaned_data["name"], "tag": request.POST.getlist("tag")})


class Upload(View):
    def post(self, request):
        return JsonResponse(measured(request.body))


class FileForm(forms.Form):
    file = forms.FileField(allow_empty_file=True)


class UploadForm(View):
    def post(self, request):
        form = FileForm(request.POST, request.FILES)
        if not form.is_valid():
            return content.invalid(form.errors)
        file = form.cleaned_data["file"]
        return JsonResponse({"name": file.name, "type": file.content_type} | measured(file.read()))


class Basic(View):
    """The framework has no means for these credentials: they are read here."""

    def get(self, request):
        name, password = credentials(request.headers.get("Authorization", ""))
        if not (constant_time_compare(name, "aladdin") & constant_time_compare(password, "open sesame")):
            challenge = {"WWW-Authenticate": 'Basic realm="statusquo"'}
            return HttpResponse("A name and a password are needed.", status=401, headers=challenge)
        return JsonResponse({"user": name})


def credentials(field: str) -> tuple[str, str]:
    """Name and password, both empty where the field does not hold them."""
    scheme, _, token = field.partition(" ")
    if scheme.lower() != "basic":
        return "", ""
    try:
        name, _, password = base64.b64decode(token, validate=True).decode().partition(":")
    except (binascii.Error, ValueError):
        return "", ""
    return name, password


def measured(octets: bytes) -> dict:
    return {"octets": len(octets), "sha256": hashlib.sha256(octets).hexdigest()}
