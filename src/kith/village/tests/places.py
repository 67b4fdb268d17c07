"""Data folders with the village in them, for servers that run in a process of their own."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[3]
PREPARED = "prepared"


class Places:
    """Prepares a folder once, under a lock, for all test processes; copying it takes no time."""

    def __init__(self, shared: Path):
        self.shared = shared

    def make_place(self, folder: Path) -> dict[str, str]:
        """Put a village into `folder`. → the environment of a process that serves it."""
        with open(self.shared / f"{PREPARED}.lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            self._prepare_once()
        shutil.copytree(self.shared / PREPARED, folder, dirs_exist_ok=True)
        return _environment(folder)

    def _prepare_once(self) -> None:
        ready, draft = self.shared / PREPARED, self.shared / f"{PREPARED}-draft"
        if ready.exists():
            return
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir()
        (draft / "place.json").write_text('{"kind": "village"}\n')
        for words in (("migrate", "--verbosity=0"), ("village",)):
            command = [sys.executable, "-m", "kith.config", *words]
            subprocess.run(command, env=_environment(draft), check=True)
        draft.rename(ready)


def _environment(folder: Path) -> dict[str, str]:
    """With SQLite even where the suite runs on PostgreSQL: a copied file is a whole database."""
    return os.environ | {
        "KITH_DATA": str(folder),
        "KITH_DATABASE": "",
        "KITH_ADDRESS": "",
        "PYTHONPATH": str(SOURCE),
        "DJANGO_SETTINGS_MODULE": "kith.config.settings",
    }
