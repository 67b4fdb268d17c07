"""Inserting a row with nothing around it: `{"folder": "/…", "times": 500}` → `{"processor": …}`."""

from __future__ import annotations

import sqlite3
import time
import uuid
from contextlib import closing
from pathlib import Path
from typing import Any

from benchmarks.bare.words import WORDS
from benchmarks.child import answer
from kith.config.database import PRAGMAS

TABLE = "CREATE TABLE note (id TEXT PRIMARY KEY, place TEXT, words TEXT, revision INTEGER)"
INSERT = "INSERT INTO note VALUES (?, ?, ?, ?)"


def main(asked: dict[str, Any]) -> dict[str, float]:
    """Seconds of processor for each insert, in a transaction of its own."""
    file = Path(asked["folder"]) / f"raw-{uuid.uuid4()}.sqlite3"
    with closing(sqlite3.connect(file, isolation_level=None)) as database:
        database.executescript(PRAGMAS)
        database.execute(TABLE)
        began = time.process_time()
        for count in range(asked["times"]):
            database.execute("BEGIN IMMEDIATE")
            database.execute(INSERT, (uuid.uuid4().hex, uuid.uuid4().hex, WORDS, count))
            database.execute("COMMIT")
        return {"processor": (time.process_time() - began) / asked["times"]}


if __name__ == "__main__":
    answer(main)
