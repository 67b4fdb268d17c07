"""Two worlds that differ in one thing, and what an onlooker gets of each.

Looking for a secret alone would miss what hints at it. So a walk through the whole house is made
twice, with another truth behind it the second time, and nothing may have changed.
"""

from __future__ import annotations

import re
from difflib import unified_diff

from django.apps import apps
from django.db.models import AutoField

from kith.activities import marks, regions
from kith.activities.audiences import VIEWS, Audience
from kith.activities.models import Contribution
from kith.village.tests.crawl import walk
from kith.village.tests.scenes import SECRET

OTHER = "quetzal-moonlight!"
assert len(OTHER) == len(SECRET)

VARIES = re.compile(
    r'name="csrfmiddlewaretoken" value="[^"]*"|"X-CSRFToken": "[^"]*"'
    r'|value="[0-9a-f-]{36}"'  # made afresh for each form
    r"|(?m:^Expires: .*)"
    r"|(?<=eyJ)([\w-]+):[\w-]+:[\w-]+"  # what is signed tells when
)
ONLOOKERS = ["ngoc", "bruno", "yuki", "elise", "Robin", "nobody"]


def still(text):
    return VARIES.sub(lambda found: found[1] or "", text)


def seal_of(room, who, step):
    return marks.seal(room.people[who].marks[str(room.activity.plan.named(step).pk)])


def browser_of(village, who, *rooms):
    """A device of this onlooker, with the marks of all rooms that they are in."""
    if who == "nobody":
        return village.visit_as_nobody()
    if who in village.guests:
        return village.visit_as_guest(village.board, who)
    visitor = village.visit_as_nobody() if who == "Robin" else village.visit_as(who)
    name = who if who == "Robin" else village.people[who].first_name
    for room in rooms:
        if name in room.people:
            visitor.sign_in(room.people[name])
    return visitor


def seen(village, who, *rooms):
    """Every answer to this onlooker, without what differs from one moment to the next."""
    return answers_to(browser_of(village, who, *rooms))


def answers_to(visitor):
    walked = walk(visitor, leave_out=("/ui",))
    return {still(path): still(text) for path, text in walked.texts()}


def told(room):
    """Everything that the stream has for anybody who listens, from the beginning."""
    audiences = [Audience(view, language) for view in VIEWS for language in ("en", "fr")]
    changes = regions.changes(room.activity.pk, 0, audiences)
    return still(repr(changes.operations))


def without_cards_of(room, texts):
    """The addresses of cards are known to whoever has their ids; no page leads to one hidden."""
    new = [str(card.pk) for card in Contribution.objects.of(room.activity)]
    return {path: text for path, text in texts.items() if not any(pk in path for pk in new)}


def differences(before, after):
    """The lines that are not the same, for whoever has to find out why."""
    assert before.keys() == after.keys()
    return [
        "\n".join(unified_diff(before[path].splitlines(), after[path].splitlines(), path, n=0))
        for path in before
        if before[path] != after[path]
    ]


def rows():
    """Everything that is stored of Kith's things, by table, in an order that is nobody's."""
    return {
        model._meta.label: sorted(str(without_number(model, row)) for row in all_of(model))
        for model in apps.get_models()
        if model.__module__.startswith("kith.")
    }


def all_of(model):
    return model._base_manager.values()


def without_number(model, row):
    """A number that the database counts up tells of nothing but how often something was tried."""
    counted = isinstance(model._meta.pk, AutoField)
    return {name: said for name, said in row.items() if not (counted and name == "id")}
