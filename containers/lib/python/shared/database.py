"""SQLite files that every worker shares and a restart keeps."""

import fcntl
import os
import sqlite3
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

DIRECTORY = Path(os.environ.get("STATUSQUO_STATE", tempfile.gettempdir()))


@contextmanager
def turn(name: str) -> Iterator[None]:
    """Lets writers of one file in one by one; SQLite lets them wait by sleeping, the unlucky for seconds."""
    # Each opens the file for itself: a lock belongs to an open file, which threads and forked workers would share.
    with (DIRECTORY / f"{name}.turn").open("wb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


class Database:
    """One file with one connection for each thread, opened at its first use: a start costs nothing."""

    def __init__(self, name: str, schema: str, *, synchronous: str):
        self._path = DIRECTORY / name
        self._schema = schema
        self._synchronous = synchronous
        self._opened = threading.local()
        self._name = name
        # Readers do not wait for writers then. Once, before workers part: turning it on needs the file for itself.
        with closing(self._open()) as connection:
            connection.execute("PRAGMA journal_mode = WAL")

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Every read in the block sees one and the same state."""
        with self._transaction("BEGIN") as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The block happens as a whole or not at all, and no other writer is between its steps."""
        with turn(self._name), self._transaction("BEGIN IMMEDIATE") as connection:
            yield connection

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        connection = self._connection()
        connection.execute(begin)
        with connection:
            yield connection

    def _connection(self) -> sqlite3.Connection:
        if not hasattr(self._opened, "connection"):
            self._opened.connection = self._open()
        return self._opened.connection

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=10, isolation_level=None)
        connection.execute(f"PRAGMA synchronous = {self._synchronous}")
        connection.executescript(self._schema)
        return connection
