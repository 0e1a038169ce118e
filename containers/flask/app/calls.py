"""How often a handler ran, for requests that carry an id."""

from flask import request

from app.database import Database

# Only a count for the one who asks: it may be lost with the machine, so it need not wait for the disk.
_database = Database(
    "calls.sqlite3",
    """
    CREATE TABLE IF NOT EXISTS calls (
        request TEXT, method TEXT, path TEXT, count INTEGER NOT NULL, PRIMARY KEY (request, method, path));
    """,
    synchronous="OFF",
)


def count_call() -> None:
    """A `before_request` function: the framework runs it just before the handler."""
    request_id = request.headers.get("X-Request-Id") or request.args.get("request-id")
    if request_id and _handler_runs():
        _add(request_id, request.method, request.path)


def of(request_id: str) -> dict:
    with _database.reading() as connection:
        rows = connection.execute(
            "SELECT method, path, count FROM calls WHERE request = ? ORDER BY method, path", (request_id,)
        ).fetchall()
    calls = [{"method": method, "path": path, "count": count} for method, path, count in rows]
    return {"request": request_id, "total": sum(call["count"] for call in calls), "calls": calls}


def _handler_runs() -> bool:
    rule = request.url_rule
    if rule is None or request.blueprint == "fixture":
        return False
    # The framework answers these itself, after the hook and without the handler.
    return not (request.method == "OPTIONS" and rule.provide_automatic_options)


def _add(request_id: str, method: str, path: str) -> None:
    with _database.writing() as connection:
        connection.execute(
            "INSERT INTO calls VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET count = count + 1",
            (request_id, method, path),
        )
