"""The browser that the tests use: this machine's own Chromium."""

import os
import shutil

from kith.launcher import debian

NAMES = ("chromium", "chromium-browser", "google-chrome")
NEEDED = "The tests need Chromium"
FONTS = "fonts-noto-core"  # a browser without fonts draws boxes


def chromium() -> str:
    """Its path; where there is none it is installed, or refused with the command to type."""
    return find() or _install()


def find() -> str | None:
    named = os.environ.get("KITH_CHROMIUM")
    return shutil.which(named) if named else next(filter(None, map(shutil.which, NAMES)), None)


def _install() -> str:
    debian.install("chromium", FONTS, needed=NEEDED)
    return find() or "chromium"
