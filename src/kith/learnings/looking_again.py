"""To open an earlier list again for the group."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from kith.activities.models import Activity
from kith.learnings.methods import LookAgain


def look_again(earlier: Activity, by: Any) -> Activity:
    """Begin an activity that opens an earlier one's list again. Where one is under way, it is that
    one: two who press come into the same room.
    """
    with transaction.atomic():
        Activity.objects.select_for_update().get(pk=earlier.pk)
        under_way = Activity.objects.under_way().filter(revisits=earlier).first()
        return under_way or Activity.start(
            LookAgain,
            by=by,
            community=earlier.community,
            topic=earlier.topic,
            language=earlier.language,
            revisits=earlier,
        )
