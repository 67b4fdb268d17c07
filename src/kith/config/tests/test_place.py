"""The data folder: one secret, one server, one kind, and sentences for all that is wrong."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from kith.config.place import BESIDE_THE_SCRIPT, Place
from kith.config.refusal import Unusable

SOURCE = Path(__file__).resolve().parents[3]
SAY_SECRET = "from kith.config.place import Place; print(Place.from_environment().secret)"
HOLD = "from kith.config.place import Place; h = Place.from_environment().hold(); print(1); input()"


@pytest.fixture
def place(tmp_path):
    return Place(tmp_path / "data")


def python(place, code):
    """Another process at the same place."""
    environment = {**os.environ, "PYTHONPATH": str(SOURCE), "KITH_DATA": str(place.folder)}
    return subprocess.Popen(
        [sys.executable, "-c", code],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_the_secret_is_made_once_by_whoever_races_for_it(place):
    racers = [python(place, SAY_SECRET) for _ in range(6)]
    said = {racer.communicate(timeout=60)[0].strip() for racer in racers}
    assert said == {place.secret}
    assert [file.name for file in place.folder.iterdir()] == ["secret"]


def test_only_the_owner_reads_the_secret_and_the_folder(place):
    assert len(place.secret) > 60
    assert stat.S_IMODE((place.folder / "secret").stat().st_mode) == 0o600
    assert stat.S_IMODE(place.folder.stat().st_mode) == 0o700


def test_a_secret_cut_short_is_not_replaced_but_told(place):
    place.folder.mkdir()
    (place.folder / "secret").write_text("")
    with pytest.raises(Unusable, match="damaged"):
        place.secret  # noqa: B018 - asking is the deed


def test_a_second_server_in_the_same_folder_is_refused_in_a_sentence(place):
    with place.hold(), pytest.raises(Unusable, match=r"serves the folder .* already"):
        place.hold()
    place.hold().close()


def test_another_name_of_the_folder_is_no_way_round_that(place, tmp_path):
    with place.hold():
        other = tmp_path / "other"
        other.symlink_to(place.folder, target_is_directory=True)
        with pytest.raises(Unusable, match=r"serves the folder .* already"):
            Place(other).hold()


def test_a_server_that_was_killed_leaves_its_folder_free(place):
    with python(place, HOLD) as server:
        assert server.stdout.readline() == "1\n"
        with pytest.raises(Unusable):
            place.hold()
        server.kill()
    place.hold().close()


def test_a_village_never_becomes_real(place):
    assert place.kind == ""
    place.become("village")
    place.become("village")
    with pytest.raises(Unusable, match="a village never becomes real; choose another folder"):
        place.become("real")
    assert Place(place.folder).kind == "village"


def test_a_real_place_stays_real(place):
    place.become("real")
    place.become("village")
    assert place.kind == "real"


@pytest.mark.parametrize("words", ["", "[]", "{}", '{"kind": "castle"}', '{"kind": "vill'])
def test_a_place_that_does_not_say_what_it_is_is_not_guessed(place, words):
    place.folder.mkdir()
    (place.folder / "place.json").write_text(words)
    with pytest.raises(Unusable, match=r"place\.json says neither"):
        place.kind  # noqa: B018 - asking is the deed


def test_a_folder_that_cannot_be_written_to_is_told_in_a_sentence(tmp_path):
    (tmp_path / "file").touch()
    place = Place(tmp_path / "file" / "data")
    for deed in (place.hold, lambda: place.secret, lambda: place.become("real")):
        with pytest.raises(Unusable, match=r"cannot write to the folder .*--data"):
            deed()


def test_without_settings_it_lies_beside_the_script_and_serves_this_computer_alone():
    place = Place.from_environment({})
    assert place.folder == BESIDE_THE_SCRIPT
    assert place.folder.parent.joinpath("kith").is_file()
    assert place.hosts == ["localhost", "127.0.0.1", "[::1]"]
    assert not place.trusted_origins
    assert not place.secure


def test_one_address_sets_hosts_origins_and_secure_cookies():
    place = Place.from_environment({"KITH_ADDRESS": "https://Kith.Example.org:8443/"})
    assert place.address == "https://kith.example.org:8443"
    assert place.hosts[-1] == "kith.example.org"
    assert place.trusted_origins == ["https://kith.example.org:8443"]
    assert place.secure


def test_an_address_of_this_network_is_not_secure_but_answered_to():
    place = Place.from_environment({"KITH_ADDRESS": "http://[fd00::7]:8000"})
    assert place.hosts[-1] == "[fd00::7]"
    assert not place.secure


@pytest.mark.parametrize(
    "address",
    ["kith.example.org", "ftp://kith.example.org", "https://", "https://a.example/kith",
     "https://ana@a.example", "https://a.example:port", "https://a.example?x", "https://[::1"],
)  # fmt: skip
def test_what_is_no_address_is_refused_in_a_sentence(address):
    with pytest.raises(Unusable, match="KITH_ADDRESS is not an address"):
        Place.from_environment({"KITH_ADDRESS": address})
