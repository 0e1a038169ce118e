"""Jobs: accepted with 202, polled until 303 leads to the result."""

from django.http import Http404, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.views import View

from app import items, job_store, work
from app.payments import KeyedView, needed_key


class Jobs(KeyedView):
    def post(self, request, scope):
        job_id = job_store.begin(scope, needed_key(request), items.whole_item(request)["n"])
        work.take_up(scope, job_id)
        return running(job_id, status=202, headers={"Location": reverse("job", args=[scope, job_id])})


class Job(View):
    def get(self, request, scope, job_id):
        if found(scope, job_id)["runs"]:
            return HttpResponseRedirect(reverse("result", args=[scope, job_id]), status=303)
        # Whoever began it may have been killed.
        work.take_up(scope, job_id)
        return running(job_id)


class Result(View):
    def get(self, request, scope, job_id):
        job = found(scope, job_id)
        if not job["runs"]:
            raise Http404
        return JsonResponse(job)


def running(job_id: str, **response) -> JsonResponse:
    return JsonResponse({"id": job_id, "state": "running"}, **response)


def found(scope: str, job_id: str) -> dict:
    job = job_store.find(scope, job_id)
    if job is None:
        raise Http404
    return job
