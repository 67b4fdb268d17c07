"""Where news comes from. One class a kind of source; a fourth costs a class."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, ClassVar

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith import outside
from kith.research import crossref, feeds, openalex
from kith.research.works import Work

BACK = timedelta(days=60)  # how far back a search looks: registries hear of works late


@dataclass(frozen=True)
class Brought:
    """What one look at a source brought: its own title, and works; `query` is what is asked from
    now on, `trouble` a key of troubles that kept some of it back.
    """

    query: str
    title: str = ""
    works: tuple[Work, ...] = ()
    etag: str = ""
    changed: str = ""
    trouble: str = ""


class Source:
    """Subclasses give `key`, `name`, and `look`."""

    key: ClassVar[str]
    name: ClassVar[Any]

    by_key: ClassVar[dict[str, type[Source]]] = {}

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        cls.by_key[cls.key] = cls

    def look(self, query: str, seconds: float, etag: str = "", changed: str = "") -> Brought | None:
        """What is there now; None where nothing changed. Raises `NotReached`."""
        raise NotImplementedError


class Journal(Source):
    """A feed. The address of a page that names one will do."""

    key, name = "feed", _("A journal’s feed")

    def look(self, query: str, seconds: float, etag: str = "", changed: str = "") -> Brought | None:
        found = outside.ask(query, etag=etag, changed=changed, kinds=feeds.KINDS, seconds=seconds)
        if isinstance(found, outside.Found) and (there := feeds.feed_of_page(found)):
            query, found = there, outside.ask(there, kinds=feeds.KINDS, seconds=seconds)
        if isinstance(found, outside.Unchanged):
            return None
        feed = feeds.read(found)
        trouble = "mistakes" if feed.mistakes else ""
        return Brought(query, feed.title, feed.works, found.etag, found.changed, trouble)


class Crossref(Source):
    """Words, or the ISSN of a journal, asked of Crossref."""

    key, name = "crossref", _("Words, at Crossref")

    def look(self, query: str, seconds: float, etag: str = "", changed: str = "") -> Brought | None:
        return Brought(query, query, tuple(crossref.new_about(query, _a_while_ago(), seconds)))


class OpenAlex(Source):
    """Words, asked of OpenAlex."""

    key, name = "openalex", _("Words, at OpenAlex")

    def look(self, query: str, seconds: float, etag: str = "", changed: str = "") -> Brought | None:
        return Brought(query, query, tuple(openalex.new_about(query, _a_while_ago(), seconds)))


def _a_while_ago() -> date:
    return timezone.localdate() - BACK


KINDS = tuple((key, source.name) for key, source in Source.by_key.items())
