"""The sample app for servers that speak ASGI: `uvicorn app.asgi:application`."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "app.settings")

application = get_asgi_application()

from app.database import migrate  # noqa: E402 - models can be imported only now

migrate()
