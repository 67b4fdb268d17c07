"""A busy room in which something goes wrong, and what came of everything that was sent."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from benchmarks.child import Child
from benchmarks.outcome import Kept, Outcome, Struck
from benchmarks.phones import Phones
from benchmarks.served import Place
from benchmarks.talk import SEATS, Talk
from kith.live.tests.server import Server

Strike = Callable[[Server, Phones], Struck]

PATIENCE = 30.0  # seconds, for whatever was sent to be answered and told
SOME_HOW = 0.5  # of the writes on a bad line
WORDS = """
    SELECT words.id, words.words FROM activities_contribution words
    JOIN activities_step step ON step.id = words.step_id WHERE step.activity_id = '{activity}'
"""
EVENTS = """
    SELECT count(*) FROM events_event WHERE verb = 'card.contributed' AND place = '{activity}'
"""


@dataclass(frozen=True)
class Busy:
    """So many streams; writes a second, how many of these everybody is shown; seconds."""

    streams: int
    writes: int
    shown: int
    seconds: float

    def through(
        self, place: Place, kith: Server, strike: Strike, how: tuple[str, ...] = ()
    ) -> Outcome:
        """Strike when a third of the time is over. `how` some of the writes are sent."""
        scene = place.play("talking", people=min(max(self.streams, self.writes), SEATS))
        talk = Talk(scene, kith.port)
        written = list(talk.writes(self.writes, self.shown, self.seconds))
        asked = {"port": kith.port, "writes": self.sent(talk, written, how), "patience": PATIENCE}
        shown = {pk.hex: mark for pk, (_raw, mark) in zip(talk.ids, written, strict=True) if mark}
        with Phones(kith.port, talk.phones(self.streams), talk.beside) as phones:
            with Child("benchmarks.senders", asked) as devices:
                time.sleep(self.seconds / 3)
                struck = strike(kith, phones)
                sent = devices.hear()
            taken = [mark for pk, mark in shown.items() if pk in sent["acknowledged"]]
            phones.wait_until_all_heard(taken, PATIENCE)
            told = phones.tell()
        kept = what_was_kept(kith, scene["activity"])
        return Outcome(len(written), self.streams, sent, shown, told, kept, struck)

    def sent(self, talk: Talk, written: list[Any], how: tuple[str, ...]) -> list[dict[str, Any]]:
        return [
            {"at": at, "raw": raw, "pk": pk.hex, "how": one_of(how)}
            for pk, ((at, raw), _mark) in zip(talk.ids, written, strict=True)
        ]


def one_of(how: tuple[str, ...]) -> str:
    return random.choice(how) if how and random.random() < SOME_HOW else ""


def what_was_kept(kith: Server, activity: str) -> Kept:
    rows = kith.rows(WORDS.format(activity=activity))
    [[events]] = kith.rows(EVENTS.format(activity=activity))
    return Kept({pk for pk, _words in rows}, [words for _pk, words in rows], events)
