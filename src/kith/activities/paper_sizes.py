"""The two sizes of paper that lie in printers."""

from __future__ import annotations

from django.http import HttpRequest

SIZES = {"a4": "a4", "letter": "us-letter"}  # as addresses say it: as typst says it
LETTER = frozenset(  # the countries whose printers hold it
    ["US", "CA", "MX", "PH", "CO", "CL", "VE", "PA", "CR", "GT", "SV", "HN", "NI", "DO", "PR"]
)


def usual_size(request: HttpRequest) -> str:
    """What lies in the printers of the country that a browser names; A4 where it names none."""
    for language in request.headers.get("Accept-Language", "").split(","):
        region = language.partition(";")[0].strip().rpartition("-")[2].upper()
        if len(region) == 2 and "-" in language:
            return "letter" if region in LETTER else "a4"
    return "a4"


def size_of(request: HttpRequest) -> str:
    """The size that was asked for, or else the usual one."""
    asked = request.GET.get("paper", "")
    return asked if asked in SIZES else usual_size(request)
