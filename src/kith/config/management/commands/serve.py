"""What ./kith run ends in: one process that serves one place."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandParser
from django.utils.module_loading import import_string

from kith import village
from kith.config import server
from kith.config.browser import open_browser
from kith.config.opening import open_house
from kith.config.place import VILLAGE, Place

APPLICATION = "kith.config.asgi.application"


class Command(BaseCommand):
    help = "Serve this place until Ctrl-C. People use ./kith run."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", type=int, default=8000, help="0 is any that is free")
        parser.add_argument("--on-network", action="store_true")
        parser.add_argument("--empty", action="store_true")
        parser.add_argument("--name", default="")
        parser.add_argument("--email", default="")
        parser.add_argument("--no-browser", action="store_true")

    def handle(self, *arguments: Any, **options: Any) -> None:
        place: Place = settings.KITH_PLACE
        with place.hold():
            sockets = server.listen(options["port"], options["on_network"])
            link = open_house(place, options["empty"], options["name"], options["email"])
            here = f"http://127.0.0.1:{sockets[0].getsockname()[1]}"

            def ready() -> None:
                for line in _lines(place, here, link):
                    self.stdout.write(line)
                self.stdout.flush()
                if not options["no_browser"]:
                    open_browser(here + (link or "/"))

            application = import_string(APPLICATION)
            server.serve(application, sockets, behind_tls=place.secure, ready=ready)
            self.stdout.write("Kith has stopped.")


def _lines(place: Place, here: str, link: str) -> Iterator[str]:
    """What whoever started it reads, once it can be opened."""
    yield f"Kith is open at {here}/ and stops with Ctrl-C."
    if place.address:
        yield f"For everyone else it is at {place.address}/"
    if link:
        yield "The first convenor signs in, once and within a day, with this link:"
        yield (place.address or here) + link
    if place.kind == VILLAGE:
        yield from village.welcome()
