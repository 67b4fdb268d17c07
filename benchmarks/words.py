"""What may be typed after ./kith bench."""

from __future__ import annotations

import argparse
from pathlib import Path

SUBJECTS = ("page", "write", "fanout", "start", "memory", "weight", "grouping")
ABOUT = {
    "page": "a community's page as a signed-in member: CPU, queries, pages a second",
    "write": "a card and a vote through the real server: CPU, writes a second",
    "fanout": "one activity heard by many streams: what arrives, how late, what it costs",
    "start": "from ./kith run to the first page, and from a stop to the end",
    "memory": "of the process that serves, with the village loaded",
    "weight": "what a phone fetches when it opens a page for the first time",
    "grouping": "likely groups among 500 cards: CPU",
}


def parse(typed: list[str]) -> argparse.Namespace:
    listed = "\n".join(f"  {name:9}{about}" for name, about in ABOUT.items())
    parser = argparse.ArgumentParser(
        prog="./kith bench",
        description=f"Measure Kith beside bare references, in one run.\n\n{listed}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "subjects", nargs="*", choices=[*SUBJECTS, "all"], default="all", metavar="subject",
        help="one or more of those above; all of them without any",
    )  # fmt: skip
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows there too")
    parser.add_argument("--runs", type=number, default=5, help="of which medians are taken")
    parser.add_argument("--requests", type=number, default=160, help="a run of page and write")
    parser.add_argument("--members", type=number, default=500, help="of the crowd on a page")
    parser.add_argument("--activities", type=number, default=200, help="of the crowd's past")
    parser.add_argument("--streams", type=numbers, default=(50, 200), help="such as 50,200")
    parser.add_argument("--writes", type=float, default=10, help="a second, while streams listen")
    parser.add_argument("--seconds", type=float, default=4, help="for which they listen")
    wishes = parser.parse_args(typed)
    chosen = SUBJECTS if "all" in wishes.subjects else wishes.subjects
    wishes.subjects = [subject for subject in SUBJECTS if subject in chosen]
    return wishes


def number(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is no number above nought")
    return int(text)


def numbers(text: str) -> tuple[int, ...]:
    return tuple(number(part) for part in text.split(","))
