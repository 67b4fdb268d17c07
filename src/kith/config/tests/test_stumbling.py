"""What is said when something went wrong here."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing

import pytest
from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.db import OperationalError, connection
from django.test import RequestFactory

from kith.config.stumbling import InOneLine, stumbled
from kith.guides.models import Guide

on_sqlite = pytest.mark.skipif(
    "sqlite" not in settings.DATABASES["default"]["ENGINE"], reason="about SQLite's lock"
)


@pytest.fixture
def locked(transactional_db, village):
    """Another program writes into the file, and does not come to an end."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout = 50")
    with closing(sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")
    connection.close()


@on_sqlite
def test_a_database_that_somebody_else_holds_is_told_in_a_sentence(locked, village):
    page = village.visit_as_nobody()
    page.client.raise_request_exception = False
    answer = page.post("/sign-in", email="amina@tamarack.example")
    assert answer.status_code == 503
    assert "database does not answer just now" in answer.text
    assert answer["Retry-After"] == "60"


@on_sqlite
def test_what_is_there_can_be_read_meanwhile(locked, village):
    assert village.visit_as_nobody(Guide.objects.shipped().first()).get().status_code == 200


@pytest.mark.parametrize(
    "reason", ["database or disk is full", "could not extend file: No space left on device"]
)
def test_a_disk_that_is_full_is_told_in_a_sentence(reason):
    try:
        raise OperationalError(reason)
    except OperationalError:
        answer = stumbled(RequestFactory().get("/"))
    assert answer.status_code == 507
    assert "The disk that Kith keeps things on is full" in answer.text


@pytest.mark.parametrize(
    ("reason", "line"),
    [
        (
            OperationalError("database is locked\n"),
            "The database did not answer: database is locked",
        ),
        (DisallowedHost("Invalid HTTP_HOST header"), "Internal Server Error: /"),
    ],
)
def test_the_log_says_in_one_line_what_needs_no_trace(reason, line):
    said = logging.makeLogRecord({"msg": "Internal Server Error: %s", "args": ("/",)})
    said.exc_info = (type(reason), reason, None)
    assert InOneLine().filter(said)
    assert logging.Formatter().format(said) == line


def test_a_fault_of_ours_is_told_without_its_trace():
    try:
        raise ZeroDivisionError("of ours")
    except ZeroDivisionError:
        answer = stumbled(RequestFactory().get("/"))
    assert answer.status_code == 500
    assert "of ours" not in answer.text


def test_an_address_that_only_takes_forms_is_told_from_one_that_is_broken(village):
    answer = village.visit_as("ngoc", village.board).get("step/")
    assert answer.status_code == 405
    assert answer["Allow"] == "POST, OPTIONS"
    assert "There is no such page" in answer.text
