"""Another program, run to its end: it reads nothing, and what it says is kept together."""

import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any


def run(command: Sequence[str | Path], **more: Any) -> "subprocess.CompletedProcess[str]":
    """Its `stdout` holds what it said on both ways. Whether it went well is the caller's to ask."""
    return subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
        **more,
    )
