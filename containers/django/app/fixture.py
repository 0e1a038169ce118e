"""The side channel: what a test wants to know besides the responses. It is never counted itself."""

import sys
from pathlib import Path

from django.db import transaction
from django.http import JsonResponse
from django.views import View
from shared import calls, fixture, store

from app.models import Item, Job, Scope


class ReadyView(View):
    def get(self, request):
        # WSGI tells whether other processes serve the same app. Under ASGI, where META says so always, the servers here have one process.
        return JsonResponse(fixture.ready(getattr(request, "environ", {}).get("wsgi.multiprocess", False)))


class StateView(View):
    @transaction.atomic
    def get(self, request):
        scope = request.GET["scope"]
        items = [list(item.content().values()) for item in Item.objects.filter(scope=scope)]
        last_id = Scope.objects.filter(name=scope).values_list("last_id", flat=True).first() or 0
        jobs = [[job.job_id, job.n] for job in Job.objects.filter(scope=scope)]
        return JsonResponse(store.summary(scope, items, last_id, jobs))


class CallsView(View):
    def get(self, request):
        return JsonResponse(calls.of(request.GET["request"]))


class VersionsView(View):
    def get(self, request):
        # ASGI tells no application which server it runs on: the command that was started does.
        software = request.META.get("SERVER_SOFTWARE", Path(sys.argv[0]).stem)
        return JsonResponse(fixture.versions("django", software.partition("/")[0].lower()))


class TestClientView(View):
    """What the framework's own test client says of `path`."""

    def get(self, request):
        def ask():
            # Imported only here: an app that nobody asks this starts without it.
            from django.test import Client

            response = Client(raise_request_exception=False).get(request.GET["path"])
            return response.status_code, response.content.decode()

        return JsonResponse(fixture.outcome("django.test.Client", ask))
