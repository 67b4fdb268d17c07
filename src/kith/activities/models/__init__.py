from kith.activities.models.activity import Activity
from kith.activities.models.card import Contribution, Withdrawal
from kith.activities.models.closing import Closure
from kith.activities.models.group import Group, Recall, Vote
from kith.activities.models.participant import Issue, Participant, Removal, Tick
from kith.activities.models.promise import Commitment
from kith.activities.models.step import Reveal, Step

__all__ = [
    "Activity",
    "Closure",
    "Commitment",
    "Contribution",
    "Group",
    "Issue",
    "Participant",
    "Recall",
    "Removal",
    "Reveal",
    "Step",
    "Tick",
    "Vote",
    "Withdrawal",
]
