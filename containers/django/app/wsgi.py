"""The sample app for servers that speak WSGI: `gunicorn app.wsgi:application`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "app.settings")

application = get_wsgi_application()

from app.database import migrate  # noqa: E402 - models can be imported only now

migrate()
