"""Who reads what is said in a step: the sentence that stands above its box, and in its plan.

Each step kind says which sentence is its own.
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _


def at_own_pace(step: Any, otherwise: Any) -> str:
    """Alone nobody else reads; over time a card that comes late and without a name comes alone."""
    way = step.activity.manner
    if way.is_private:
        return _(
            "Only you read this. You can share it afterwards; you are told first who reads it."
        )
    if way.own_pace and step.anonymous and step.behaviour.hides_words() and step.is_revealed():
        return _(
            "The cards are shown by now: this one appears at once, alone. No name is kept, but "
            "people may guess whose it is."
        )
    return otherwise(step)


def nobody(step: Any) -> str:
    """For steps in which nothing is said."""
    return ""


def everyone_once_shown(step: Any) -> str:
    if step.anonymous:
        return _(
            "Everyone here reads it once cards are shown. No name is kept. "
            "People may still recognise your style."
        )
    return _("Everyone here reads it once cards are shown, with your name.")


def nobody_before_the_count(step: Any) -> str:
    if step.anonymous:
        return _("Nobody sees the votes until the group moves on. No name is kept.")
    return _("Nobody sees the votes until the group moves on.")


def everyone_and_the_record(step: Any) -> str:
    return _("Everyone here reads it at once, and the community in the record, with your name.")


def the_community_on_its_day(step: Any) -> str:
    return _(
        "The community reads it in the record, with the names you write. It comes back on its day."
    )


def its_author_first(step: Any) -> str:
    return _("Whoever wrote the card reads it now; everyone here once the group goes on.")


def everyone_at_once(step: Any) -> str:
    if step.anonymous:
        return _(
            "Everyone here reads it at once. No name is kept. "
            "People may still recognise your style."
        )
    return everyone_and_the_record(step)
