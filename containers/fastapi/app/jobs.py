"""Jobs: accepted with 202, polled until 303 leads to the result."""

import asyncio
from urllib.parse import quote

from fastapi import APIRouter, BackgroundTasks, HTTPException, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import RedirectResponse
from shared import jobs
from shared.background import SECONDS

from app.items import Item
from app.payments import Key

router = APIRouter(prefix="/s/{scope}/jobs")

_at_work: set[tuple[str, str]] = set()


@router.post("", status_code=202)
def begin(scope: str, job: Item, key: Key, response: Response, tasks: BackgroundTasks):
    job_id = jobs.begin(scope, key, job.n)
    tasks.add_task(work, scope, job_id)
    response.headers["Location"] = location(scope, job_id)
    return {"id": job_id, "state": "running"}


@router.get("/{job_id}")
def poll(scope: str, job_id: str, tasks: BackgroundTasks):
    if found(scope, job_id)["runs"]:
        return RedirectResponse(f"{location(scope, job_id)}/result", status_code=303)
    # Whoever began it may have been killed.
    tasks.add_task(work, scope, job_id)
    return {"id": job_id, "state": "running"}


@router.get("/{job_id}/result")
def result(scope: str, job_id: str):
    job = found(scope, job_id)
    if not job["runs"]:
        raise HTTPException(404)
    return job


async def work(scope: str, job_id: str) -> None:
    """Runs after the response, unless it runs already."""
    if (scope, job_id) in _at_work:
        return
    _at_work.add((scope, job_id))
    try:
        await asyncio.sleep(SECONDS)
        await run_in_threadpool(jobs.finish, scope, job_id)
    finally:
        _at_work.discard((scope, job_id))


def found(scope: str, job_id: str) -> dict:
    job = jobs.find(scope, job_id)
    if job is None:
        raise HTTPException(404)
    return job


def location(scope: str, job_id: str) -> str:
    return f"/s/{quote(scope, safe='')}/jobs/{quote(job_id, safe='')}"
