"""The hour on the staffroom's clock: KITH_TIME_ZONE, else the machine's own zone, else UTC."""

import os
from pathlib import Path
from zoneinfo import available_timezones

LOCALTIME = Path("/etc/localtime")


def of_this_machine() -> str:
    """A zone's name, such as "America/Edmonton"."""
    said = os.environ.get("KITH_TIME_ZONE") or "/".join(LOCALTIME.resolve().parts[-2:])
    return said if said in available_timezones() else "UTC"
