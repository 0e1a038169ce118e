"""How often a handler ran, for requests that carry an id."""

from shared.database import Database

# Only a count for the one who asks: it may be lost with the machine, so it need not wait for the disk.
_database = Database(
    "calls.sqlite3",
    """
    CREATE TABLE IF NOT EXISTS calls (
        request TEXT, method TEXT, path TEXT, count INTEGER NOT NULL, PRIMARY KEY (request, method, path));
    """,
    synchronous="OFF",
)


def add(request_id: str, method: str, path: str) -> None:
    with _database.writing() as connection:
        connection.execute(
            "INSERT INTO calls VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET count = count + 1",
            (request_id, method, path),
        )


def of(request_id: str) -> dict:
    """`/_fixture/calls`' answer."""
    with _database.reading() as connection:
        rows = connection.execute(
            "SELECT method, path, count FROM calls WHERE request = ? ORDER BY method, path", (request_id,)
        ).fetchall()
    calls = [{"method": method, "path": path, "count": count} for method, path, count in rows]
    return {"request": request_id, "total": sum(call["count"] for call in calls), "calls": calls}
