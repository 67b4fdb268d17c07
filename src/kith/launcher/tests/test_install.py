"""What ./kith promises whoever has nothing but Python: that it installs itself, or says why not."""

import fcntl
import json
import os
import signal
import socket

import pytest


def answer_of(outcome):
    assert outcome.returncode == 0, outcome.stderr
    return json.loads(outcome.stdout)


def test_any_other_word_is_a_command_inside_and_only_its_answer_is_on_stdout(copy):
    first = copy.type("guide", "read", "my guide.txt")
    again = copy.type("guide", "read", "my guide.txt")

    assert answer_of(first)["words"] == ["guide", "read", "my guide.txt"]
    assert answer_of(first)["prefix"] == str(copy.root / ".venv")
    assert "Installing" in first.stderr
    assert answer_of(again) == answer_of(first)
    assert again.stderr == ""


def test_a_changed_lock_is_installed_and_a_moved_checkout_is_made_again(copy):
    copy.type("guide")
    copy.needs(weight=2)
    assert answer_of(copy.type("guide"))["weight"] == 2

    moved = copy.root.with_name("moved")
    copy.root = copy.root.rename(moved)
    after = copy.type("guide")
    assert answer_of(after)["prefix"] == str(moved / ".venv")
    assert "Installing" in after.stderr


def test_a_venv_of_another_python_is_made_again(copy):
    copy.type("guide")
    stamp = copy.root / ".venv" / "kith.json"
    stamp.write_text(stamp.read_text().replace('"python": "3.', '"python": "2.'))

    assert "Installing" in copy.type("guide").stderr


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_an_installation_that_is_cut_off_is_done_again_by_the_next(copy, number):
    with socket.create_server(("127.0.0.1", 0)) as index:  # listens, and never answers
        address = f"http://127.0.0.1:{index.getsockname()[1]}/simple"
        process = copy.start("guide", PIP_NO_INDEX="0", PIP_FIND_LINKS="", PIP_INDEX_URL=address)
        index.accept()
        os.killpg(process.pid, number)
        _said, told = process.communicate(timeout=60)

    assert process.returncode != 0
    assert "Traceback" not in told
    assert answer_of(copy.type("guide"))["weight"] == 1


def test_two_at_once_wait_for_each_other(copy):
    (copy.root / ".cache").mkdir()
    with open(copy.root / ".cache" / "making.lock", "a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        second = copy.start("guide")
        assert "waiting" in second.stderr.readline()
    said, _told = second.communicate(timeout=120)

    assert json.loads(said)["weight"] == 1


def test_a_package_that_is_not_the_locked_one_is_refused_in_a_sentence(copy):
    copy.needs(weight=1, digest="0" * 64)
    refused = copy.type("guide")

    assert refused.returncode == 1
    assert "is not the one that Kith's lock names" in refused.stderr
    assert "Traceback" not in refused.stderr
    assert not (copy.root / ".venv" / "kith.json").exists()


def test_an_index_out_of_reach_is_told_in_a_sentence(copy):
    with socket.create_server(("127.0.0.1", 0)) as gone:
        address = f"http://127.0.0.1:{gone.getsockname()[1]}/simple"
    refused = copy.type("guide", PIP_NO_INDEX="0", PIP_FIND_LINKS="", PIP_INDEX_URL=address)

    assert refused.returncode == 1
    assert "cannot reach the package index" in refused.stderr


def test_a_checkout_that_cannot_be_written_to_is_told_in_a_sentence(copy):
    (copy.root / ".cache").write_text("in the way")
    refused = copy.type("guide")

    assert refused.returncode == 1
    assert refused.stderr.count("\n") == 1
    assert "could not be installed" in refused.stderr
