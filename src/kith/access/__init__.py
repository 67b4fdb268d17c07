"""Who may do what: one table of sentence-like rules for each room, one way to ask it."""

from kith.access.asking import Refused, allow, find, may, the_one, why_not
from kith.access.endpoint import Endpoint
from kith.access.rules import Rule, permit

__all__ = ["Endpoint", "Refused", "Rule", "allow", "find", "may", "permit", "the_one", "why_not"]
