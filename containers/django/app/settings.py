"""What `startproject` writes, less what an API without sessions, users, templates and models has no use for."""

import secrets

DEBUG = False
SECRET_KEY = secrets.token_urlsafe()
ALLOWED_HOSTS = ["*"]  # the suite reaches a container under an address that nobody knows beforehand

ROOT_URLCONF = "app.urls"
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "app.calls.CountCalls",
]

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
