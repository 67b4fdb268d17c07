"""A program in the foreground that may put its things away when we are stopped."""

import signal
import subprocess
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

PATIENCE = 10  # seconds, twice: for pytest to close its servers and its browser


def attend(command: list[str], folder: Path, environment: Mapping[str, str]) -> int:
    """→ its exit status. It shares our terminal, and so hears Ctrl-C by itself."""
    with subprocess.Popen(command, cwd=folder, env=environment) as child:
        try:
            return child.wait()
        except KeyboardInterrupt:
            _leave(child, heard=True)
            raise
        except BaseException:
            _leave(child, heard=False)
            raise


def _leave(child: subprocess.Popen, heard: bool) -> None:
    if heard:
        with suppress(subprocess.TimeoutExpired):
            child.wait(PATIENCE)
            return
    child.send_signal(signal.SIGINT)
    try:
        child.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        child.kill()
