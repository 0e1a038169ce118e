"""Work in the background, by a thread of this worker."""

import threading

from app import job_store

_at_work: set[tuple[str, str]] = set()
_guard = threading.Lock()


def take_up(scope: str, job_id: str) -> None:
    """Works on the job, unless this worker does already."""
    with _guard:
        if (scope, job_id) in _at_work:
            return
        _at_work.add((scope, job_id))
    timer = threading.Timer(job_store.SECONDS, _work, (scope, job_id))
    timer.daemon = True
    timer.start()


def _work(scope: str, job_id: str) -> None:
    try:
        job_store.finish(scope, job_id)
    finally:
        with _guard:
            _at_work.discard((scope, job_id))
