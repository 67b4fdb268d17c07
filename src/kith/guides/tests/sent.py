"""What a browser sends when nothing in the form of a guide was touched, and what was changed."""

from __future__ import annotations

from typing import Any

from kith.guides.forms.correction import Correction


def sent(correction: Correction, **changes: Any) -> dict[str, Any]:
    """The form as it stands; `plays_0_prompt="…"` changes one field of a row."""
    said = _fields(correction.whole)
    for rows in correction.rows.values():
        for form in (rows.management_form, *rows.forms):
            said |= _fields(form)
    changed = {name.replace("_", "-"): value for name, value in changes.items()}
    assert changed.keys() <= said.keys(), changed.keys() - said.keys()
    return said | changed


def _fields(form: Any) -> dict[str, Any]:
    said = {bound.html_name: bound.value() for bound in form}
    return {name: "" if value is None else value for name, value in said.items()}
