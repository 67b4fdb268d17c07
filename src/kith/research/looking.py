"""Looking in on what is followed: new things go into the tray."""

from __future__ import annotations

import time

from django.db import transaction
from django.utils import timezone

from kith import outside
from kith.communities.models import Community
from kith.research.models.follow import Follow
from kith.research.models.item import Item
from kith.research.models.notice import look_for_notices

A_TRAY = 300  # unsifted items of one community: above it nothing new is fetched
A_ROUND = 60.0  # seconds; what is left over waits for the next round


def look_outside() -> None:
    """A round of looks, politely; none where this Kith asks no other servers."""
    if not outside.is_open():
        return
    ends = time.monotonic() + A_ROUND
    for follow in Follow.objects.due(timezone.now()).select_related("community"):
        if time.monotonic() > ends:
            return
        look_in(follow)
    look_for_notices()


def look_in(follow: Follow, seconds: float = 20) -> None:
    """One look at one follow. No transaction is open while the source is asked."""
    now = timezone.now()
    if not follow.claim(now):
        return
    if tray_is_full(follow.community):
        follow.waits_for_room()
        return
    brought = follow.look(now, seconds)
    if brought:
        with transaction.atomic():
            if Follow.objects.select_for_update().filter(pk=follow.pk).exists():
                Item.bring(follow, brought.works)


def tray_is_full(community: Community) -> bool:
    return Item.objects.of(community).in_the_tray().count() >= A_TRAY
