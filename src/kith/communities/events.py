"""What can happen in a community: one class for each verb."""

from kith.events.kinds import Kind


class Founded(Kind):
    verb = "community.founded"


class Described(Kind):
    verb = "community.described"


class Welcomed(Kind):
    verb = "community.welcomed"


class BecameConvenor(Kind):
    verb = "membership.became_convenor"


class BecameMember(Kind):
    verb = "membership.became_member"


class Ended(Kind):
    verb = "membership.ended"
