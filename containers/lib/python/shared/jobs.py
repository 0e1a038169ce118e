"""Jobs: accepted at once, done later, exactly once."""

from shared import keys
from shared.store import database


def begin(scope: str, key: str, n: int) -> str:
    """The id of the job that this key stands for."""
    with database.writing() as connection:
        return keys.once(connection, scope, "jobs", key, n, lambda: _add(connection, scope, n))


def finish(scope: str, job_id: str) -> None:
    """Whoever comes second changes nothing: a job may be worked on by several workers, and again after a kill."""
    with database.writing() as connection:
        connection.execute("UPDATE jobs SET runs = runs + 1 WHERE scope = ? AND id = ? AND runs = 0", (scope, job_id))


def find(scope: str, job_id: str) -> dict | None:
    with database.reading() as connection:
        row = connection.execute("SELECT n, runs FROM jobs WHERE scope = ? AND id = ?", (scope, job_id)).fetchone()
    return row and {"id": job_id, "n": row[0], "runs": row[1]}


def _add(connection, scope: str, n: int) -> str:
    count = connection.execute("SELECT COUNT(*) FROM jobs WHERE scope = ?", (scope,)).fetchone()[0]
    connection.execute("INSERT INTO jobs VALUES (?, ?, ?, 0)", (scope, str(count + 1), n))
    return str(count + 1)
