"""Each benchmark runs, stops by itself, and writes its rows in the one shape. No time is judged."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from benchmarks.child import ROOT, with_us
from benchmarks.words import ASKED_FOR, SUBJECTS
from kith.launcher.checkout import Checkout
from kith.launcher.made import make_ready

pytestmark = pytest.mark.live

SMALL = (
    "--runs=1", "--requests=8", "--members=6", "--activities=8",
    "--streams=3", "--writes=8", "--seconds=0.5", "--people=4",
)  # fmt: skip
FIGURES = (float, int, type(None))


def run(*words):
    command = [sys.executable, "-m", "benchmarks", *words]
    environment = with_us(dict(os.environ))
    return subprocess.run(
        command, check=False, env=environment, capture_output=True, text=True, timeout=400
    )


@pytest.fixture(scope="module")
def bench(tmp_path_factory):
    """All of them, in one go. → what it printed, and the rows that it wrote."""
    make_ready(Checkout(ROOT))
    file = tmp_path_factory.mktemp("bench") / "rows.json"
    ended = run(*SMALL, "--json", str(file))
    assert ended.returncode == 0, ended.stderr
    return ended.stdout, json.loads(file.read_text())


def test_every_benchmark_prints_its_table(bench):
    printed, _rows = bench
    expected = [subject for subject in SUBJECTS if subject not in ASKED_FOR]
    assert [line for line in printed.splitlines() if line in SUBJECTS] == expected


def test_every_row_is_printed_and_written_in_the_one_shape(bench):
    printed, rows = bench
    assert len(rows) > len(SUBJECTS)
    for row in rows:
        assert list(row) == ["name", "value", "unit", "reference", "ratio", "note"]
        assert isinstance(row["value"], (float, int))
        assert isinstance(row["reference"], FIGURES)
        assert isinstance(row["ratio"], FIGURES)
        assert f"| {row['name']} " in printed


def test_nothing_that_was_said_is_lost_on_its_way_to_a_stream(bench):
    _printed, rows = bench
    [delivered] = [row for row in rows if row["name"].endswith(": delivered")]
    assert delivered["value"] == delivered["reference"] == 100


def test_a_wave_of_people_all_get_in(bench):
    _printed, rows = bench
    [came] = [row for row in rows if row["name"].endswith(": got in")]
    assert came["value"] == 100


def test_an_unknown_subject_is_refused_in_a_sentence():
    bench = run("everything")
    assert bench.returncode == 2
    assert "invalid choice" in bench.stderr
