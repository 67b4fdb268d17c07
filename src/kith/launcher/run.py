"""./kith run: everything made ready, and then the server in this process's place."""

import argparse
import os
from pathlib import Path
from typing import NoReturn

from kith.launcher import network
from kith.launcher.checkout import Checkout
from kith.launcher.install import install
from kith.launcher.made import make_ready
from kith.launcher.refusal import Refusal

THIS_COMPUTER, ALL_INTERFACES = "127.0.0.1", "0.0.0.0"  # noqa: S104 - asked for by --on-network


def run(checkout: Checkout, wishes: argparse.Namespace) -> NoReturn:
    host = ALL_INTERFACES if wishes.on_network else THIS_COMPUTER
    if wishes.port:
        network.choose_port(host, wishes.port)  # refused now, not after half a minute
    place = {"KITH_DATA": _folder(checkout, wishes.data)}
    install(checkout, "run")
    make_ready(checkout)
    port = network.choose_port(host, wishes.port)
    if wishes.on_network and not os.environ.get("KITH_ADDRESS"):
        place["KITH_ADDRESS"] = f"http://{network.own_address()}:{port}"
    checkout.become("kith.config", "serve", *_options(wishes), "--port", str(port), **place)


def _folder(checkout: Checkout, wanted: str | None) -> str:
    folder = Path(wanted or os.environ.get("KITH_DATA") or checkout.root / "data").absolute()
    if folder.exists() and not folder.is_dir():
        raise Refusal(f"{folder} is no folder; choose another with --data.")
    return str(folder)


def _options(wishes: argparse.Namespace) -> list[str]:
    options = ["--on-network"] if wishes.on_network else []
    options += ["--empty"] if wishes.empty else []
    options += ["--no-browser"] if wishes.no_browser else []
    options += [f"--name={wishes.name}"] if wishes.name else []
    options += [f"--email={wishes.email}"] if wishes.email else []
    return options
