from __future__ import annotations

import os
import re
import uuid
from contextlib import suppress
from pathlib import Path
from typing import IO, Any
from urllib.parse import quote
from uuid import UUID

from django.conf import settings
from django.db import models, transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from kith.communities.roles import roles
from kith.people.models import Person
from kith.research import events
from kith.research.licences import KEYS, may_be_passed_on
from kith.research.models.study import Study
from kith.research.pdf import NotKept

OVERTAKEN = _("Somebody else has changed the file meanwhile. Look at theirs before you replace it.")
NO_LONGER = _("The licence was changed meanwhile, and lets no copy of it be kept here.")
NO_ROOM = _(
    "The disk that Kith keeps things on is full, and nothing of this was kept. Whoever looks "
    "after this Kith can make room."
)
PIECE = 64 * 1024
FORBIDDEN = re.compile(r'[\x00-\x1f\x7f"*/:<>?\\|]+')  # in names of files, somewhere


class StudyFileQuerySet(models.QuerySet["StudyFile"]):
    def visible_to(self, who: Any) -> StudyFileQuerySet:
        """Those of communities that this person belongs to, while the licence allows it."""
        return self.filter(
            study__community__in=list(roles(who)), study__licence__in=KEYS
        ).select_related("study")


class StudyFile(models.Model):
    """The PDF of a study. The bytes lie in the uploads, under the name `lies`, which tells nothing;
    what the file was called where it came from is not kept.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    study = models.OneToOneField(Study, models.CASCADE, related_name="file")
    lies = models.UUIDField(default=uuid.uuid4, unique=True)
    size = models.PositiveIntegerField()
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    objects = StudyFileQuerySet.as_manager()

    class Meta:
        verbose_name = _("file of a study")

    def __str__(self) -> str:
        return str(self.study)

    @property
    def path(self) -> Path:
        return Path(settings.MEDIA_ROOT) / "studies" / f"{self.lies}.pdf"

    @property
    def disposition(self) -> str:
        """The header that names it after its study: plain for old programs, whole for others."""
        whole = " ".join(FORBIDDEN.sub(" ", self.study.title).split())[:80].strip(". ") or "study"
        plain = slugify(whole) or "study"
        return f"attachment; filename=\"{plain}.pdf\"; filename*=UTF-8''{quote(whole, safe='')}.pdf"

    @classmethod
    def keep(
        cls, study: Study, by: Any, pk: UUID, given: IO[bytes], instead_of: UUID | None = None
    ) -> None:
        """Keep a PDF, instead of the one that was seen there. The same press twice is one, and
        does not bring back what was removed since. Raises `NotKept`.
        """
        if events.FileKept.was_recorded(study, file=pk):
            return
        row = cls(pk=pk, study=study, by=by)
        try:
            row._write_down(given)
            with transaction.atomic():
                row._take_its_place(instead_of)
        except Exception as trouble:
            with suppress(OSError):
                row.path.unlink()
            if isinstance(trouble, OSError):
                raise NotKept(NO_ROOM) from trouble
            raise

    def remove(self, by: Any) -> None:
        with transaction.atomic():
            events.FileRemoved.record(self.study, by=by, file=self.pk)
            self.delete()

    def _write_down(self, given: IO[bytes]) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        given.seek(0)
        with self.path.open("xb") as kept:
            while piece := given.read(PIECE):
                kept.write(piece)
            self.size = kept.tell()
            kept.flush()
            os.fsync(kept.fileno())  # the row must not outlive a cut of power alone

    def _take_its_place(self, instead_of: UUID | None) -> None:
        newest = Study.objects.select_for_update().get(pk=self.study_id)
        there = StudyFile.objects.filter(study=newest).first()
        if not may_be_passed_on(newest.licence):
            raise NotKept(NO_LONGER)
        if (there.pk if there else None) != instead_of:
            raise NotKept(OVERTAKEN)
        if there:
            there.delete()
        self.save(force_insert=True)
        events.FileKept.record(newest, by=self.by, file=self.pk)


@receiver(post_delete, sender=StudyFile)
def take_the_bytes_too(instance: StudyFile, **_named: Any) -> None:
    """However a file goes, alone or with its study or community, its bytes go once that is sure."""
    transaction.on_commit(lambda: instance.path.unlink(missing_ok=True))
