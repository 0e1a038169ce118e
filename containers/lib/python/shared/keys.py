"""Idempotency keys, kept beside the items."""

import json
from collections.abc import Callable


class KeyReused(Exception):
    """The key came before, with other content."""

    messages = ["The Idempotency-Key came before, with other content."]


def once(connection, scope: str, route: str, key: str, content, work: Callable[[], object]):
    """What `work` gave at the first time. Its effect and the key are one transaction: a kill leaves both or neither."""
    asked = json.dumps(content)
    row = connection.execute(
        "SELECT content, answer FROM keys WHERE scope = ? AND route = ? AND key = ?", (scope, route, key)
    ).fetchone()
    if row is None:
        answer = work()
        connection.execute("INSERT INTO keys VALUES (?, ?, ?, ?, ?)", (scope, route, key, asked, json.dumps(answer)))
        return answer
    if row[0] != asked:
        raise KeyReused
    return json.loads(row[1])
