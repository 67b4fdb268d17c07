"""`python -m kith.config WORD …`: Django's commands, and a sentence where Kith cannot start."""

import os
import sys

from django.core.management import execute_from_command_line

from kith.config.refusal import Unusable


def main(words: list[str]) -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kith.config.settings")
    try:
        execute_from_command_line(["./kith", *words])
    except Unusable as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
