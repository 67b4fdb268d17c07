"""What may be typed after ./kith bench."""

from __future__ import annotations

import argparse
from pathlib import Path

ABOUT = {
    "page": "a community's page as a signed-in member: CPU, queries, pages a second",
    "write": "a card and a vote through the real server: CPU, writes a second",
    "room": "one activity that many listen to: what arrives, how late, what it costs",
    "start": "from ./kith run to the first page, and from a stop to the end",
    "memory": "of the process that serves, with the village loaded",
    "weight": "what a phone fetches when it opens a page for the first time",
    "grouping": "likely groups among 500 cards: CPU",
    "paper": "a sheet as PDF: CPU",
    "references": "a file of 10,000 references, RIS and BibTeX: memory, CPU",
    "faults": "a server that is killed, lines that are cut, a disk that is full: what is lost",
}
SUBJECTS = tuple(ABOUT)
ASKED_FOR = ("references", "faults")  # measured when it is named, and with "all"

WITHOUT = """\
Without a subject: all but faults and references, and the room with 50 and 200 streams and 10
writes a second.
Room, where it is named: 200, 1,000, 3,000 and 5,000 streams, 10 and then 60 writes a second, then
1,000 people who come in within half a minute; some ten minutes. Naming streams or writes measures
these alone. "all" is everything.
"""
SMALL, LARGE = (50, 200), (200, 1000, 3000, 5000)  # streams
CALM, BUSY = (10,), (10, 60)  # writes a second
BRIEF, LONG = 4.0, 10.0  # seconds
WAVE = 1000  # people
FAULTY = 200, 60  # streams, and writes a second, of a room in which something goes wrong


def parse(typed: list[str]) -> argparse.Namespace:
    listed = "\n".join(f"  {name:12}{about}" for name, about in ABOUT.items())
    parser = argparse.ArgumentParser(
        prog="./kith bench",
        description=f"Measure Kith beside bare references, in one run.\n\n{listed}",
        epilog=WITHOUT,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "subjects", nargs="*", choices=[*SUBJECTS, "all", []], default=[], metavar="subject",
        help="one or more of those above, or all",
    )  # fmt: skip
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows there too")
    parser.add_argument("--runs", type=number, help="for medians; 5, of a large room 1")
    parser.add_argument("--requests", type=number, default=160, help="a run of page and write")
    parser.add_argument("--members", type=number, default=500, help="of the crowd on a page")
    parser.add_argument("--activities", type=number, default=200, help="of the crowd's past")
    parser.add_argument("--streams", type=numbers, help="of a room, such as 200,1000")
    parser.add_argument("--writes", type=numbers, help="a second in a room, such as 10,60")
    parser.add_argument("--shown", type=number, default=10, help="of these a second, to everybody")
    parser.add_argument("--seconds", type=float, help="for which a room is written in")
    parser.add_argument("--people", type=number, help="who come into a room in one wave")
    return settled(parser.parse_args(typed))


def settled(wishes: argparse.Namespace) -> argparse.Namespace:
    """What was not said is as large as what was asked for."""
    is_passing = not wishes.subjects
    chosen = SUBJECTS if "all" in wishes.subjects else wishes.subjects
    wishes.subjects = [
        one for one in SUBJECTS if one in chosen or (is_passing and one not in ASKED_FOR)
    ]
    streams, writes = FAULTY
    wishes.crowd, wishes.pace = max(wishes.streams or [streams]), max(wishes.writes or [writes])
    is_one_point = wishes.streams or wishes.writes or wishes.seconds
    wishes.people = wishes.people or (0 if is_passing or is_one_point else WAVE)
    wishes.streams = wishes.streams or (SMALL if is_passing else LARGE)
    wishes.writes = wishes.writes or (CALM if is_passing else BUSY)
    wishes.seconds = wishes.seconds or (BRIEF if is_passing else LONG)
    wishes.rooms = wishes.runs or (5 if is_passing else 1)
    wishes.runs = wishes.runs or 5
    return wishes


def number(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is no number above nought")
    return int(text)


def numbers(text: str) -> tuple[int, ...]:
    return tuple(number(part) for part in text.split(","))
