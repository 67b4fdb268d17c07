from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kith.activities.kinds import Choose, Commit, Group, Reveal, Talk, Write
from kith.activities.lanes import Lane
from kith.activities.method import Method


class MoreOrLess(Method):
    """Reflect on practice: what would we like to see more of, or less of?"""

    key, name = "more-or-less", _("Reflect on practice")
    question = _("What would you like to see more of, or less of?")
    leaves = _("It leaves what you will try, and the day you will look again.")
    topics = (
        _("The use of technology"),
        _("Streamlining interactions with parents and colleagues"),
        _("Time for other things"),
        _("Boundaries around work-life balance"),
    )
    steps = (
        Write(
            "write",
            _("What would you like to see more of, or less of?"),
            lanes=(
                Lane("more", _("More"), _("More of this"), icon="plus"),
                Lane("less", _("Less"), _("Less of this"), icon="minus"),
            ),
            anonymous=True,
            minutes=5,
        ),
        Reveal("reveal", _("What do we notice?"), minutes=3),
        Group("group", _("Which cards say much the same?"), minutes=6),
        Choose("choose", _("Which change would help most?"), anonymous=True, minutes=3),
        Talk("talk", _("What would it take? What might be lost?"), minutes=8),
        Commit("commit", _("What will we try, who will, and until when?"), minutes=5),
    )
