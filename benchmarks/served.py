"""Servers to be measured, each in its own process: Kith with its village, and references."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from benchmarks.child import Child, ask, with_us
from kith.live.tests.server import Server
from kith.village.tests.places import Places


class Place:
    """A data folder with the village in it, and scenes played there."""

    def __init__(self, environment: dict[str, str]):
        self.environment = with_us(environment)
        self.folder = Path(environment["KITH_DATA"])

    def play(self, scene: str, **wishes: Any) -> dict[str, Any]:
        return ask("benchmarks.scenes", {"scene": scene, **wishes}, self.environment)

    def serve(self) -> Server:
        """Kith, as people run it. Give it to `with`."""
        return Server(self.environment)


class Villages:
    """Gives each benchmark a village of its own; the story is played once, and nothing stays."""

    def __enter__(self) -> Villages:
        self._scratch = tempfile.TemporaryDirectory(prefix="kith-bench-")
        self._places = Places(Path(self._scratch.name))
        return self

    def new(self, folder: Path | None = None) -> Place:
        """In this folder, or in one that is gone afterwards."""
        folder = folder or Path(tempfile.mkdtemp(dir=self._scratch.name))
        return Place(self._places.make_place(folder))

    def __exit__(self, *trouble: object) -> None:
        self._scratch.cleanup()


class Bare(Child):
    """A reference: "asgi" answers and streams, "django" has a view and an insert."""

    def __init__(self, what: str, size: int = 0):
        self.folder = tempfile.TemporaryDirectory(prefix="kith-bench-")
        asked = {"what": what, "folder": self.folder.name, "bytes": size}
        super().__init__("benchmarks.bare.serve", asked)

    def __enter__(self) -> Bare:
        super().__enter__()
        self.port = int(self.hear()["port"])
        return self

    def __exit__(self, *trouble: object) -> None:
        super().__exit__(*trouble)
        self.folder.cleanup()
