from kith.learnings.models.trial import Trial, TrialQuerySet
from kith.learnings.models.visit import Visit

__all__ = ["Trial", "TrialQuerySet", "Visit"]
