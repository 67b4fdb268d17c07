"""A checkout of its own for a test: the real launcher, and one small package to install."""

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[4]
ECHO = """\
import json, sys, pebble
print(json.dumps({"words": sys.argv[1:], "weight": pebble.weight, "prefix": sys.prefix}))
"""


class Copy:
    """What a person has on disk: ./kith, its launcher, a lock and the wheels that it names."""

    def __init__(self, root: Path, wheels: Path) -> None:
        self.root, self.wheels = root, wheels
        launcher = root / "src" / "kith" / "launcher"
        shutil.copytree(
            REPOSITORY / "src" / "kith" / "launcher",
            launcher,
            ignore=shutil.ignore_patterns("tests", "__pycache__"),
        )
        shutil.copy(REPOSITORY / "kith", root / "kith")
        inside = root / "src" / "kith" / "config"
        inside.mkdir()
        for package in (inside.parent, inside):
            (package / "__init__.py").touch()
        (inside / "__main__.py").write_text(ECHO)
        (root / "requirements").mkdir()
        self.needs(weight=1)

    def needs(self, weight: int, digest: str = "") -> None:
        """Lock the package in this version, by its own digest or by another."""
        wheel = pebble(self.wheels, weight)
        digest = digest or hashlib.sha256(wheel.read_bytes()).hexdigest()
        lock = f"pebble=={weight}.0 --hash=sha256:{digest}\n"
        (self.root / "requirements" / "run.txt").write_text(lock)

    def environment(self, **more: str) -> dict[str, str]:
        """pip is set up for the wheels and nothing else, whatever this machine's settings are."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
        here = {"PIP_CONFIG_FILE": os.devnull, "PIP_FIND_LINKS": str(self.wheels)}
        return {**kept, **here, "PIP_NO_INDEX": "1", **more}

    def start(self, *words: str, **more: str) -> subprocess.Popen:
        """Its own session: a signal to it is not one to us."""
        return subprocess.Popen(
            [sys.executable, self.root / "kith", *words],
            env=self.environment(**more),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def type(self, *words: str, **more: str) -> subprocess.CompletedProcess:
        with self.start(*words, **more) as process:
            said, told = process.communicate(timeout=120)
        return subprocess.CompletedProcess(words, process.returncode, said, told)


@pytest.fixture
def copy(tmp_path):
    root, wheels = tmp_path / "a folder of ours", tmp_path / "wheels"
    wheels.mkdir()
    return Copy(root, wheels)


def pebble(folder: Path, weight: int) -> Path:
    """A package as the index has them, small enough to make here."""
    wheel = folder / f"pebble-{weight}.0-py3-none-any.whl"
    about = f"pebble-{weight}.0.dist-info"
    files = {
        "pebble.py": f"weight = {weight}\n",
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: pebble\nVersion: {weight}.0\n",
        f"{about}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = [f"{name},{_digest(text)},{len(text)}" for name, text in files.items()]
    files[f"{about}/RECORD"] = "\n".join([*record, f"{about}/RECORD,,"]) + "\n"
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name), text)  # no time in it: the same bytes each time
    return wheel


def _digest(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return "sha256=" + base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
