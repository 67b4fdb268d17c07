"""The browser of whoever started Kith, where there is one."""

import os
import sys
import threading
import webbrowser


def open_browser(address: str) -> None:
    """In a thread of its own, because some browsers hold whoever opens them."""
    if _has_a_screen():
        threading.Thread(target=webbrowser.open, args=[address], daemon=True).start()


def _has_a_screen() -> bool:
    """Without one, Python would open a browser made of text in the middle of our words."""
    return sys.platform == "darwin" or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))
