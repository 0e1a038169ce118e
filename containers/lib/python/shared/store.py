"""The items of every scope."""

import hashlib
import json
from collections.abc import Callable

from shared import keys
from shared.database import Database

# Looks at an item as it is before a write (None: there is none), inside of its transaction; raises if it must not happen.
Check = Callable[[dict | None], None]

database = Database(
    "items.sqlite3",
    """
    CREATE TABLE IF NOT EXISTS items (
        scope TEXT, id TEXT, name TEXT, n INTEGER NOT NULL, PRIMARY KEY (scope, id));
    CREATE TABLE IF NOT EXISTS scopes (scope TEXT PRIMARY KEY, last_id INTEGER NOT NULL);
    CREATE TABLE IF NOT EXISTS jobs (
        scope TEXT, id TEXT, n INTEGER NOT NULL, runs INTEGER NOT NULL, PRIMARY KEY (scope, id));
    CREATE TABLE IF NOT EXISTS keys (
        scope TEXT, route TEXT, key TEXT, content TEXT NOT NULL, answer TEXT NOT NULL, PRIMARY KEY (scope, route, key));
    """,
    synchronous="NORMAL",
)


def every(scope: str) -> list[dict]:
    with database.reading() as connection:
        return _rows(connection, scope)


def find(scope: str, item_id: str) -> dict | None:
    with database.reading() as connection:
        return _row(connection, scope, item_id)


def create(scope: str, name: str | None, n: int) -> dict:
    """Adds an item under an id that was never given out in this scope before."""
    with database.writing() as connection:
        return _create(connection, scope, name, n)


def pay(scope: str, key: str, name: str | None, n: int) -> dict:
    """The item that this key stands for."""
    with database.writing() as connection:
        return keys.once(
            connection, scope, "payments", key, [name, n], lambda: _create(connection, scope, name, n)
        )


def put(scope: str, item_id: str, name: str | None, n: int, check: Check) -> bool:
    """Creates or replaces the item; True if it is new."""
    with database.writing() as connection:
        before = _row(connection, scope, item_id)
        check(before)
        connection.execute("REPLACE INTO items VALUES (?, ?, ?, ?)", (scope, item_id, name, n))
    return before is None


def increment(scope: str, item_id: str, by: int, check: Check) -> dict | None:
    with database.writing() as connection:
        item = _row(connection, scope, item_id)
        if item is None:
            return None
        check(item)
        connection.execute("UPDATE items SET n = n + ? WHERE scope = ? AND id = ?", (by, scope, item_id))
        return _row(connection, scope, item_id)


def merge(scope: str, item_id: str, changes: dict, check: Check) -> dict | None:
    """Sets only the members that `changes` has."""
    with database.writing() as connection:
        item = _row(connection, scope, item_id)
        if item is None:
            return None
        check(item)
        item |= changes
        connection.execute(
            "UPDATE items SET name = ?, n = ? WHERE scope = ? AND id = ?",
            (item["name"], item["n"], scope, item_id),
        )
    return item


def remove(scope: str, item_id: str, check: Check) -> bool:
    """True if there was such an item."""
    with database.writing() as connection:
        item = _row(connection, scope, item_id)
        if item is None:
            return False
        check(item)
        connection.execute("DELETE FROM items WHERE scope = ? AND id = ?", (scope, item_id))
    return True


def state(scope: str) -> dict:
    """The scope in short: equal content gives an equal digest."""
    with database.reading() as connection:
        rows = _rows(connection, scope)
        jobs = connection.execute("SELECT id, n FROM jobs WHERE scope = ? ORDER BY id", (scope,)).fetchall()
        last_id = _last_id(connection, scope)
    return summary(scope, [list(row.values()) for row in rows], last_id, jobs)


def summary(scope: str, items: list, last_id: int, jobs: list) -> dict:
    """`/_fixture/state`'s answer: rows of items (id, name, n), the highest id given out, rows of jobs (id, n)."""
    digest = hashlib.sha256(json.dumps([items, last_id, jobs]).encode()).hexdigest()
    return {"scope": scope, "items": len(items), "digest": digest}


def _create(connection, scope: str, name: str | None, n: int) -> dict:
    item_id = str(_next_id(connection, scope))
    connection.execute("INSERT INTO items VALUES (?, ?, ?, ?)", (scope, item_id, name, n))
    return {"id": item_id, "name": name, "n": n}


def _next_id(connection, scope: str) -> int:
    candidate = _last_id(connection, scope) + 1
    while _row(connection, scope, str(candidate)):  # PUT may have taken it
        candidate += 1
    connection.execute("REPLACE INTO scopes VALUES (?, ?)", (scope, candidate))
    return candidate


def _last_id(connection, scope: str) -> int:
    row = connection.execute("SELECT last_id FROM scopes WHERE scope = ?", (scope,)).fetchone()
    return row[0] if row else 0


def _row(connection, scope: str, item_id: str) -> dict | None:
    rows = connection.execute("SELECT id, name, n FROM items WHERE scope = ? AND id = ?", (scope, item_id))
    return next(_items(rows), None)


def _rows(connection, scope: str) -> list[dict]:
    return list(_items(connection.execute("SELECT id, name, n FROM items WHERE scope = ? ORDER BY id", (scope,))))


def _items(rows):
    return ({"id": item_id, "name": name, "n": n} for item_id, name, n in rows)
