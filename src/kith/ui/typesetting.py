"""Words onto paper: an accessible PDF, set by typst.

What is said goes in as data, so that no word of anybody can be read as an instruction.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import typst

ACCESSIBLE = ["ua-1"]  # PDF/UA: tagged, titled, in a language, every picture told in words


def typeset(template: Path, said: dict[str, Any]) -> bytes:
    """A PDF of `said`, which the template reads as `json(bytes(sys.inputs.said))`."""
    return typst.compile(
        template,
        font_paths=fonts(),
        sys_inputs={"said": json.dumps(said)},
        pdf_standards=ACCESSIBLE,  # type: ignore[arg-type]
    )


@cache
def fonts() -> typst.Fonts:
    """Those that typst brings and those of the system, looked for once."""
    return typst.Fonts()
