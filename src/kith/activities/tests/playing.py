"""A method played whole: each step looked at in each view, what is told live, and the record."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.utils import timezone

from kith.activities import regions
from kith.activities.audiences import VIEWS, Audience
from kith.activities.method import Method
from kith.activities.models import Activity, Step

PAGES = {"phone": "", "convenor": "", "screen": "screen", "lectern": "lectern"}


@dataclass
class Played:
    """`pages` by step and view, and what the stream told each view; then the record, twice."""

    activity: Activity
    pages: dict[tuple[str, str], str] = field(default_factory=dict)
    told: dict[tuple[str, str], list[Any]] = field(default_factory=dict)
    record: str = ""
    markdown: str = ""


def play_whole(village: Any, method: type[Method], language: str = "en") -> Played:
    """Ngọc convenes, Amina takes part; at each step both do what people do there."""
    activity = Activity.start(
        method, by=village.ngoc, community=village.marking, topic="Mornings", language=language
    )
    ngoc, amina = village.visit_as("ngoc", activity), village.visit_as("amina", activity)
    amina.post("participants")
    amina.get()  # the marks come with the page
    played = Played(activity)
    for step in activity.plan:
        assert ngoc.post("step", to=step.key).status_code == 302
        _look(played, step, ngoc, amina)
        _do(step, ngoc, amina)
    assert ngoc.post("closure").status_code == 302
    played.record, played.markdown = amina.get("record/").text, amina.get("record.md").text
    return played


def _look(played: Played, step: Step, ngoc: Any, amina: Any) -> None:
    since = Activity.objects.get(pk=step.activity.pk).revision - 1
    audiences = [Audience(view, "en") for view in VIEWS]
    changes = regions.changes(step.activity.pk, since, audiences)
    for view, path in PAGES.items():
        visitor = amina if view == "phone" else ngoc
        answer = visitor.get(f"{path}/" if path else "")
        page = visitor.follow(answer) if answer.status_code == 302 else answer
        assert page.status_code == 200, (step.key, view)
        played.pages[step.key, view] = page.text
        played.told[step.key, view] = changes.operations[Audience(view, "en")]


def _do(step: Step, ngoc: Any, amina: Any) -> None:
    """What this kind takes, of those that take something."""
    doing = {"words": _write, "groups": _group, "votes": _vote, "promises": _promise}
    doing.get(step.behaviour.takes, lambda *_: None)(step, ngoc, amina)


def _write(step: Step, ngoc: Any, amina: Any) -> None:
    for lane in [lane.key for lane in step.lanes] or [""]:
        words = f"Said in {step.key} {lane}".strip()
        sent = amina.post(f"steps/{step.key}/cards", id=uuid4(), lane=lane, words=words)
        assert sent.status_code == 302


def _group(step: Step, ngoc: Any, amina: Any) -> None:
    written = next(other for other in step.activity.plan if other.behaviour.hides_words())
    cards = [card.pk for card in written.contributions.all()]
    ngoc.post("grouping", id=uuid4(), into="new", name="Much the same", cards=cards)


def _vote(step: Step, ngoc: Any, amina: Any) -> None:
    group = step.activity.groups.get().pk
    assert amina.post(f"steps/{step.key}/votes", id=uuid4(), group=group).status_code == 302


def _promise(step: Step, ngoc: Any, amina: Any) -> None:
    soon = (timezone.localdate() + timedelta(weeks=4)).isoformat()
    ngoc.post("commitments", id=uuid4(), what="Leave the bell alone", who="All", until=soon)
