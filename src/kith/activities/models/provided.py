from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from kith.access import the_one
from kith.activities import events_of_texts as events
from kith.activities.models.passage import LONGEST, Passage, Text
from kith.activities.models.turns import Turning
from kith.activities.models.written import clean_words


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
