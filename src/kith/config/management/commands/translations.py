"""./kith translations: bring the catalogues up to date, or tell what lacks."""

from typing import Any

from django.core.management import BaseCommand, CommandError, CommandParser

from kith.config import catalogues


class Command(BaseCommand):
    help = "Bring the catalogues up to date with the sources. With --check, only tell what lacks."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="change nothing")

    def handle(self, *arguments: Any, check: bool, **options: Any) -> None:
        found = catalogues.all_of_them()
        if not found:
            raise CommandError("There is no catalogue under src/kith.")
        lacking = 0
        for catalogue in found:
            if not check:
                catalogues.bring_up_to_date(catalogue)
            for gap in catalogues.gaps(catalogue):
                self.stdout.write(f"{catalogue.parts[-3]}: {gap}")
                lacking += 1
        if lacking and check:
            raise CommandError(f"{lacking} sentences lack a translation.")
