"""./kith test: everything that must pass, a short line for each, pytest's own line last."""

import argparse
import tempfile
from contextlib import nullcontext

from kith.launcher import checks, postgres
from kith.launcher.attended import attend
from kith.launcher.checkout import Checkout
from kith.launcher.chromium import chromium
from kith.launcher.install import install
from kith.launcher.made import make_ready
from kith.launcher.voice import say

FAST = ("-m", "not browser and not live")
ON_POSTGRES = ("-m", "not browser")  # browsers look at a village that lies on SQLite either way
ON_ALL_CORES = ("-n", "auto", "--dist", "loadfile")  # a file's tests may share a server


def run(checkout: Checkout, wishes: argparse.Namespace, more: list[str]) -> int:
    """→ 0 when all passed. Every stage runs, also after one that failed."""
    install(checkout, "test")
    make_ready(checkout)
    chosen = FAST if wishes.fast else ON_POSTGRES if wishes.postgres else ()
    browser = {} if chosen else {"KITH_CHROMIUM": chromium()}
    more = [*chosen, *(more or ON_ALL_CORES)]
    failed = [] if wishes.postgres else checks.run(checkout)
    with postgres.server() if wishes.postgres else nullcontext("") as database:
        if not _tests_pass(checkout, more, KITH_DATABASE=database, **browser):
            failed.append("pytest")
    if failed:
        say(f"Not passed: {', '.join(failed)}.")
    return 1 if failed else 0


def _tests_pass(checkout: Checkout, more: list[str], **variables: str) -> bool:
    """In a data folder of their own: nobody's village is touched, nobody's address is used."""
    with tempfile.TemporaryDirectory(prefix="kith-test-") as folder:
        environment = checkout.environment(KITH_DATA=folder, KITH_ADDRESS="", **variables)
        return attend(checkout.command("pytest", *more), checkout.root, environment) == 0
