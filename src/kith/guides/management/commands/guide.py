"""./kith guide read FILE: what Kith reads in a guide, as JSON."""

import json
import sys
from typing import Any

from django.core.management import BaseCommand, CommandParser

from kith.guides.reading import Unreadable, read_file

NOT_READ = 2  # the exit status


class Command(BaseCommand):
    help = "Read a learning guide and print its parts as JSON."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        what = parser.add_subparsers(dest="what", required=True)
        reading = what.add_parser("read", help="print what a text says, as JSON")
        reading.add_argument("file", metavar="FILE", help="plain text or Markdown, up to 1 MB")

    def handle(self, *arguments: Any, file: str, **options: Any) -> None:
        try:
            read = read_file(file)
        except Unreadable as refusal:
            self.stderr.write(refusal.sentence)
            sys.exit(NOT_READ)
        self.stdout.write(json.dumps(read.as_json(), ensure_ascii=False, indent=2))
