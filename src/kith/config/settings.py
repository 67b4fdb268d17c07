"""Settings. What differs from place to place comes from `Place`; the rest is the same for all."""

import os
from datetime import timedelta
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from kith.config.mail_server import read_mail_server
from kith.config.outside import read_outside
from kith.config.place import Place
from kith.config.time_zone import of_this_machine
from kith.config.web_address import the_host
from kith.config.worker_scope import let_the_worker_reach

KITH_PLACE = Place.from_environment()
PACKAGE = Path(__file__).resolve().parent.parent

SECRET_KEY = KITH_PLACE.secret
DEBUG = False
ALLOWED_HOSTS = KITH_PLACE.hosts
CSRF_TRUSTED_ORIGINS = KITH_PLACE.trusted_origins

INSTALLED_APPS = [
    "kith.config",
    "kith.home",
    "kith.village",
    "kith.live",
    "kith.understandings",
    "kith.research",
    "kith.learnings",
    "kith.guides",
    "kith.activities",
    "kith.communities",
    "kith.people",
    "kith.events",
    "kith.access",
    "kith.outside",
    "kith.ui",
    "allauth",
    "allauth.account",
    "django_htmx",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "kith.config.middleware.content_policy",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "kith.config.middleware.for_this_reader_alone",
    "kith.config.middleware.without_nul",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "kith.people.middleware.who_middleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "kith.config.not_taken.say_why_not_taken",
    "kith.config.refusals.say_where_no_page_is",
]

ROOT_URLCONF = "kith.config.urls"
APPEND_SLASH = True

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "kith.config.navigation.navigation",
            ],
        },
    }
]

# --- the place ---------------------------------------------------------------------------------
DATABASES = {"default": KITH_PLACE.database}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
MEDIA_ROOT = KITH_PLACE.uploads
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

# What is done beside the pages waits in the database, and is worked on by a thread: jobs.py.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# --- people: sign-in ---------------------------------------------------------------------------
AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["kith.people.adapter.ByCode"]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "kith.people.adapter.Adapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # a code to the address is the proof
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # an unknown address gets no letter
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_FORMAT = {"length": 6, "dashed": False}
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = int(timedelta(minutes=10).total_seconds())
# Sessions are rows, so that signing out ends them; codes wait in them, where nobody reads.
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_AGE = int(timedelta(days=90).total_seconds())
# Counts of codes. Room for many, so that a flood of addresses does not push the counts out.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
globals().update(read_mail_server(os.environ, the_host(KITH_PLACE.address)))
# --- end of people: sign-in --------------------------------------------------------------------

# --- other servers: none, unless whoever runs this says so -------------------------------------
OUTSIDE, OUTSIDE_MAILTO = read_outside(os.environ)
OUTSIDE_PAUSE = 1.0  # seconds between two questions to one server
OUTSIDE_LOOPBACK_PORTS: frozenset[int] = frozenset()  # for tests: ports of this computer let in
CROSSREF, OPENALEX = "https://api.crossref.org", "https://api.openalex.org"

# --- languages ---------------------------------------------------------------------------------
LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("fr", _("French"))]
LOCALE_PATHS = [PACKAGE / "config" / "locale"]
USE_I18N = True
FORMAT_MODULE_PATH = ["kith.config.formats"]
USE_TZ = True
TIME_ZONE = of_this_machine()

# --- static files ------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = PACKAGE / "static-collected"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "kith.config.static.HashedFiles"},
}
WHITENOISE_ADD_HEADERS_FUNCTION = let_the_worker_reach
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "kith.ui.finders.JoinedFinder",
]

# --- safety ------------------------------------------------------------------------------------
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = KITH_PLACE.secure
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if KITH_PLACE.secure else None
SECURE_HSTS_SECONDS = int(timedelta(days=365).total_seconds()) if KITH_PLACE.secure else 0
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "kith.config.refusals.stale_form"

# --- words in the log: never a query string, never a form ----------------------------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"in-one-line": {"()": "kith.config.stumbling.InOneLine"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "filters": ["in-one-line"]}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"django.request": {"level": "ERROR"}},
}
