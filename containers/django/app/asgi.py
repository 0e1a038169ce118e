"""The sample app for servers that speak ASGI: `uvicorn app.asgi:application`."""

import os

from django.core.asgi import get_asgi_application
from django.db import connections

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "app.settings")
# Under ASGI no thread outlives its request, so Django's documentation has a connection end with it.
connections.settings["default"]["CONN_MAX_AGE"] = 0

application = get_asgi_application()

from app.database import migrate  # noqa: E402 - models can be imported only now

migrate()
