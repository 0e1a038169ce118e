"""The database of the models: how it is opened, made and written."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from django.core.management import call_command
from django.db import connections, transaction
from django.db.backends.signals import connection_created
from django.dispatch import receiver
from shared.database import turn


@receiver(connection_created)
def tune(connection, **_) -> None:
    """Readers do not wait for writers, and a write need not wait for the disk: a kill is survived, no power cut."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = NORMAL")


def migrate() -> None:
    """Applies the migrations, before anything is served. Several workers that start together take turns."""
    # A server that speaks ASGI imports the app within its event loop, where Django refuses to touch a database.
    with turn("migrations"), ThreadPoolExecutor(max_workers=1) as thread:
        thread.submit(_migrate).result()


def _migrate() -> None:
    try:
        call_command("migrate", interactive=False, verbosity=0)
    finally:
        connections.close_all()


@contextmanager
def writing() -> Iterator[None]:
    """The block happens as a whole or not at all, and no other writer is between its steps."""
    with turn("items.sqlite3"), transaction.atomic():
        yield
