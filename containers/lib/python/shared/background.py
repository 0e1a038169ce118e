"""Work in the background, by a thread of this worker."""

import threading
from collections.abc import Callable

SECONDS = 0.3
"""How long the work on a job takes."""


class Background:
    """Calls `finish` with a scope and a job's id once the work on the job is done."""

    def __init__(self, finish: Callable[[str, str], None]):
        self._finish = finish
        self._at_work: set[tuple[str, str]] = set()
        self._guard = threading.Lock()

    def take_up(self, scope: str, job_id: str) -> None:
        """Works on the job, unless this worker does already."""
        with self._guard:
            if (scope, job_id) in self._at_work:
                return
            self._at_work.add((scope, job_id))
        timer = threading.Timer(SECONDS, self._work, (scope, job_id))
        timer.daemon = True
        timer.start()

    def _work(self, scope: str, job_id: str) -> None:
        try:
            self._finish(scope, job_id)
        finally:
            with self._guard:
                self._at_work.discard((scope, job_id))
