"""Words of a community, linked where they occur in its texts.

Which words it has and what they mean is known higher up: a room registers a linker here. A page
asks by `{% linked community %}…{% endlinked %}`, around text that is drawn already.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils.safestring import SafeString

Linker = Callable[..., SafeString]
_linkers: list[Linker] = []


def links_words(linker: Linker) -> Linker:
    """Register `linker(html, community, who, language=, apart=)`, which answers HTML with links.

    `language` is the text's; `apart` is the id of the one thing that is not linked, since the page
    is its own.
    """
    _linkers.append(linker)
    return linker


def linked(html: SafeString, community: Any, who: Any, **told: Any) -> SafeString:
    """The same text, with the community's words linked for whoever may read them."""
    if community and who:
        for linker in _linkers:
            html = linker(html, community, who, **told)
    return html
