from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from django.db import models, transaction

from kith.guides.contents import Contents
from kith.guides.reading import read_file

SHIPPED = Path(__file__).parent.parent / "shipped"


class Shipping(models.Model):
    """A guide that comes as a file with Kith: one folder a pack.

    `file` is its path within the folder, without its ending, such as "kith/feedback.fr"; none
    where the guide is a community's.
    """

    file = models.CharField(max_length=200, null=True, unique=True, editable=False)

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        original: str
        revision: int

        @property
        def contents(self) -> Contents: ...

        def _take(self, contents: Contents) -> None: ...

    @classmethod
    def ship(cls, folder: Path = SHIPPED) -> None:
        """Let the database hold what the files say now. A guide that changed keeps its id.

        Read anew each time: a guide takes milliseconds, and the reader may have learnt more.
        """
        files = {path.relative_to(folder).with_suffix("").as_posix(): path for path in _in(folder)}
        with transaction.atomic():
            held = {guide.file: guide for guide in cls._shipped()}
            for file, path in files.items():
                guide = held.pop(file, None) or cls(file=file)
                guide._bring(path)
            for gone in held.values():
                gone.delete()

    @classmethod
    def _shipped(cls) -> models.QuerySet[Self]:
        return cls._default_manager.filter(file__isnull=False).prefetch_related("plays")

    def _bring(self, path: Path) -> None:
        said = read_file(path).as_json()
        if self._state.adding or _differ(self.contents, said):
            self.original = path.read_text(encoding="utf-8")
            self.revision += 1
            self._take(said)


def _in(folder: Path) -> list[Path]:
    return sorted(folder.glob("**/*.md"))


def _differ(held: Contents, said: Contents) -> bool:
    return any(held[name] != told for name, told in _lasting(said).items())


def _lasting(said: Contents) -> dict[str, Any]:
    """All but the doubts, which are not kept with a guide."""
    return {name: told for name, told in said.items() if name != "unsure"}
