"""Under which name a device keeps what somebody types, until the server has said yes to it."""

from __future__ import annotations

from typing import Any

from kith.activities.models import Activity


def next_draft(activity: Activity, who: Any) -> str:
    """That of the form which they send next."""
    return _named(activity, activity.typings.filter(by=who.pk).count())


def kept_draft(activity: Activity, who: Any) -> str:
    """That of the form which they sent last: its words are kept, and the device may forget them."""
    return _named(activity, activity.typings.filter(by=who.pk).count() - 1)


def _named(activity: Activity, number: int) -> str:
    return f"{activity.pk} notes {number}"
