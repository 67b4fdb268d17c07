"""KITH_DATABASE, as people copy it from their provider."""

import sqlite3

import pytest
from django.db import connection

from kith.config.database import postgres
from kith.config.place import Place
from kith.config.refusal import Unusable


def test_a_whole_address_is_read_with_its_parts_decoded():
    read = postgres("postgresql://an%40a:p%2F%3A%25@db.example:5433/ki%20th?sslmode=require")
    assert read["ENGINE"] == "django.db.backends.postgresql"
    assert (read["USER"], read["PASSWORD"]) == ("an@a", "p/:%")
    assert (read["HOST"], read["PORT"], read["NAME"]) == ("db.example", "5433", "ki th")
    assert read["OPTIONS"] == {"sslmode": "require"}


def test_a_password_may_hold_an_at_sign_as_it_is():
    assert postgres("postgres://ana:p@ss@db/kith")["PASSWORD"] == "p@ss"


@pytest.mark.parametrize(
    ("address", "host", "port"),
    [
        ("postgres://db/kith", "db", ""),
        ("postgres:///kith", "", ""),
        ("postgres://ana@[fd00::7]:5433/kith", "fd00::7", "5433"),
        ("postgres://%2Frun%2FPostgreSQL/kith", "/run/PostgreSQL", ""),
    ],
)
def test_a_host_may_be_a_name_an_address_or_the_folder_of_a_socket(address, host, port):
    read = postgres(address)
    assert (read["HOST"], read["PORT"], read["NAME"]) == (host, port, "kith")


@pytest.mark.parametrize(
    "address",
    [
        "mysql://ana:hush@db/kith",
        "sqlite:///kith.sqlite3",
        "kith",
        "postgres:db/kith",
        "postgres://ana:hush@db",
        "postgres://ana:hush@db/",
        "postgres://ana:hush@db/a/b",
        "postgres://ana:hush@db:port/kith",
        "postgres://ana:hush@db:99999/kith",
        "postgres://ana:hush@[fd00::7/kith",
    ],
)
def test_any_other_address_is_refused_in_a_sentence_that_keeps_the_password(address):
    with pytest.raises(Unusable, match="KITH_DATABASE") as refused:
        postgres(address)
    assert "postgres://user:password@host:port/name" in str(refused.value)
    assert "hush" not in str(refused.value)


def test_without_an_address_it_is_one_file_of_the_place(tmp_path):
    read = Place(tmp_path).database
    assert read["NAME"] == str(tmp_path / "kith.sqlite3")
    assert read["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL keeps its own house")
def test_the_file_waits_for_its_writers_and_wipes_what_was_withdrawn():
    if sqlite3.sqlite_version_info < (3, 37):
        pytest.skip("too old to be asked")
    with connection.cursor() as cursor:
        found = {
            name: cursor.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "secure_delete", "busy_timeout")
        }
    assert found == {
        "journal_mode": "wal",
        "synchronous": 1,
        "secure_delete": 1,
        "busy_timeout": 20_000,
    }
