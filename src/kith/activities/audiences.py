"""Audiences: who gets one rendering of what happens in a room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

PHONE, CONVENOR, SCREEN, LECTERN = "phone", "convenor", "screen", "lectern"
VIEWS = (PHONE, CONVENOR, SCREEN, LECTERN)
ON_THE_WALL = (SCREEN, LECTERN)  # read by everybody in the room, whoever opened it
LEADING = (CONVENOR, LECTERN)


@dataclass(frozen=True)
class Audience:
    """Everybody who looks at the same view in the same language."""

    view: str
    language: str


@dataclass(frozen=True)
class Onlookers:
    """Everybody in one activity at once. They see what is revealed there, and nothing personal."""

    activity_id: UUID

    marks: ClassVar[Mapping[str, str]] = {}
    is_authenticated = False
