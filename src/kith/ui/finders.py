"""Joins small files into those that a browser asks for: `ui/kith.css` and `ui/kith.js`; beside them
`ui/wall.css` for walls, `ui/pages.css` and `ui/pages.js` for pages with a margin; and, for each
module of another room that no other imports, it with all its imports: `live/live-region.js`.

No build step: whoever looks for static files (collectstatic, runserver, the tests) finds the joined
file like any other, made again when a part has changed. A style sheet opens its own layer, a
behaviour imports nothing, a module gets a scope of its own.
"""

import os
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.apps import apps
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

from kith.ui.modules import entries, in_its_scope, with_imports

STATIC = Path(__file__).parent / "static" / "ui"
LAYERS = ("layers", "tokens", "reset", "base", "layouts", "components/*", "utilities", "print")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
MARGIN = re.compile(r"\n\s+")


def styles() -> list[Path]:
    """The style sheets, in the order of their layers and, within one, of their names."""
    sheets = STATIC / "css"
    return [path for layer in LAYERS for path in sorted(sheets.glob(f"{layer}.css"), key=stem)]


def for_walls() -> list[Path]:
    """What only a wall needs: a phone does not pay for it."""
    return sorted((STATIC / "css" / "wall").glob("*.css"), key=stem)


def for_pages() -> list[Path]:
    """What only pages with a margin need: a phone in a room does not pay for it either."""
    return sorted((STATIC / "css" / "pages").glob("*.css"), key=stem)


def behaviours_of_pages() -> list[Path]:
    return sorted((STATIC / "js" / "pages").glob("*.js"), key=stem)


def behaviours() -> list[Path]:
    return sorted((STATIC / "js").glob("*.js"), key=stem)


def stem(path: Path) -> str:
    """What to sort by: so that `leaf` comes before `leaf-wide`, which adds to it."""
    return path.stem


JOINED = {
    "ui/kith.css": styles,
    "ui/wall.css": for_walls,
    "ui/pages.css": for_pages,
    "ui/kith.js": behaviours,
    "ui/pages.js": behaviours_of_pages,
}


def rooms_modules() -> Iterator[tuple[str, Callable[[], list[Path]]]]:
    """Each module that pages of a room ask for: its joined path, and its parts."""
    for room in apps.get_app_configs():
        if room.name.startswith("kith.") and room.label != "ui":
            for entry in entries(Path(room.path) / "static" / room.label / "js"):
                yield f"{room.label}/{entry.name}", partial(with_imports, entry)


class JoinedFinder(BaseFinder):
    """Finds the joined files, which stand in a folder that ends with the process."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.joined = JOINED | dict(rooms_modules())
        self.folder = TemporaryDirectory(prefix="kith-joined-")
        self.storage = FileSystemStorage(location=self.folder.name)

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        if path not in self.joined:
            return []
        found = str(self.join(path))
        return [found] if find_all else found

    def list(self, ignore_patterns: Any) -> Iterator[tuple[str, FileSystemStorage]]:
        for path in self.joined:
            self.join(path)
            yield path, self.storage

    def join(self, path: str) -> Path:
        """Write the joined file if it is older than its parts; its age is that of the youngest."""
        parts, joined = self.joined[path](), Path(self.folder.name) / path
        changed = max(part.stat().st_mtime for part in parts)
        if not joined.exists() or joined.stat().st_mtime != changed:
            joined.parent.mkdir(parents=True, exist_ok=True)
            write = bare if path in JOINED else scoped
            joined.write_text("".join(map(write, parts)), encoding="utf-8")
            os.utime(joined, (changed, changed))
        return joined


def scoped(part: Path) -> str:
    return in_its_scope(part.stem, bare(part))


def bare(part: Path) -> str:
    """The words of a part that a browser needs: without comments and margins."""
    return MARGIN.sub("\n", COMMENT.sub("", part.read_text(encoding="utf-8")))
