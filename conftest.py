"""What every room's tests may ask for: the village, and places for servers of their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kith.launcher.checkout import Checkout
from kith.launcher.made import make_ready
from kith.live.tests.server import Server
from kith.village.tests.places import Places
from kith.village.tests.snapshot import Snapshot
from kith.village.tests.stage import Village


@pytest.fixture(scope="session")
def played_village(_made: None, django_db_setup, django_db_blocker) -> Snapshot:
    """The story, played once for this process."""
    with django_db_blocker.unblock():
        return Snapshot()


@pytest.fixture
def village(db, played_village: Snapshot) -> Village:
    """The village's people, communities and activities, for this test alone."""
    played_village.lay_out()
    return Village(played_village)


@pytest.fixture(scope="session")
def places(tmp_path_factory, worker_id: str) -> Places:
    """`places.make_place(folder)` → the environment of a process that serves a village there."""
    shared: Path = tmp_path_factory.getbasetemp()
    return Places(shared if worker_id == "master" else shared.parent)


@pytest.fixture(scope="session")
def _made() -> None:
    """Static files and translations, as pages need them; no work where they are made."""
    make_ready(Checkout(Path(__file__).parent))


@pytest.fixture(scope="module")
def server(_made: None, places: Places, tmp_path_factory) -> Iterator[Server]:
    """A village served on `server.address`, one for all tests of a module."""
    with Server(places.make_place(tmp_path_factory.mktemp("place"))) as server:
        yield server


@pytest.fixture
def own_server(_made: None, places: Places, tmp_path: Path) -> Iterator[Server]:
    """A village served for one test alone, which may stop it and start it again."""
    with Server(places.make_place(tmp_path / "place")) as server:
        yield server
