from __future__ import annotations

import re

from django import template

register = template.Library()

MEANING = re.compile(r"([\\`*_{}\[\]()#+\-!<>|~])")


@register.filter
def line(words: object) -> str:
    """Somebody's words on one line of Markdown, in which nothing of theirs acts as markup."""
    return MEANING.sub(r"\\\1", " ".join(str(words).split()))
