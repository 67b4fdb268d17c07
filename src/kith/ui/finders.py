"""Joins the small files of the look into two that a browser asks for: `ui/kith.css`, `ui/kith.js`.

No build step: whoever looks for static files (collectstatic, runserver, the tests) finds the joined
file like any other, made again when a part has changed. Each part stands alone: a style sheet opens
its own layer, a behaviour imports nothing.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

STATIC = Path(__file__).parent / "static" / "ui"
LAYERS = ("layers", "tokens", "reset", "base", "layouts", "components/*", "utilities", "print")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
MARGIN = re.compile(r"\n\s+")


def styles() -> list[Path]:
    """The style sheets, in the order of their layers and, within one, of their names."""
    sheets = STATIC / "css"
    return [path for layer in LAYERS for path in sorted(sheets.glob(f"{layer}.css"), key=stem)]


def behaviours() -> list[Path]:
    return sorted((STATIC / "js").glob("*.js"), key=stem)


def stem(path: Path) -> str:
    """What to sort by: so that `leaf` comes before `leaf-wide`, which adds to it."""
    return path.stem


JOINED = {"ui/kith.css": styles, "ui/kith.js": behaviours}


class JoinedFinder(BaseFinder):
    """Finds the joined files, which stand in a folder that ends with the process."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.folder = TemporaryDirectory(prefix="kith-joined-")
        self.storage = FileSystemStorage(location=self.folder.name)

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        if path not in JOINED:
            return []
        found = str(self.join(path))
        return [found] if find_all else found

    def list(self, ignore_patterns: Any) -> Iterator[tuple[str, FileSystemStorage]]:
        for path in JOINED:
            self.join(path)
            yield path, self.storage

    def join(self, path: str) -> Path:
        """Write the joined file if it is older than its parts; its age is that of the youngest."""
        parts, joined = JOINED[path](), Path(self.folder.name) / path
        changed = max(part.stat().st_mtime for part in parts)
        if not joined.exists() or joined.stat().st_mtime != changed:
            joined.parent.mkdir(parents=True, exist_ok=True)
            joined.write_text("".join(map(bare, parts)), encoding="utf-8")
            os.utime(joined, (changed, changed))
        return joined


def bare(part: Path) -> str:
    """The words of a part that a browser needs: without comments and margins."""
    return MARGIN.sub("\n", COMMENT.sub("", part.read_text(encoding="utf-8")))
