"""Django with nothing in it but one view that answers and one that inserts a row."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import django
from django.apps import apps
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import path

from benchmarks.bare.words import WORDS
from kith.config.bodies import ReadWhole, Receive, Scope, Send
from kith.config.database import sqlite


def project(folder: Path, page: bytes) -> Any:
    """The application, in the same kind of threads and on the same kind of database as Kith."""
    settings.configure(
        SECRET_KEY="nobody is signed in",
        ALLOWED_HOSTS=["127.0.0.1"],
        ROOT_URLCONF=__name__,
        INSTALLED_APPS=["benchmarks.bare"],
        DATABASES={"default": sqlite(folder / "bare.sqlite3")},
        USE_TZ=True,
        PAGE=page,
    )
    django.setup()
    urlpatterns.extend([path("", show), path("notes", note)])
    make_table()
    pages = ReadWhole(get_wsgi_application(), at_once=1)

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await pages(scope, receive, send)

    return application


def make_table() -> None:
    with connection.schema_editor() as editor:
        editor.create_model(apps.get_model("bare", "Note"))


def show(request: HttpRequest) -> HttpResponse:
    return HttpResponse(settings.PAGE)


def note(request: HttpRequest) -> HttpResponse:
    apps.get_model("bare", "Note").objects.create(words=WORDS)
    return HttpResponse()


urlpatterns: list[Any] = []
