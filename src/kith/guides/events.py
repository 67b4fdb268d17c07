"""What can happen to a guide, and to a community's own plans."""

from kith.events.kinds import Kind


class Kept(Kind):
    verb = "guide.kept"


class Corrected(Kind):
    verb = "guide.corrected"


class Removed(Kind):
    verb = "guide.removed"


class PlanKept(Kind):
    verb = "plan.kept"


class PlanRenamed(Kind):
    verb = "plan.renamed"


class PlanRemoved(Kind):
    verb = "plan.removed"
