"""Stamps: what was made from what, written last, so that half-made things carry none."""

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path


def fingerprint(files: Iterable[Path], *more: str) -> str:
    """One hash of names and contents; a touched but unchanged file changes nothing."""
    digest = hashlib.sha256()
    for file in sorted(files):
        digest.update(f"{file}\0{file.stat().st_size}\0".encode())
        digest.update(file.read_bytes())
    for text in more:
        digest.update(f"\0{text}".encode())
    return digest.hexdigest()


def read(stamp: Path) -> str:
    """What the stamp says; "" where there is none."""
    try:
        return stamp.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def write(stamp: Path, text: str) -> None:
    """Whole or not at all."""
    stamp.parent.mkdir(parents=True, exist_ok=True)
    draft = stamp.with_name(f"{stamp.name}.{os.getpid()}")
    draft.write_text(text, encoding="utf-8")
    draft.replace(stamp)
