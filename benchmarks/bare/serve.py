"""A reference, served as Kith is: by the same server with the same settings."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from benchmarks.bare.asgi import Bare
from benchmarks.bare.project import project
from benchmarks.child import say
from kith.config import server


def main(asked: dict[str, Any]) -> None:
    """`{"what": "asgi" or "django", "bytes": 8000, "folder": "/…"}` → `{"port": 40123}`."""
    page = (b"A page of the same size. " * (asked["bytes"] // 25 + 1))[: asked["bytes"]]
    sockets = server.listen(0, on_network=False)
    server.serve(
        application(asked, page),
        sockets,
        behind_tls=False,
        ready=lambda: say({"port": sockets[0].getsockname()[1]}),
    )


def application(asked: dict[str, Any], page: bytes) -> Any:
    return Bare(page) if asked["what"] == "asgi" else project(Path(asked["folder"]), page)


if __name__ == "__main__":
    main(json.loads(sys.stdin.readline()))
