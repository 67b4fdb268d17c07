from __future__ import annotations

from collections.abc import Iterator

from kith.activities.models.passage import Text
from kith.research.models.study import Study


def study_to_read(study: Study) -> Iterator[Text]:
    """What may be shown of a study: its abstract under a licence, its summary, quotations."""
    named = "; ".join(study.first_authors)
    cited = " · ".join(filter(None, (named, str(study.year or ""), study.where)))
    if study.abstract:
        yield Text(study.abstract, f"{study.title}. {cited}", study.link)
    if study.summary:
        source = study.community.name
        yield Text(study.summary, source, "" if study.abstract else study.link)
    for quotation in study.quotations.all():
        yield Text(f"“{quotation.words}”", f"{study.title}, p. {quotation.page}")
