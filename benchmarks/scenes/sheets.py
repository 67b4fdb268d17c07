from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import typst

from kith.activities.method import Method
from kith.activities.sheet import Sheet
from kith.ui.typesetting import fonts

SHEETS = 20  # each with a topic of its own, since typst remembers what it was told before
BARE = b"""#set document(title: sys.inputs.topic)
#set text(lang: "en")
= #sys.inputs.topic
#lorem(200)"""


def sheets(runs: int) -> dict[str, Any]:
    """Milliseconds of CPU for a sheet and for a bare page, taking turns; and a sheet's bytes."""
    size = len(sheet(-1))
    ours, bare = [], []
    for run in range(runs):
        ours.append(spent(sheet, run))
        bare.append(spent(page, run))
    return {"ours": ours, "bare": bare, "size": size}


def sheet(number: int) -> bytes:
    method = Method.known["more-or-less"]
    return Sheet.before(method, "en", "A guide", topic=f"Topic {number}").pdf("a4")


def page(number: int) -> bytes:
    return typst.compile(BARE, font_paths=fonts(), sys_inputs={"topic": f"Topic {number}"})


def spent(work: Callable[[int], object], run: int) -> float:
    began = time.process_time()
    for number in range(run * SHEETS, (run + 1) * SHEETS):
        work(number)
    return (time.process_time() - began) * 1000 / SHEETS
