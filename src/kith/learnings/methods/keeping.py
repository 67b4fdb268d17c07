from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kith.learnings.models import Trial

if TYPE_CHECKING:
    from kith.activities.models import Activity


def keep_trials(activity: Activity, by: Any) -> None:
    """What was promised comes back as a trial: the harvest of most methods of this room."""
    for commitment in activity.commitments():
        Trial.keep(commitment, by=by)  # by commitment: harvesting twice doubles nothing
