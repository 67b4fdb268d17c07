"""Faults strike in earnest, in a small room; and what is lost or doubled would be found."""

from __future__ import annotations

import json

import pytest

from benchmarks import disk, faults
from benchmarks.busy import Busy
from benchmarks.child import ROOT
from benchmarks.outcome import Kept, Outcome, Struck
from benchmarks.phones import Told
from benchmarks.served import Villages
from benchmarks.tests.test_bench import run
from kith.launcher.checkout import Checkout
from kith.launcher.made import make_ready

SMALL = "--streams=4", "--writes=12", "--seconds=1.5"
FAULTS = ("SIGKILL", "SIGTERM", "streams cut", "a bad line", "a full disk")


@pytest.fixture(scope="module")
def measured(tmp_path_factory):
    make_ready(Checkout(ROOT))
    file = tmp_path_factory.mktemp("faults") / "rows.json"
    ended = run("faults", *SMALL, "--json", str(file))
    assert ended.returncode == 0, ended.stderr
    return {row["name"]: row for row in json.loads(file.read_text())}


@pytest.mark.live
@pytest.mark.parametrize("fault", FAULTS)
def test_what_was_answered_yes_is_kept_once_and_told_to_all(measured, fault):
    taken = measured[f"{fault}: acknowledged"]
    if taken["value"] is None:
        pytest.skip(taken["note"])
    assert taken["value"] == taken["reference"] == 18
    assert measured[f"{fault}: lost"]["value"] == 0
    assert measured[f"{fault}: doubled"]["value"] == 0
    assert measured[f"{fault}: told to all"]["value"] == 100


@pytest.mark.live
def test_a_server_that_was_killed_was_really_away_and_is_back(measured):
    for how in ("SIGKILL", "SIGTERM"):
        assert measured[f"{how}: until a write is taken"]["value"] > 0
        assert measured[f"{how}: until all know all"]["value"] is not None
        assert "4 streams, of which 0 were" not in measured[f"{how}: acknowledged"]["note"]


def test_where_no_disk_may_be_mounted_the_row_says_so(monkeypatch):
    monkeypatch.setattr(disk, "MOUNT", "no-such-program")
    with Villages() as villages:
        [row] = faults.full_disk(Busy(1, 1, 1, 1.0), villages)
    assert row.value is None
    assert "left out" in row.note


def outcome(**other):
    """Two notes that were answered yes, kept once, and told to both streams."""
    usual = {
        "written": 2,
        "streams": 2,
        "sent": {"acknowledged": {"a": 1.0, "b": 3.0}, "refused": {}},
        "shown": {"a": "mark-1", "b": "mark-2"},
        "told": told({"mark-1": (2, 1.5), "mark-2": (2, 3.5)}),
        "kept": Kept({"a", "b"}, ["one", "two"], 2),
        "struck": Struck(2.0, 2.5, ""),
    }
    return Outcome(**usual | other)


def told(marks):
    return Told(0, 0, 0, marks, [], [], [])


def test_when_all_is_well_again_is_told_from_when_it_was_struck():
    assert (outcome().lost, outcome().doubled, outcome().heard) == (0, 0, 1)
    assert (outcome().until_taken, outcome().until_told) == (1.0, 1.5)


def test_what_was_answered_yes_and_is_not_there_is_lost():
    assert outcome(kept=Kept({"a"}, ["one"], 1)).lost == 1


def test_words_that_are_there_twice_or_told_of_twice_are_doubled():
    assert outcome(kept=Kept({"a", "b", "c"}, ["one", "two", "two"], 3)).doubled == 1
    assert outcome(kept=Kept({"a", "b"}, ["one", "two"], 3)).doubled == 1


def test_what_one_stream_never_heard_is_not_called_told():
    missed = outcome(told=told({"mark-1": (2, 1.5), "mark-2": (1, 3.5)}))
    assert missed.heard == 0.75
    assert missed.until_told is None
    assert outcome(told=told({"mark-1": (2, 1.5)})).until_told is None
