"""Forms, and JSON that is checked by one."""

from django import forms
from django.http import JsonResponse
from shared import exact

from app import content
from app.api import ApiView


class OrderForm(forms.Form):
    name = forms.CharField(min_length=1, max_length=40, strip=False)
    count = forms.IntegerField(min_value=0, max_value=1000)


class JsonView(ApiView):
    def post(self, request):
        order = OrderForm(content.parsed_object(request))
        return JsonResponse(order.cleaned_data) if order.is_valid() else content.invalid(order.errors)


class NameForm(forms.Form):
    name = forms.CharField(strip=False)


class FormView(ApiView):
    def post(self, request):
        form = NameForm(request.POST)
        if not form.is_valid():
            return content.invalid(form.errors)
        return JsonResponse(
            {
                "name": form.cleaned_data["name"],
                "tag": request.POST.getlist("tag"),
                "seen": exact.named(request.POST.lists()),
            }
        )


class UploadView(ApiView):
    def post(self, request):
        return JsonResponse(exact.measured(request.body))


class FileForm(forms.Form):
    file = forms.FileField(allow_empty_file=True)


class UploadFormView(ApiView):
    def post(self, request):
        form = FileForm(request.POST, request.FILES)
        if not form.is_valid():
            return content.invalid(form.errors)
        file = form.cleaned_data["file"]
        return JsonResponse(
            {
                "name": file.name,
                "type": file.content_type,
                **exact.measured(file.read()),
                "seen": exact.named(request.POST.lists()),
            }
        )
