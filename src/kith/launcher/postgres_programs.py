"""Where this machine keeps PostgreSQL's programs, and the account that may run them."""

import os
import pwd
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from kith.launcher import debian
from kith.launcher.refusal import Refusal

NEEDED = "The tests need PostgreSQL 15 or newer"
OLDEST = 15
ACCOUNTS = ("postgres", "nobody")  # PostgreSQL refuses to run as root


def folder() -> Path:
    """The folder of the newest; where there is none it is installed, or refused."""
    found = newest()
    if found is None:
        debian.install("postgresql", needed=NEEDED)
        found = newest()
    if found is None:
        raise Refusal(f"{NEEDED}, and this machine's packages bring none that new.")
    return found


def account() -> str:
    """Whose name to run under; "" for our own."""
    if os.geteuid() != 0:
        return ""
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in ACCOUNTS if name in known)


def newest() -> Path | None:
    versions = {_version(place): place for place in _places()}
    newest = max(versions, default=0)
    return versions[newest] if newest >= OLDEST else None


def _places() -> Iterator[Path]:
    if on_path := shutil.which("postgres"):
        yield Path(on_path).resolve().parent
    yield from Path("/usr/lib/postgresql").glob("*/bin")


def _version(place: Path) -> int:
    """Only a folder that also has initdb counts."""
    if not all((place / name).exists() for name in ("postgres", "initdb", "createdb")):
        return 0
    said = subprocess.run(
        [place / "postgres", "--version"], capture_output=True, text=True, check=False
    )
    found = re.search(r"\b(\d+)", said.stdout)
    return int(found[1]) if found else 0
