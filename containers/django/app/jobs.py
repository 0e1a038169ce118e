"""Jobs: accepted with 202, polled until 303 leads to the result."""

from django.db import connections
from django.http import Http404, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from shared.background import Background

from app import items, keys
from app.api import ApiView
from app.database import writing
from app.models import Job


class JobsView(ApiView):
    def post(self, request, scope):
        key, n = keys.needed_key(request), items.whole_item(request)["n"]
        job_id = keys.once(scope, "jobs", key, n, lambda: begin(scope, n))
        work.take_up(scope, job_id)
        return running(job_id, status=202, headers={"Location": reverse("job", args=[scope, job_id])})


class JobView(ApiView):
    def get(self, request, scope, job_id):
        if get_object_or_404(Job, scope=scope, job_id=job_id).runs:
            return HttpResponseRedirect(reverse("result", args=[scope, job_id]), status=303)
        # Whoever began it may have been killed.
        work.take_up(scope, job_id)
        return running(job_id)


class ResultView(ApiView):
    def get(self, request, scope, job_id):
        job = get_object_or_404(Job, scope=scope, job_id=job_id)
        if not job.runs:
            raise Http404
        return JsonResponse({"id": job_id, "n": job.n, "runs": job.runs})


def begin(scope: str, n: int) -> str:
    job_id = str(Job.objects.filter(scope=scope).count() + 1)
    Job.objects.create(scope=scope, job_id=job_id, n=n)
    return job_id


def finish(scope: str, job_id: str) -> None:
    """Whoever comes second changes nothing: a job may be worked on by several workers, and again after a kill."""
    try:
        with writing():
            Job.objects.filter(scope=scope, job_id=job_id, runs=0).update(runs=1)
    finally:
        connections.close_all()  # as at the end of a request: this thread ends


work = Background(finish)


def running(job_id: str, **response) -> JsonResponse:
    return JsonResponse({"id": job_id, "state": "running"}, **response)
