"""Ports, pip's settings, stamps, and the words of other programs made into sentences."""

import os
import socket
from pathlib import Path

import pytest

from kith.launcher import chromium, debian, network, package_index, stamp, trouble
from kith.launcher.refusal import Refusal


def test_a_port_that_is_taken_is_refused():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(Refusal, match=f"Port {port} is taken"):
            network.choose_port("127.0.0.1", port)


def test_without_a_wish_another_port_is_found_where_the_usual_one_is_taken():
    usual = network.USUAL_PORT
    taken = socket.create_server(("127.0.0.1", usual)) if network.is_free("", usual) else None
    found = network.choose_port("127.0.0.1", None)
    assert found != usual
    assert network.is_free("127.0.0.1", found)
    if taken:
        taken.close()


def test_phones_are_given_an_address_that_is_not_this_computer_alone_unless_it_has_no_other():
    assert network.own_address()
    assert network.own_address() != "0.0.0.0"


def test_a_stamp_follows_contents_and_names_but_no_times(tmp_path):
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_text("a")
    before = stamp.fingerprint([one])
    os.utime(one, (1, 1))
    assert stamp.fingerprint([one]) == before
    one.rename(other)
    assert stamp.fingerprint([other]) != before
    other.write_text("b")
    assert stamp.fingerprint([other], "x") != stamp.fingerprint([other], "y")


def test_a_stamp_that_was_never_made_says_nothing(tmp_path):
    assert stamp.read(tmp_path / "none") == ""
    stamp.write(tmp_path / "new folder" / "stamp", "made")
    assert stamp.read(tmp_path / "new folder" / "stamp") == "made"


@pytest.fixture
def pip_settings(tmp_path, monkeypatch):
    for name in list(os.environ):
        if name.startswith(("PIP_", "UV_")) or name == "SSL_CERT_FILE":
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    file = tmp_path / "named.conf"
    monkeypatch.setenv("PIP_CONFIG_FILE", str(file))
    return file


def test_uv_is_told_where_pip_gets_its_packages(pip_settings, monkeypatch):
    pip_settings.write_text(
        "[global]\nindex-url = https://mirror.example/simple\n"
        "extra-index-url =\n  https://one.example\n  https://two.example\n"
    )
    monkeypatch.setenv("PIP_FIND_LINKS", "/one /two")
    told = package_index.for_uv()
    assert told["UV_DEFAULT_INDEX"] == "https://mirror.example/simple"
    assert told["UV_INDEX"] == "https://one.example https://two.example"
    assert told["UV_FIND_LINKS"] == "/one,/two"


def test_whoever_has_set_uv_up_keeps_their_own(pip_settings, monkeypatch):
    pip_settings.write_text("[global]\nindex-url = https://mirror.example/simple\n")
    monkeypatch.setenv("UV_DEFAULT_INDEX", "https://mine.example/simple")
    assert package_index.for_uv() == {}


def test_settings_of_pip_that_cannot_be_read_are_no_settings(pip_settings):
    pip_settings.write_text("no section = at all\n")
    assert "UV_DEFAULT_INDEX" not in package_index.for_uv()


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES\n    segno==1.6 from file", "(segno==1.6)"),
        ("error: Hash mismatch for `segno==1.6`", "(segno==1.6)"),
        ("OSError: [Errno 28] No space left on device", "The disk is full"),
        ("Retrying (Retry(total=1)) … SSLError(… CERTIFICATE_VERIFY_FAILED", "not trusted here"),
        ("Retrying (Retry(total=1)) after connection broken", "cannot reach the package index"),
        ("noise\nERROR: No matching distribution found for x==1", "found for x==1"),
        ("", "no reason given"),
    ],
)
def test_what_pip_says_becomes_one_sentence(said, told):
    sentence = str(trouble.of_pip(said, Path("install.log")))
    assert told in sentence
    assert "\n" not in sentence


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        (PermissionError(13, "Permission denied"), "cannot write to its own folder"),
        (OSError(28, "No space left on device"), "The disk is full"),
        (OSError(5, "Input/output error"), "Input/output error"),
    ],
)
def test_a_folder_that_refuses_is_told_in_one_sentence(reason, told):
    assert told in str(trouble.with_the_folder(Path("/srv/kith"), reason))


@pytest.mark.skipif(not debian.is_here(), reason="this is no Debian")
def test_what_may_not_be_installed_is_named_with_the_command_to_type(monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(Refusal, match="type: sudo apt-get install chromium fonts-noto-core"):
        debian.install("chromium", chromium.FONTS, needed=chromium.NEEDED)


def test_a_browser_that_somebody_names_is_the_one_that_is_used(monkeypatch):
    monkeypatch.setenv("KITH_CHROMIUM", "/bin/sh")
    assert chromium.find() == "/bin/sh"
