from __future__ import annotations

from django.utils.functional import cached_property

from kith.activities.models import Step
from kith.activities.showing.grid import Grid
from kith.activities.showing.hearing import Hearing


class Answers(Hearing):
    """What is asked here, and what people answered."""

    @property
    def asks(self) -> bool:
        """Whether each answers each card at this step."""
        return self.step is not None and self.step.asks

    @cached_property
    def grid(self) -> Grid | None:
        """The cards of this step with their answers; None where nothing is asked."""
        return self.grid_of(self.step) if self.step and self.asks else None

    @cached_property
    def grids(self) -> list[Grid]:
        """Those of all steps in which something stands."""
        grids = [self.grid_of(step) for step in self.activity.plan if step.asks]
        return [grid for grid in grids if grid.rows]

    def grid_of(self, step: Step) -> Grid:
        return Grid(self, step)
