"""The ways to make a venv and to install into it, the plainest that this machine offers."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kith.launcher import debian, interpreter, package_index

LACKING = "Kith needs Python's venv module to install itself"
HASHED = ("--require-hashes", "--no-deps")  # the lock names every package that is needed
PIP = ("install", *HASHED, "--no-input", "--disable-pip-version-check", "--retries", "2", "-r")


@dataclass(frozen=True)
class Way:
    """`make` makes the venv; `install`, with a lock's path added, fills it."""

    make: list[str]
    install: list[str]
    environment: dict[str, str] = field(default_factory=lambda: {"PIP_USER": "0"})


def ways(venv: Path) -> Iterator[Way]:
    """Each way in turn, for as long as none has worked; the last one installs what lacks."""
    python = interpreter.base()
    here = interpreter.modules("venv", "ensurepip", "virtualenv")
    if "venv" in here and interpreter.has_pip():
        yield Way([python, "-m", "venv", "--without-pip", str(venv)], _pip_beneath(venv))
    if {"venv", "ensurepip"} <= here:
        yield _plain(venv)
    if uv := shutil.which("uv"):
        yield _by_uv(uv, venv)
    virtualenv = shutil.which("virtualenv")
    if "virtualenv" in here or virtualenv:
        command = [python, "-m", "virtualenv"] if "virtualenv" in here else [str(virtualenv)]
        yield Way([*command, "--python", python, str(venv)], _own_pip(venv))
    if not {"venv", "ensurepip"} <= here:
        debian.install(interpreter.debian_package(), needed=LACKING)
        yield _plain(venv)


def way_in(venv: Path) -> Way:
    """How to install more into a venv that is there."""
    if (venv / "bin" / "pip").exists():
        return Way([], _own_pip(venv))
    if interpreter.has_pip():
        return Way([], _pip_beneath(venv))
    return _by_uv("uv", venv)


def _plain(venv: Path) -> Way:
    return Way([interpreter.base(), "-m", "venv", str(venv)], _own_pip(venv))


def _by_uv(uv: str, venv: Path) -> Way:
    return Way(
        [uv, "venv", "--no-project", "--python", interpreter.base(), str(venv)],
        [uv, "pip", "install", "--python", _python(venv), *HASHED, "-r"],
        {"UV_PYTHON_DOWNLOADS": "never", **package_index.for_uv()},
    )


def _pip_beneath(venv: Path) -> list[str]:
    """Quicker by seconds than a pip of the venv's own."""
    return [interpreter.base(), "-m", "pip", "--python", _python(venv), *PIP]


def _own_pip(venv: Path) -> list[str]:
    return [_python(venv), "-m", "pip", *PIP]


def _python(venv: Path) -> str:
    return str(venv / "bin" / "python")
