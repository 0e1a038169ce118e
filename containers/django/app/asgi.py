"""The sample app for servers that speak ASGI: `uvicorn app.asgi:application`."""

from django.core.asgi import get_asgi_application

application = get_asgi_application()
