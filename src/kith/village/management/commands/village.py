from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError

from kith.village.loading import load


class Command(BaseCommand):
    help = "Put the made-up village into an empty place. Where it is already, nothing changes."

    def handle(self, *arguments: Any, **options: Any) -> None:
        if settings.KITH_PLACE.kind == "real":
            raise CommandError("This place is real. A village goes into a folder of its own.")
        if load() is None and options["verbosity"] > 1:
            self.stdout.write("The village is there already.")
