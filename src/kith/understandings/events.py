"""What can happen to the words of a community. The place is the community.

What is said without a name leaves no event: its place among the others would tell when.
"""

from kith.events.kinds import Kind


class Added(Kind):
    verb = "term.added"


class Respelled(Kind):
    verb = "term.respelled"


class Removed(Kind):
    verb = "term.removed"


class Marked(Kind):
    verb = "term.marked"


class Unmarked(Kind):
    verb = "term.unmarked"


class Inquired(Kind):
    verb = "term.inquired"


class Proposed(Kind):
    verb = "definition.proposed"


class Agreed(Kind):
    verb = "definition.agreed"


class TakenBack(Kind):
    verb = "definition.taken_back"


class PerspectiveAdded(Kind):
    verb = "perspective.added"


class PerspectiveWithdrawn(Kind):
    verb = "perspective.withdrawn"


class PerspectiveWithheld(Kind):
    verb = "perspective.withheld"


class PerspectiveGivenBack(Kind):
    verb = "perspective.given_back"


class ExampleAdded(Kind):
    verb = "example.added"


class ExampleWithdrawn(Kind):
    verb = "example.withdrawn"


class ExampleWithheld(Kind):
    verb = "example.withheld"


class ExampleGivenBack(Kind):
    verb = "example.given_back"
