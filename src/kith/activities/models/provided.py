from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.utils.translation import gettext as _

from kith.access import Refused, the_one
from kith.activities import events_of_texts as events
from kith.activities.models.passage import LONGEST, Hanging, Passage, Text
from kith.activities.models.turns import Turning
from kith.activities.models.written import clean_words
from kith.people.models import Person


class Provided(Turning):
    """What the group reads is brought, and put away again."""

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        pk: Any
        passages: Any

    def bring(self, pk: UUID, text: Text, by: Any) -> None:
        """Add a passage, as the last. Sent again it stays as it is by now, put away or not."""
        words = clean_words(text.words, longest=LONGEST)
        with self.turn():
            if the_one(self.passages.filter(pk=pk)) or events.PutAway.was_recorded(
                self, passage=pk
            ):
                return
            Passage.objects.create(
                pk=pk,
                activity_id=self.pk,
                position=self.passages.last_place() + 1,
                words=words,
                source=text.source.strip(),
                url=text.url,
            )
            self.note(events.Brought, by=by, passage=pk)

    def put_away(self, passage: Passage, by: Any) -> None:
        """Take a passage away. Twice is once."""
        with self.turn():
            gone, _rows = self.passages.filter(pk=passage.pk).delete()
            if gone:
                self.note(events.PutAway, by=by, passage=passage.pk)

    def hang(self, passage: Passage, by: Any) -> None:
        """Let this passage stand on the wall, in the place of others. Twice is once."""
        if not passage.fits_a_wall:
            raise Refused(_("It is too long for a wall. Everybody has it on their phone."))
        with self.turn():
            if not Hanging.objects.filter(passage=passage).exists():
                chosen = {"passage": passage, "by": by if isinstance(by, Person) else None}
                Hanging.objects.update_or_create(activity_id=self.pk, defaults=chosen)
                self.note(events.Hung, by=by, passage=passage.pk)

    def take_down(self, passage: Passage, by: Any) -> None:
        """Let the wall show the first that fit, as before. Twice is once."""
        with self.turn():
            gone, _rows = Hanging.objects.filter(passage=passage).delete()
            if gone:
                self.note(events.TakenDown, by=by, passage=passage.pk)
