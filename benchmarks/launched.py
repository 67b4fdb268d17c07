"""`python3 launched.py PORT FOLDER`: what ./kith run does in an installed checkout.

It looks at the lock that the benchmarks were installed by, so that measuring installs nothing.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[0] = str(ROOT / "src")

from kith.launcher.checkout import Checkout  # noqa: E402
from kith.launcher.install import is_installed  # noqa: E402
from kith.launcher.made import make_ready  # noqa: E402


def main(port: str, folder: str) -> None:
    checkout = Checkout(ROOT)
    is_installed(checkout, "test")
    make_ready(checkout)
    words = ("serve", "--port", port, "--no-browser")
    checkout.become("kith.config", *words, KITH_DATA=folder)


if __name__ == "__main__":
    main(*sys.argv[1:])
