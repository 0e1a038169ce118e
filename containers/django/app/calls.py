"""How often a handler ran, for requests that carry an id."""

from django.views import View

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


class CountCalls:
    """A middleware for its `process_view`: the framework runs it just before the handler."""

    def __init__(self, get_response):
        self._get_response = get_response

    def __call__(self, request):
        return self._get_response(request)

    def process_view(self, request, view, args, kwargs):
        request_id = request.headers.get("X-Request-Id") or request.GET.get("request-id")
        if request_id and not request.path.startswith("/_fixture/") and _handles(view, request.method):
            _add(request_id, request.method, request.path)


def of(request_id: str) -> dict:
    with _database.reading() as connection:
        rows = connection.execute(
            "SELECT method, path, count FROM calls WHERE request = ? ORDER BY method, path", (request_id,)
        ).fetchall()
    calls = [{"method": method, "path": path, "count": count} for method, path, count in rows]
    return {"request": request_id, "total": sum(call["count"] for call in calls), "calls": calls}


def _handles(view, method: str) -> bool:
    """A view class may lack a handler for the method, or have only the framework's own one for OPTIONS."""
    if not hasattr(view, "view_class"):
        return True
    handler = getattr(view.view_class, "get" if method == "HEAD" else method.lower(), None)
    return handler not in (None, View.options)


def _add(request_id: str, method: str, path: str) -> None:
    with _database.writing() as connection:
        connection.execute(
            "INSERT INTO calls VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET count = count + 1",
            (request_id, method, path),
        )
