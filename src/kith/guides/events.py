"""What can happen to a guide."""

from kith.events.kinds import Kind


class Kept(Kind):
    verb = "guide.kept"


class Corrected(Kind):
    verb = "guide.corrected"


class Removed(Kind):
    verb = "guide.removed"
