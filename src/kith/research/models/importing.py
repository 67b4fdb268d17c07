from __future__ import annotations

import uuid
from itertools import islice
from pathlib import Path
from typing import IO, Any
from uuid import UUID, uuid5

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.communities.models import Community
from kith.communities.roles import roles
from kith.people.models import Person
from kith.research import events
from kith.research.models.batch import Batch
from kith.research.models.candidate import Candidate
from kith.research.models.read_so_far import ReadSoFar
from kith.research.models.snag import Snag
from kith.research.models.study import Study
from kith.research.reading import into_utf8, kind_of, pieces

FEW = 40  # records that are shown one by one before any is kept


class ImportQuerySet(models.QuerySet["Import"]):
    def visible_to(self, who: Any) -> ImportQuerySet:
        """One's own, in communities that one belongs to: nobody else sees what was sent."""
        if not isinstance(who, Person):
            return self.none()
        return self.filter(by=who, community__in=list(roles(who))).select_related("community")

    def under_way(self) -> ImportQuerySet:
        return self.filter(ended=None, reviewed=False)


class Import(ReadSoFar):
    """A file of references that somebody sent, and how far it is read.

    The file lies in the uploads as UTF-8 until the import ends. `reviewed`: somebody chooses what
    is kept, among its candidates.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    community = models.ForeignKey(Community, models.CASCADE, related_name="+")
    by = models.ForeignKey(Person, models.CASCADE, related_name="+")
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=10)
    reviewed = models.BooleanField(default=False)
    kept = models.PositiveIntegerField(default=0)
    twice = models.PositiveIntegerField(default=0)
    begun = models.DateTimeField(default=timezone.now)

    objects = ImportQuerySet.as_manager()

    class Meta:
        verbose_name = _("file of references")
        ordering = ("-begun",)

    def __str__(self) -> str:
        return self.name

    @property
    def path(self) -> Path:
        return Path(settings.MEDIA_ROOT) / "references" / f"{self.pk}.txt"

    @classmethod
    def begin(cls, pk: UUID, community: Community, by: Any, name: str, given: IO[bytes]) -> Import:
        """Take a file in. The same press twice is one. What cannot be read: `Unreadable`."""
        there = Import.objects.filter(pk=pk).first()
        if there:
            return there
        row = Import(pk=pk, community=community, by=by, name=name[:200], size=0)
        row.path.parent.mkdir(parents=True, exist_ok=True)
        try:
            is_guess = row._write_down(given)
        except Exception:
            row.path.unlink(missing_ok=True)
            raise
        with transaction.atomic():
            row.save(force_insert=True)
            if is_guess:
                Snag.objects.create(of=row, position=0, line=0, code="guessed")
            if row.reviewed:
                row._look_through()
        return row

    def _write_down(self, given: IO[bytes]) -> bool:
        with self.path.open("w+b") as kept:
            is_guess = into_utf8(given, kept)
            self.size = kept.tell()
            kept.seek(0)
            self.kind = kind_of(kept)
            self.reviewed = sum(1 for _piece in islice(pieces(self.kind, kept), FEW + 1)) <= FEW
        return is_guess

    def _look_through(self) -> None:
        """Read all of a short file, and keep nothing yet."""
        batch = Batch(self, most=FEW)
        Candidate.objects.bulk_create(
            Candidate(
                of=self,
                position=one.position,
                line=one.line,
                said=one.said,
                codes=one.codes,
                study_id=one.there,
            )
            for one in batch.read
        )
        Snag.note(self, [one for one in batch.looked if one.said is None])
        self._go_to(batch)

    def read_on(self, seconds: float = 0.4) -> bool:
        """Keep the next records, for about so long. → whether there are more. Done twice, or begun
        again after a stop, it keeps nothing twice: ids are made of the file and the position.
        """
        batch = Batch(self, seconds=seconds)
        studies = [self._study(one.position, one.said) for one in batch.fresh]
        with transaction.atomic():
            newest = Import.objects.select_for_update().get(pk=self.pk)
            if newest.is_over or newest.at != self.at:
                return not newest.is_over
            Study.add_many(studies)
            self.kept += len(studies)
            self.twice += len(batch.read) - len(studies)
            Snag.note(self, batch.looked)
            self._go_to(batch)
            if batch.is_last:
                self._end()
        return not self.is_over

    def keep(self, positions: set[int]) -> None:
        """Keep those of the candidates that were chosen, and be done."""
        with transaction.atomic():
            newest = Import.objects.select_for_update().get(pk=self.pk)
            if newest.is_over:
                return
            chosen = self.candidates.filter(position__in=positions)
            Study.add_many(self._study(one.position, one.said) for one in chosen)
            self.kept = Study.objects.filter(pk__in=self._ids(positions)).count()
            self.candidates.all().delete()
            self._end()

    def throw_away(self) -> None:
        """Forget the file. What was kept of it stays."""
        self.path.unlink(missing_ok=True)
        self.delete()

    def _ids(self, positions: set[int]) -> list[UUID]:
        return [uuid5(self.pk, str(position)) for position in positions]

    def _study(self, position: int, said: Any) -> Study:
        return Study.drawn_up(self.community, self.by, uuid5(self.pk, str(position)), **said)

    def _end(self) -> None:
        self.ended = timezone.now()
        self.save(update_fields=["ended", "kept"])
        with self.community.turn() as community:
            community.note(events.Imported, by=self.by, references=self.pk)
        transaction.on_commit(lambda: self.path.unlink(missing_ok=True))
