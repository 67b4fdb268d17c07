from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from kith.understandings import events
from kith.understandings.models.said import Said, SaidQuerySet


class Example(Said):
    """Something that is one, is not one, or of which the group was not sure."""

    IS, IS_NOT, UNSURE = "is", "is-not", "unsure"
    VERDICTS = [(IS, _("This is one")), (IS_NOT, _("This is not one")), (UNSURE, _("Hard to say"))]

    term = models.ForeignKey("understandings.Term", models.CASCADE, related_name="examples")
    verdict = models.CharField(_("Is it one?"), max_length=10, choices=VERDICTS, default=IS)

    objects: Any = SaidQuerySet.as_manager()

    noun = "example"
    ADDED = events.ExampleAdded
    WITHDRAWN = events.ExampleWithdrawn
    WITHHELD = events.ExampleWithheld
    GIVEN_BACK = events.ExampleGivenBack

    class Meta:
        verbose_name = _("example")
