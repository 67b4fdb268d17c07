"""`python -m benchmarks page write --json FILE`: measure, print, write."""

from __future__ import annotations

import json
import signal
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable

from benchmarks import (
    faults,
    grouping,
    memory,
    page,
    paper,
    references,
    room,
    start,
    table,
    weight,
    words,
    write,
)
from benchmarks.child import NoAnswer
from benchmarks.row import Row
from benchmarks.served import Villages

MEASURES: dict[str, Callable[[Namespace, Villages], Iterable[Row]]] = {
    "page": page.measure,
    "write": write.measure,
    "room": room.measure,
    "start": start.measure,
    "memory": memory.measure,
    "weight": weight.measure,
    "grouping": grouping.measure,
    "paper": paper.measure,
    "references": references.measure,
    "faults": faults.measure,
}


def main(typed: list[str]) -> int:
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    wishes = words.parse(typed)
    if sys.platform != "linux":
        print("The benchmarks read Linux's own accounts, and run on Linux only.", file=sys.stderr)
        return 1
    print(table.machine(), flush=True)
    rows: list[Row] = []
    try:
        with Villages() as villages:
            for subject in wishes.subjects:
                found: list[Row] = []
                try:
                    found.extend(MEASURES[subject](wishes, villages))
                finally:  # what was measured before something failed is worth reading too
                    rows += found
                    print(f"\n{subject}\n", *table.lines(found), sep="\n", flush=True)
    except NoAnswer as reason:
        print(f"\n{reason}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped; nothing is left running.", file=sys.stderr)
        return 130
    finally:
        if wishes.json:
            said = json.dumps([row.as_json() for row in rows], indent=2, ensure_ascii=False)
            wishes.json.write_text(said + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
