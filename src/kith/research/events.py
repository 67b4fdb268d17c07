"""What can happen to a study."""

from kith.events.kinds import Kind


class Added(Kind):
    verb = "study.added"


class Corrected(Kind):
    verb = "study.corrected"


class Removed(Kind):
    verb = "study.removed"
