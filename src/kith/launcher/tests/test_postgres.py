"""The scratch PostgreSQL: real while it is needed, and then gone."""

import os
from pathlib import Path

import psycopg
import pytest

from kith.launcher import postgres, postgres_programs

pytestmark = pytest.mark.skipif(
    postgres_programs.newest() is None, reason="PostgreSQL 15 or newer is not installed here"
)


def test_it_answers_to_its_address_and_leaves_nothing_behind():
    with postgres.server() as address, psycopg.connect(address) as connection:
        asked = "SELECT upper('é'), current_setting('data_directory'), pg_backend_pid()"
        accented, folder, _pid = connection.execute(asked).fetchone()
        assert accented == "É"
        assert Path(folder).stat().st_uid == os.geteuid() or os.geteuid() == 0
        assert Path(folder).stat().st_uid != 0

    assert not Path(folder).parent.exists()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(address)


def test_nobody_without_its_password_gets_in():
    with postgres.server() as address:
        before, _, after = address.partition("@")
        with pytest.raises(psycopg.OperationalError, match="password"):
            psycopg.connect(before.rpartition(":")[0] + ":guess@" + after)
