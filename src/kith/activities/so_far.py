"""What a group has done so far, in one line, for somebody who comes in late.

Each step kind says which line is its own. All of them tell of what is shown, and of nothing else.
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def cards_shown(room: Any) -> str:
    """How many cards are shown, and in how many groups they lie."""
    if not room.written_step.is_revealed():
        return _("So far: cards are being written, and none is shown yet.")
    count = room.shown_count
    if not room.counted:
        return ngettext(
            "So far: %(count)s card is shown.", "So far: %(count)s cards are shown.", count
        ) % {"count": count}
    shown = ngettext("%(count)s card is shown", "%(count)s cards are shown", count)
    return _("So far: %(shown)s, in %(groups)s.") % {
        "shown": shown % {"count": count},
        "groups": _groups(len(room.counted)),
    }


def most_wanted(room: Any) -> str:
    """What was wanted most, and how much was kept from the talk."""
    if not room.votes_total:
        return cards_shown(room)
    first = room.ranked_piles[0].group
    votes = ngettext("%(count)s vote", "%(count)s votes", first.votes_shown)
    return _("So far: most wanted of %(groups)s is “%(name)s”, with %(votes)s.") % {
        "groups": _groups(len(room.counted)),
        "name": first.name,
        "votes": votes % {"count": first.votes_shown},
    }


def promises_made(room: Any) -> str:
    """How many things to try are written down."""
    count = len(room.promises)
    if not count:
        return most_wanted(room)
    return ngettext(
        "So far: %(count)s thing to try is written down.",
        "So far: %(count)s things to try are written down.",
        count,
    ) % {"count": count}


def answers_given(room: Any) -> str:
    """How many cards there are to answer."""
    count = len(room.grid.rows)
    return ngettext(
        "So far: %(count)s card to answer.", "So far: %(count)s cards to answer.", count
    ) % {"count": count}


def most_agreed(room: Any) -> str:
    """Which wording was taken; before that, how many are proposed."""
    if room.grid.taken:
        return _("So far: the group has taken this wording: “%(words)s”") % {
            "words": room.grid.taken.card.words
        }
    count = len(room.grid.rows)
    return ngettext(
        "So far: %(count)s wording is proposed.", "So far: %(count)s wordings are proposed.", count
    ) % {"count": count}


def texts_read(room: Any) -> str:
    """How many texts are there to read."""
    count = len(room.passages)
    if not count:
        return _("So far: the group reads what is on the table.")
    return ngettext(
        "So far: the group is reading %(count)s text.",
        "So far: the group is reading %(count)s texts.",
        count,
    ) % {"count": count}


def words_said(room: Any) -> str:
    """How many have said a word in this step."""
    count = len(room.said_at_once)
    return ngettext(
        "So far: %(count)s word or line was said.",
        "So far: %(count)s words or lines were said.",
        count,
    ) % {"count": count}


def said_again(room: Any) -> str:
    """How many were understood by those whose cards they say again."""
    return _("So far: %(agreed)s of %(all)s were told: yes, that is what I mean.") % {
        "agreed": room.agreed_count,
        "all": len(room.holding),
    }


def _groups(count: int) -> str:
    return ngettext("%(count)s group", "%(count)s groups", count) % {"count": count}
