"""Debian's own packages: installed where we may, else the one command to type."""

import os
import shutil

from kith.launcher import program
from kith.launcher.refusal import Refusal
from kith.launcher.voice import say


def is_here() -> bool:
    return os.path.exists("/etc/debian_version") and shutil.which("apt-get") is not None


def install(*packages: str, needed: str) -> None:
    """Install packages as root on Debian; elsewhere refuse. `needed` says what for, as the
    beginning of a sentence: "The tests need Chromium".
    """
    names = " ".join(packages)
    if not is_here():
        raise Refusal(f"{needed}, which this machine lacks: install it, then try again.")
    if os.geteuid() != 0:
        raise Refusal(f"{needed}; type: sudo apt-get install {names}")
    say(f"{needed}: installing {names} by apt-get …")
    _apt_get("update", needed=needed)  # a fresh machine knows no package at all
    _apt_get("install", "-y", "--no-install-recommends", *packages, needed=needed)


def _apt_get(*words: str, needed: str) -> None:
    outcome = program.run(
        ["apt-get", "-q", *words],
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
    )
    if outcome.returncode != 0 and words[0] != "update":  # one dead source is no reason to stop
        last = (outcome.stdout.strip().splitlines() or ["no reason given"])[-1]
        raise Refusal(f"{needed}, and apt-get {' '.join(words)} failed: {last}")
