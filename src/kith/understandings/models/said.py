"""What perspectives and examples have in common: somebody said it of a word."""

from __future__ import annotations

import uuid
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.activities.models import Contribution
from kith.communities.models import Membership
from kith.communities.roles import roles
from kith.events.kinds import Kind
from kith.people.models import Person
from kith.understandings.models.definition import LONGEST
from kith.understandings.models.hand import person

if TYPE_CHECKING:
    from kith.understandings.models.term import Term


def today() -> date:
    return timezone.localdate()


class SaidQuerySet(models.QuerySet):
    def visible_to(self, who: Any) -> SaidQuerySet:
        """What was said in the communities that this person belongs to. What is withheld is seen
        by whoever said it and whoever convenes.
        """
        belongs = roles(who)
        convened = [pk for pk, role in belongs.items() if role == Membership.CONVENOR]
        shown = Q(withholding__isnull=True) | Q(term__community__in=convened)
        if isinstance(who, Person):
            shown |= Q(person=who)
        mine = self.filter(shown, term__community__in=list(belongs))
        shown_with = ("term__community", "person", "withholding__by", "contribution__step")
        return mine.select_related(*shown_with)

    def of(self, term: Term) -> SaidQuerySet:
        return self.filter(term=term)

    def in_order(self) -> SaidQuerySet:
        return self.order_by("on", "pk")


class Said(models.Model):
    """Words that somebody said of a word, under a name or without one. `name` is kept for when the
    person is gone, and for guests. No time is finer than the day. `contribution` is the card that
    it comes from; its id is the card's then.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    words = models.TextField(_("Words"), max_length=LONGEST)
    person = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    name = models.CharField(max_length=80, blank=True)
    on = models.DateField(default=today)
    contribution = models.ForeignKey(Contribution, models.SET_NULL, null=True, related_name="+")

    noun: ClassVar[str]
    ADDED: ClassVar[type[Kind]]
    WITHDRAWN: ClassVar[type[Kind]]

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        term: Any
        term_id: UUID

    def __str__(self) -> str:
        return self.words[:40]

    @property
    def by_name(self) -> str:
        return str(self.person or self.name)

    def is_anonymous(self) -> bool:
        return not self.by_name

    def is_withheld(self) -> bool:
        return hasattr(self, "withholding")

    @classmethod
    def keep(cls, pk: UUID, term: Term, by: Any, name: str = "", **said: Any) -> Said | None:
        """Keep what was said of a word. The same press twice keeps it once, and nothing where it
        was withdrawn. Without a `name` nothing is kept of who it was.
        """
        with term.community.turn() as community:
            if cls.WITHDRAWN.was_recorded(community, said=pk):
                return None
            signed = {"person": person(by) if name else None, "name": name}
            kept, is_new = cls._default_manager.get_or_create(
                pk=pk, defaults={"term": term} | signed | said
            )
            if is_new and name:
                community.note(cls.ADDED, by=by, term=term.pk, said=pk)
            if is_new:
                cls._forget_order(term)
        return kept

    def correct(self, **said: Any) -> None:
        """Bring it up to date with the card that it comes from."""
        changed = [name for name, value in said.items() if getattr(self, name) != value]
        for name in changed:
            setattr(self, name, said[name])
        if changed:
            self.save(update_fields=changed)

    def withdraw(self, by: Any) -> None:
        """Take it back: it is gone, and only that there was something is kept."""
        with self.term.community.turn() as community:
            community.note(self.WITHDRAWN, by=by, term=self.term_id, said=self.pk)
            self.delete()

    @classmethod
    def _forget_order(cls, term: Term) -> None:
        """Write down the day's rows afresh, in the order of their random ids. A database keeps rows
        as they came; so nothing tells between which named ones a nameless one was said.
        """
        rows_of: Any = cls._default_manager
        of_today = rows_of.filter(term__community=term.community_id, on=today())
        if not of_today.filter(name="").exists():
            return
        rows = list(of_today.order_by("id"))
        of_today._raw_delete(of_today.db)  # what points at a row stays, since the row comes back
        rows_of.bulk_create(rows)
