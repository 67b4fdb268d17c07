"""Parts that run in processes of their own: asked in JSON, they answer in JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 180.0  # seconds, for what should be over in twenty


class NoAnswer(Exception):  # noqa: N818 - it is shown to people
    """Something that was measured did not answer, or not as it was meant to."""


class Child:
    """`with Child("benchmarks.load", spec) as child: …; child.answer()`.

    Whatever happens, no process is left behind: the one that was started is ended by its number.
    """

    def __init__(
        self,
        module: str,
        asked: dict[str, Any] | None = None,
        environment: dict[str, str] | None = None,
    ):
        self.module, self.asked = module, asked or {}
        self.environment = with_us(environment or dict(os.environ))

    def __enter__(self) -> Child:
        self.process = subprocess.Popen(
            [sys.executable, "-m", self.module],
            env=self.environment,
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,  # a Ctrl-C is for us, and we tell it
        )
        self.say(json.dumps(self.asked))
        return self

    def __exit__(self, *trouble: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        for end in (self.process.stdin, self.process.stdout):
            end.close()  # type: ignore[union-attr]

    @property
    def pid(self) -> int:
        return self.process.pid

    def say(self, line: str) -> None:
        self.process.stdin.write(line + "\n")  # type: ignore[union-attr]
        self.process.stdin.flush()  # type: ignore[union-attr]

    def hear(self, patience: float = PATIENCE) -> Any:
        """Its next line, which is JSON. A child that says nothing for so long is ended."""
        watch = threading.Timer(patience, self.process.kill)
        watch.start()
        try:
            line = self.process.stdout.readline()  # type: ignore[union-attr]
        finally:
            watch.cancel()
        if not line:
            raise NoAnswer(f"{self.module} gave no answer, and ended with {self.process.wait()}.")
        return json.loads(line)


def ask(
    module: str,
    asked: dict[str, Any],
    environment: dict[str, str] | None = None,
    patience: float = PATIENCE,
) -> dict[str, Any]:
    """What a module answers to one question."""
    with Child(module, asked, environment) as child:
        heard = child.hear(patience)
        child.process.wait(PATIENCE)
        return heard


def answer(work: Callable[[dict[str, Any]], Any]) -> None:
    """The other side: read the question, do the work, say what came of it."""
    say(work(json.loads(sys.stdin.readline())))


def say(said: Any) -> None:
    print(json.dumps(said), flush=True)


def with_us(environment: dict[str, str]) -> dict[str, str]:
    """The environment, so that a child finds Kith and us."""
    return environment | {"PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"}
