"""What is changed of a method's steps, step by step: only what differs, so that the rest stays the
method's, in whatever language the activity speaks.

A change may hold `prompt`, `minutes`, `anonymous`, `budget` (votes for each person; None is
suggested when the group comes there), `lanes` (names by key), and `left_out`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from kith.activities.models import Step

Change = Mapping[str, Any]
Changes = Mapping[str, Change]  # by step key

PLAIN = ("prompt", "minutes", "anonymous", "budget")
NOTHING: Changes = {}


def is_left_out(step: Step, changes: Changes) -> bool:
    return bool(changes.get(step.key, NOTHING).get("left_out"))


def differences(step: Step, own: Step) -> dict[str, Any]:
    """What `step` has otherwise than its method's `own`, in the same language."""
    change = {
        name: getattr(step, name) for name in PLAIN if getattr(step, name) != getattr(own, name)
    }
    names = {lane.key: lane.name for lane in step.lanes if lane.name != own.name_of_lane(lane.key)}
    return change | ({"lanes": names} if names else {})


def why_not_without(steps: Sequence[Step], gone: Collection[str]) -> dict[str, str]:
    """Of the steps that would be `gone`, those that the others need: key to a sentence."""
    missed: dict[str, str] = {}
    for key, sentence in _missed(steps, gone):
        missed.setdefault(key, sentence)
    return missed


def why_named(steps: Sequence[Step], gone: Collection[str] = ()) -> dict[str, str]:
    """The steps in which names are needed by what comes after them: key to a sentence."""
    needing = [step for step in steps if step.behaviour.needs_names and step.key not in gone]
    sentence = _("“%(step)s” needs to know who said what, so names are kept here.")
    return {
        step.key: sentence % {"step": later.name}
        for later in needing
        for step in steps
        if step.position < later.position
    }


def _missed(steps: Sequence[Step], gone: Collection[str]) -> Iterator[tuple[str, str]]:
    written = [step for step in steps if step.behaviour.hides_words()]
    kept = [step for step in steps if step.key not in gone]
    if kept and written and all(step.key in gone for step in written):
        after = [step for step in kept if step.position > written[-1].position]
        yield written[-1].key, _builds_on_it(next(iter(after), kept[0]))
    for place, step in enumerate(steps):
        if step.key in gone:
            continue
        for need in step.behaviour.needs:
            giving = [other for other in steps[:place] if other.takes(need)]
            if giving and all(other.key in gone for other in giving):
                yield giving[-1].key, _builds_on_it(step)
        showing = [other for other in steps[place:] if other.behaviour.shows_words]
        is_hidden = step.behaviour.hides_words() and showing
        if is_hidden and all(other.key in gone for other in showing):
            yield showing[0].key, _("Without it nobody would see what is written before it.")


def _builds_on_it(step: Step) -> str:
    return _("“%(step)s” builds on it: keep both, or leave out both.") % {"step": step.name}
