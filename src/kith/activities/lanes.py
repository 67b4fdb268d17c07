from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Lane:
    """One side of a step, such as *more*: its name, what its button says, and the button's icon."""

    key: str
    name: Any
    invitation: Any
    icon: str = "plus"

    def in_words(self) -> dict[str, str]:
        """The lane as plain text in the language that is active now, to be kept in a row."""
        return {field: str(said) for field, said in asdict(self).items()}
