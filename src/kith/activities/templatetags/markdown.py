from __future__ import annotations

import re

from django import template

register = template.Library()

ANYWHERE = re.compile(r"([\\`*_\[\]<>|~!&])")
AT_THE_START = re.compile(r"^([-+#=]|\d+(?=[.)]))")


@register.filter
def line(words: object) -> str:
    """Somebody's words on one line of Markdown, in which nothing of theirs acts as markup."""
    joined = ANYWHERE.sub(r"\\\1", " ".join(str(words).split()))
    return AT_THE_START.sub(_escaped, joined)


def _escaped(start: re.Match[str]) -> str:
    sign = start[0]
    return f"{sign}\\" if sign.isdecimal() else f"\\{sign}"
