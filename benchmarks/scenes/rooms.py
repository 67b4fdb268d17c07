"""Rooms full of guests: one where they write, one where they vote, one where they talk."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.urls import reverse

from benchmarks.scenes.communities import villager
from kith.access.signing import seal
from kith.activities.audiences import CONVENOR, PHONE, SCREEN
from kith.activities.models import Activity, Participant
from kith.activities.tickets import Ticket
from kith.communities.models import Community
from kith.learnings.methods import MoreOrLess
from kith.people.who import GUEST_COOKIE, MARK_COOKIE, Guest
from kith.village.cast import MARKING

TOKEN = "measured" * 4  # of the shape that a CSRF token has
GROUPS, VOTES_EACH = 5, 9


def writing(people: int) -> dict[str, Any]:
    """→ where cards go, and the cookies of so many devices with a mark."""
    activity, cookies = room(people)
    go_on(activity, "write")
    path = reverse("activities:cards", args=[activity.pk, "write"])
    return {"path": path, "cookies": cookies, "token": TOKEN}


def choosing(people: int) -> dict[str, Any]:
    """→ where votes go, the groups to vote for, and the devices, each with nine votes."""
    activity, cookies = room(people)
    go_on(activity, "write")
    groups = [
        activity.name_group(uuid4(), f"Group {count}", by=activity.starter)
        for count in range(GROUPS)
    ]
    go_on(activity, "choose")
    activity.give_votes(activity.step, VOTES_EACH, by=activity.starter)
    path = reverse("activities:votes", args=[activity.pk, "choose"])
    votes = {"groups": [str(group.pk) for group in groups], "each": VOTES_EACH}
    return {"path": path, "cookies": cookies, "token": TOKEN, **votes}


def talking(people: int) -> dict[str, Any]:
    """→ the room's page; where notes go, which everybody is shown, and where late cards go; the
    devices, and the tickets of their streams.
    """
    activity, cookies = room(people)
    go_on(activity, "talk")
    return {
        "activity": activity.pk.hex,
        "room": reverse("activities:room", args=[activity.pk]),
        "path": reverse("activities:cards", args=[activity.pk, "talk"]),
        "late": reverse("activities:cards", args=[activity.pk, "write"]),
        "cookies": cookies,
        "token": TOKEN,
        **tickets(activity),
    }


def arriving(people: int) -> dict[str, Any]:
    """→ the code by which others come in, and the tickets of those who are there."""
    activity, _cookies = room(people)
    return {"code": activity.join_code, **tickets(activity)}


def room(people: int) -> tuple[Activity, list[str]]:
    activity = Activity.start(
        MoreOrLess,
        by=villager("ngoc"),
        community=Community.objects.get(name=MARKING),
        topic="What is measured",
    )
    guests = [Guest.newly_named(f"Guest {count}") for count in range(people)]
    return activity, [cookies_of(guest, activity) for guest in guests]


def cookies_of(guest: Guest, activity: Activity) -> str:
    """What the guest's device keeps once it has come in: who it is, and its marks."""
    marks = activity.issue_marks(activity.join(guest), {})
    kept = {GUEST_COOKIE: seal("guest", id=str(guest.id), name=guest.name), "csrftoken": TOKEN}
    kept |= {f"{MARK_COOKIE}{step}": mark for step, mark in marks.items()}
    return "; ".join(f"{name}={value}" for name, value in kept.items())


def go_on(activity: Activity, key: str) -> None:
    activity.move_to(activity.plan.named(key), by=activity.starter)


def tickets(activity: Activity) -> dict[str, list[str]]:
    """Of everybody's phone; and, `beside`, of whoever convenes and of the screen."""
    seats = activity.participants.exclude(person=activity.starter)
    return {
        "tickets": [ticket(activity, PHONE, seat) for seat in seats],
        "beside": [
            ticket(activity, CONVENOR, activity.seat_of(activity.starter)),
            ticket(activity, SCREEN),
        ],
    }


def ticket(activity: Activity, view: str, seat: Participant | None = None) -> str:
    holder = str(seat.pk) if seat else ""
    return Ticket(activity.pk, view, "en", activity.revision, holder).sealed()
