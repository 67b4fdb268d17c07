"""Kith as people run it: served by a process of its own, and stopped by that process's number."""

from __future__ import annotations

import re
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

OPEN = re.compile(r"http://127\.0\.0\.1:(\d+)/")
WAITS = 30.0  # seconds


class Server:
    """`Server(places.make_place(folder))` serves a village of its own. Give it to `with`."""

    def __init__(self, environment: dict[str, str]):
        self.environment = environment
        self.folder = Path(environment["KITH_DATA"])
        self.port = 0

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> Server:
        """Serve, on the port of last time if there was one. Returns once it answers."""
        words = ["serve", "--no-browser", "--port", str(self.port)]
        with (self.folder / "complaints").open("a") as complaints:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "kith.config", *words],
                env=self.environment,
                stdout=subprocess.PIPE,
                stderr=complaints,
                text=True,
                start_new_session=True,  # a Ctrl-C for the tests is not one for it
            )
        for line in self.process.stdout:
            if found := OPEN.search(line):
                self.port = int(found[1])
                return self
        raise AssertionError(f"Kith did not start: {self.complained()}")

    def stop(self, how: int = signal.SIGTERM) -> float:
        """Returns the seconds that it took."""
        began = time.monotonic()
        if self.process.poll() is None:
            self.process.send_signal(how)
            self.process.wait(WAITS)
        self.process.stdout.close()
        return time.monotonic() - began

    def complained(self) -> str:
        """All that it wrote for whoever runs it, since the folder was made."""
        return (self.folder / "complaints").read_text()

    def rows(self, question: str) -> list[tuple]:
        """What its database says, asked from here."""
        with closing(sqlite3.connect(self.folder / "kith.sqlite3", timeout=20)) as database:
            return database.execute(question).fetchall()

    @property
    def board(self) -> tuple[str, str]:
        """The id and the code of the one activity that is under way together."""
        [found] = self.rows(
            "SELECT id, join_code FROM activities_activity "
            "WHERE join_code IS NOT NULL AND way = 'together'"
        )
        return found

    @property
    def join_code(self) -> str:
        return self.board[1]

    def __enter__(self) -> Server:
        return self.start()

    def __exit__(self, *trouble: object) -> None:
        self.stop()
