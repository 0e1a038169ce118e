"""The side channel: what a test wants to know besides the responses. It is never counted itself."""

import os
import sys
from pathlib import Path

from django.http import JsonResponse
from django.views import View

from app import calls, store


class Ready(View):
    def get(self, request):
        # WSGI tells whether other processes serve the same app. Under ASGI, where META says so always, the servers here have one process.
        several = getattr(request, "environ", {}).get("wsgi.multiprocess", False)
        return JsonResponse({"ready": True} | ({"worker": str(os.getpid())} if several else {}))


class State(View):
    def get(self, request):
        return JsonResponse(store.state(request.GET["scope"]))


class Calls(View):
    def get(self, request):
        return JsonResponse(calls.of(request.GET["request"]))


class Versions(View):
    def get(self, request):
        import platform
        from importlib.metadata import distributions

        packages = {found.name.lower().replace("_", "-"): found.version for found in distributions()}
        # ASGI tells no application which server it runs on: the command that was started does.
        software = request.META.get("SERVER_SOFTWARE", Path(sys.argv[0]).stem)
        server = software.partition("/")[0].lower()
        return JsonResponse(
            {
                "runtime": {"name": "python", "version": platform.python_version()},
                "framework": {"name": "django", "version": packages["django"]},
                # The server that runserver starts is a part of Django.
                "server": {"name": server, "version": packages.get(server, packages["django"])},
                "packages": packages,
            }
        )


class TestClient(View):
    """What the framework's own test client says of `path`."""

    def get(self, request):
        # Imported only here: an app that nobody asks this starts without it.
        from django.test import Client

        client = {"client": "django.test.Client"}
        try:
            response = Client(raise_request_exception=False).get(request.GET["path"])
        except Exception as exception:
            outcome = {"outcome": "exception", "exception": f"{type(exception).__name__}: {exception}"}
        else:
            outcome = {"outcome": "response", "status": response.status_code, "content": response.content.decode()}
        return JsonResponse(client | outcome)
