from kith.activities.models.acquaintance import Acquaintance
from kith.activities.models.activity import Activity
from kith.activities.models.card import Contribution, Withdrawal
from kith.activities.models.chair import Chair
from kith.activities.models.closing import Closure
from kith.activities.models.conclusion import Conclusion
from kith.activities.models.group import Group, Recall, Vote
from kith.activities.models.hands import Hands
from kith.activities.models.lock import Lock
from kith.activities.models.on_paper import Typing
from kith.activities.models.participant import Issue, Participant, Removal, Tick
from kith.activities.models.passage import Hanging, Passage
from kith.activities.models.pause import Pause
from kith.activities.models.placing import Bridge, Placing
from kith.activities.models.promise import Commitment
from kith.activities.models.reaction import Reaction
from kith.activities.models.recurrence import Recurrence
from kith.activities.models.regrouping import Regrouping
from kith.activities.models.restating import Assent, Replying, Restating
from kith.activities.models.show_of_hands import ShowOfHands
from kith.activities.models.span import Span
from kith.activities.models.step import Reveal, Step
from kith.activities.models.turn import Turn
from kith.activities.models.withholding import Withholding

__all__ = [
    "Acquaintance",
    "Activity",
    "Assent",
    "Bridge",
    "Chair",
    "Closure",
    "Commitment",
    "Conclusion",
    "Contribution",
    "Group",
    "Hands",
    "Hanging",
    "Issue",
    "Lock",
    "Participant",
    "Passage",
    "Pause",
    "Placing",
    "Reaction",
    "Recall",
    "Recurrence",
    "Regrouping",
    "Removal",
    "Replying",
    "Restating",
    "Reveal",
    "ShowOfHands",
    "Span",
    "Step",
    "Tick",
    "Turn",
    "Typing",
    "Vote",
    "Withdrawal",
    "Withholding",
]
