"""Cookies, parsed and set by the framework's own means."""

from django.http import HttpResponse, JsonResponse

from app.api import ApiView


class CookiesView(ApiView):
    def get(self, request):
        return JsonResponse({"cookies": request.COOKIES})

    def post(self, request):
        response = HttpResponse(status=204)
        if "name" in request.GET:
            response.set_cookie(request.GET["name"], request.GET.get("value", ""), **attributes(request.GET))
        else:
            response.set_cookie("plain", "one")
            response.set_cookie("guarded", "two", max_age=60, secure=True, httponly=True, samesite="Lax")
        return response


def attributes(given) -> dict:
    """The framework has no means to set a partitioned cookie."""
    texts = {name: given[name] for name in ("path", "domain", "samesite", "expires") if name in given}
    switches = {name: True for name in ("secure", "httponly") if name in given}
    age = {"max_age": int(given["max-age"])} if "max-age" in given else {}
    return texts | switches | age
