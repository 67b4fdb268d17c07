"""Rules, and the one table that they are entered in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Test = Callable[[Any, Any], bool]


class Rule:
    """A question about who and thing, with the sentence that refuses.

    `test(who, thing)` answers whether it holds. Rules join with `&` and `|`; an *or* that fails
    is refused with the sentence of its last part, which is written as the more general one.
    """

    def __init__(self, test: Test, refusal: Any):
        self.test, self.refusal = test, refusal

    def why_not(self, who: Any, thing: Any) -> Any | None:
        """The sentence that refuses, or None where the rule holds."""
        return None if self.test(who, thing) else self.refusal

    def __and__(self, other: Rule) -> Rule:
        return Both(self, other)

    def __or__(self, other: Rule) -> Rule:
        return Either(self, other)


class Both(Rule):
    def __init__(self, first: Rule, second: Rule):
        self.first, self.second = first, second

    def why_not(self, who: Any, thing: Any) -> Any | None:
        return self.first.why_not(who, thing) or self.second.why_not(who, thing)


class Either(Rule):
    def __init__(self, first: Rule, second: Rule):
        self.first, self.second = first, second

    def why_not(self, who: Any, thing: Any) -> Any | None:
        return self.first.why_not(who, thing) and self.second.why_not(who, thing)


table: dict[str, Rule] = {}


def permit(rules: dict[str, Rule]) -> None:
    """Enter a room's rules, `{"thing.verb": rule}`. A verb has one rule; a second is a mistake."""
    twice = table.keys() & rules.keys()
    if twice:
        raise ValueError(f"These verbs already have a rule: {', '.join(sorted(twice))}")
    table.update(rules)
