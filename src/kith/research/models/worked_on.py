"""Which study an activity worked on, where it was not begun with one that is kept here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import uuid5

from django.conf import settings
from django.utils import translation

from kith.people.models import Person
from kith.research.doi import doi_in
from kith.research.models.study import Study
from kith.ui import spelling

if TYPE_CHECKING:
    from kith.activities.models import Activity


def study_worked_on(activity: Activity, by: Any) -> Study | None:
    """The study that it is about, kept in its community; None where nobody said what it is."""
    title, url = called(activity)
    return at_home_in(activity, by, title=title, url=url) if spelling.key(title) else None


def at_home_in(activity: Activity, by: Any, title: str, url: str, **known: Any) -> Study:
    """The community's own of this DOI or title, found again; else kept now, with what is known.

    Its licence is left open, so that nothing of it is passed on that may not be.
    """
    community, doi = activity.community, known.pop("doi", "") or doi_in(url)
    assert community is not None, "what is done alone leaves nothing"
    there = Study.objects.of(community).known_as(doi, title).newest().first()
    said = {"title": title, "url": "" if doi else url, "doi": doi} | known
    added_by = by if isinstance(by, Person) else None
    return there or Study.add(community, added_by, uuid5(activity.pk, "study"), **said)


def called(activity: Activity) -> tuple[str, str]:
    """What it is called, and where it stands: its topic, as somebody said it; where that is one of
    the method's, which fits any study, what was read.
    """
    topic, read = activity.topic.strip(), list(activity.passages.exclude(source=""))
    named = {spelling.key(passage.source): passage for passage in reversed(read)}
    if read and (not topic or is_suggested(topic, activity)):
        return read[0].source, read[0].url
    if spelling.key(topic) in named:
        return topic, named[spelling.key(topic)].url
    addresses = {passage.url for passage in activity.passages.all()}
    return topic, addresses.pop() if len(addresses) == 1 else ""


def is_suggested(topic: str, activity: Activity) -> bool:
    """Whether the method itself suggests it, in whatever language the page was."""
    said = set()
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            said |= {str(suggested) for suggested in activity.method.topics}
    return topic in said
