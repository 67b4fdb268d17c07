"""What may be typed after ./kith, and what is said about the rest."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from kith.launcher import words
from kith.launcher.refusal import Refusal

SCRIPT = Path(__file__).resolve().parents[4] / "kith"


def kith(*typed):
    return subprocess.run(
        [sys.executable, SCRIPT, *typed], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("typed", [[], ["--help"], ["-h"], ["run", "--help"], ["test", "-h"]])
def test_help_lists_what_there_is_and_installs_nothing(typed):
    answer = kith(*typed)
    assert answer.returncode == 0
    for command in ("./kith run", "./kith test", "./kith guide read", "./kith bench"):
        assert command in answer.stdout


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        (["--prot", "8000"], "unrecognized arguments: --prot 8000"),
        (["--port", "eight"], "eight is no port"),
        (["--port", "99999"], "99999 is no port"),
        (["--port"], "expected one argument"),
        (["--name", "Ana"], "--name and --email go with --empty"),
    ],
)
def test_what_cannot_be_run_is_refused_in_one_line(typed, reason):
    answer = kith("run", *typed)
    assert answer.returncode == 1
    assert reason in answer.stderr
    assert answer.stderr.count("\n") == 1


def test_a_shortened_option_is_not_guessed():
    with pytest.raises(Refusal, match="--no-brow"):
        words.for_run(["--no-brow"])


def test_what_the_tests_do_not_know_goes_on_to_pytest():
    wishes, more = words.for_test(["--postgres", "-k", "lock", "src/kith/access"])
    assert wishes.postgres
    assert not wishes.fast
    assert more == ["-k", "lock", "src/kith/access"]


def test_an_old_python_reads_the_script_and_is_told_in_a_sentence():
    source = SCRIPT.read_text()
    ast.parse(source, feature_version=(3, 4))
    older = f"import sys; sys.version_info = (3, 9, 2, 'final', 0); exec({source!r})"
    answer = subprocess.run(
        [sys.executable, "-c", older], capture_output=True, text=True, check=False
    )
    assert answer.returncode == 1
    assert answer.stderr.startswith("Kith needs Python 3.11 or newer, and this is Python 3.9")
