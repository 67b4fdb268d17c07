from __future__ import annotations

from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.people.models import Person
from kith.research.models.study import Study


class Sifting(models.Model):
    """Somebody said what becomes of an item. Who is a row, and nothing counts it.

    `study` is the study that it was kept as, or the one that was there already.
    """

    KEEP, PASS, QUESTION = "keep", "pass", "question"
    ANSWERS = ((KEEP, _("Keep")), (QUESTION, _("For our question")), (PASS, _("Pass")))

    item = models.OneToOneField("research.Item", models.CASCADE, related_name="sifting")
    answer = models.CharField(max_length=10, choices=ANSWERS)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    study = models.ForeignKey(Study, models.SET_NULL, null=True, related_name="siftings")

    class Meta:
        verbose_name = _("sifting")

    def __str__(self) -> str:
        return self.answer

    def do(self, by: Any) -> None:
        """What is kept becomes a study; its id is the item's, so that it becomes one once."""
        if self.answer == self.PASS:
            return
        self.study = Study.add(self.item.community, by, self.item.pk, **self.item.said())
        self.save(update_fields=["study"])

    def undo(self, by: Any) -> None:
        study = self.study
        self.delete()
        if study and study.pk == self.item.pk and is_as_it_came(study):
            study.remove(by)


def is_as_it_came(study: Study) -> bool:
    """Whether nobody has written in it, or made something of it."""
    return study.revision == 0 and not any(
        row.related_model._base_manager.filter(**{row.field.name: study.pk}).exists()
        for row in study._meta.related_objects
    )
