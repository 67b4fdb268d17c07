"""What ./kith makes from sources when those changed."""

from typing import Any

from django.core.management import BaseCommand, CommandParser, call_command

from kith.config import catalogues

# Kith uses one of the many files that django-htmx ships; some others name files that do not exist,
# which the hashing of module imports cannot pass over.
NOT_OURS = ["django_htmx/ext/*", "django_htmx/htm*-4*", "django_htmx/htmx-2.js"]


class Command(BaseCommand):
    help = "Compile the translations, or collect the static files."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("what", choices=["translations", "static"])

    def handle(self, *arguments: Any, what: str, **options: Any) -> None:
        if what == "translations":
            for catalogue in catalogues.all_of_them():
                catalogues.compile_one(catalogue)
        else:
            call_command(
                "collectstatic",
                interactive=False,
                clear=True,
                verbosity=0,
                ignore_patterns=NOT_OURS,
            )
