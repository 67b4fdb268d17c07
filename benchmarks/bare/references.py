"""The least that reading such a file takes where a library loads it whole, and nothing is kept."""

from __future__ import annotations

import resource
import time
from pathlib import Path
from typing import Any

import bibtexparser
import rispy
from bibtexparser.bparser import BibTexParser

from benchmarks.child import answer

MEGABYTE = 1024  # kilobytes, as Linux tells peaks


def work(asked: dict[str, Any]) -> dict[str, Any]:
    began = time.process_time()
    text = Path(asked["file"]).read_text("utf-8")
    if asked["kind"] == "ris":
        found = rispy.loads(text)
    else:
        parser = BibTexParser(common_strings=True, ignore_nonstandard_types=False)
        found = bibtexparser.loads(text, parser).entries
    return {
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE,
        "cpu": time.process_time() - began,
        "kept": len(found),
    }


if __name__ == "__main__":
    answer(work)
