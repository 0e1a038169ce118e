"""Jobs: accepted with 202, polled until 303 leads to the result."""

from flask import Blueprint, abort, redirect, url_for
from shared import jobs
from shared.background import Background

from app import items
from app.payments import needed_key

routes = Blueprint("jobs", __name__, url_prefix="/s/<scope>/jobs")
work = Background(jobs.finish)


@routes.post("")
def begin(scope):
    job_id = jobs.begin(scope, needed_key(), items.checked(items.Item())["n"])
    work.take_up(scope, job_id)
    return running(job_id), 202, {"Location": url_for(".poll", scope=scope, job_id=job_id)}


@routes.get("/<job_id>")
def poll(scope, job_id):
    if found(scope, job_id)["runs"]:
        return redirect(url_for(".result", scope=scope, job_id=job_id), 303)
    # Whoever began it may have been killed.
    work.take_up(scope, job_id)
    return running(job_id)


@routes.get("/<job_id>/result")
def result(scope, job_id):
    job = found(scope, job_id)
    if not job["runs"]:
        abort(404)
    return job


def running(job_id):
    return {"id": job_id, "state": "running"}


def found(scope, job_id):
    job = jobs.find(scope, job_id)
    if job is None:
        abort(404)
    return job
