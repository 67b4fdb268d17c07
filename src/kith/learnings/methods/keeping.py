from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kith.activities.keepers import keep_of_any
from kith.learnings.models import Trial

if TYPE_CHECKING:
    from kith.activities.models import Activity


@keep_of_any
def keep_trials(activity: Activity, by: Any) -> None:
    """What was promised comes back as a trial, by whatever method."""
    for commitment in activity.commitments():
        Trial.keep(commitment, by=by)  # by commitment: harvesting twice doubles nothing
