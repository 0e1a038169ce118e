"""What `startproject` writes, less templates, static files and the admin."""

import secrets

from shared.database import DIRECTORY

DEBUG = False
SECRET_KEY = secrets.token_urlsafe()
ALLOWED_HOSTS = ["*"]  # the suite reaches a container under an address that nobody knows beforehand

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "app",
]

ROOT_URLCONF = "app.urls"
WSGI_APPLICATION = "app.wsgi.application"
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "app.calls.CountCalls",
]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DIRECTORY / "items.sqlite3",
        # A connection for each of the server's threads, as behind any WSGI server; asgi.py has its own.
        "CONN_MAX_AGE": None,
        "OPTIONS": {"timeout": 10},
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

DATA_UPLOAD_MAX_MEMORY_SIZE = 128 * 1024

TIME_ZONE = "UTC"
USE_TZ = True

# Without this the cause of a 500 goes to nobody: the default writes it only where DEBUG is on.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {"django": {"handlers": ["console"], "level": "ERROR"}},
}
