"""What may be typed after ./kith, and the sentences for what may not."""

import argparse
from typing import NoReturn

from kith.launcher.refusal import Refusal

HELP = """\
Kith: a home for communities of practice.

  ./kith run              start Kith here, with a made-up village to look around in
      --port N            at this port (else 8000, or another that is free)
      --data DIR          keep everything in this folder (else ./data)
      --on-network        let phones on this network join
      --empty             without the village: asks for the first convenor
                          (or --name NAME --email ADDRESS)
      --no-browser        leave the browser closed
  ./kith guide read FILE  what Kith reads in a learning guide, as JSON
  ./kith test             everything that must pass: lint, types, tests, browser
      --postgres          the tests alone, on a real PostgreSQL; browsers are left out
      --fast              without the browser and the live server
  ./kith bench            measure
  ./kith help             all the other commands, such as migrate
"""


class Parser(argparse.ArgumentParser):
    """Says what is wrong in a sentence."""

    def error(self, message: str) -> NoReturn:
        raise Refusal(f"{self.prog}: {message}. ./kith --help tells what there is.")


def port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 65536):
        raise argparse.ArgumentTypeError(f"{text} is no port; a port is a number from 1 to 65535")
    return int(text)


def for_run(words: list[str]) -> argparse.Namespace:
    parser = Parser(prog="./kith run", add_help=False, allow_abbrev=False)
    parser.add_argument("--port", type=port)
    parser.add_argument("--data")
    parser.add_argument("--on-network", action="store_true")
    parser.add_argument("--empty", action="store_true")
    parser.add_argument("--name")
    parser.add_argument("--email")
    parser.add_argument("--no-browser", action="store_true")
    wishes = parser.parse_args(words)
    if (wishes.name or wishes.email) and not wishes.empty:
        parser.error("--name and --email go with --empty")
    return wishes


def for_test(words: list[str]) -> tuple[argparse.Namespace, list[str]]:
    """→ our own options, and what goes on to pytest."""
    parser = Parser(prog="./kith test", add_help=False, allow_abbrev=False)
    parser.add_argument("--postgres", action="store_true")
    parser.add_argument("--fast", action="store_true")
    return parser.parse_known_args(words)
