"""The checkout: where things are, and how a program inside it is called."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn


@dataclass(frozen=True)
class Checkout:
    """One copy of Kith's repository."""

    root: Path

    @property
    def source(self) -> Path:
        return self.root / "src" / "kith"

    @property
    def venv(self) -> Path:
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        return self.venv / "bin" / "python"

    @property
    def cache(self) -> Path:
        """Stamps and logs; may be deleted at any time."""
        return self.root / ".cache"

    def lock(self, name: str) -> Path:
        """The hashed lock called `name`: "run" or "test"."""
        return self.root / "requirements" / f"{name}.txt"

    def environment(self, **more: str) -> dict[str, str]:
        """This process's environment, so that the venv's Python finds Kith and nobody else's."""
        environment = {**os.environ, "PYTHONPATH": str(self.root / "src"), **more}
        environment.pop("PYTHONHOME", None)
        environment.setdefault("DJANGO_SETTINGS_MODULE", "kith.config.settings")
        return environment

    def command(self, module: str, *arguments: str) -> list[str]:
        return [str(self.python), "-m", module, *arguments]

    def become(self, module: str, *arguments: str, **more: str) -> NoReturn:
        """Give this process over to a module of the venv: signals then go straight to it."""
        sys.stdout.flush()
        sys.stderr.flush()
        command = self.command(module, *arguments)
        os.execve(self.python, command, self.environment(**more))  # noqa: S606 - no shell is meant
