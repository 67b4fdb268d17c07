"""KITH_ADDRESS: the one address that people open."""

from urllib.parse import urlsplit

from kith.config.refusal import Unusable

REFUSED = (
    "KITH_ADDRESS is not an address that Kith can be at, such as https://kith.example.org; "
    "it has no path."
)


def read_address(text: str) -> str:
    """`https://Kith.example.org/` → `https://kith.example.org`; "" stays ""."""
    if not text.strip():
        return ""
    try:
        parts = urlsplit(text.strip())
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise Unusable(REFUSED) from None
    bare = parts.path in ("", "/") and not parts.query and not parts.fragment and host
    if parts.scheme not in ("http", "https") or not bare or "@" in parts.netloc:
        raise Unusable(REFUSED)
    shown = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{shown}" + (f":{port}" if port else "")


def the_host(address: str) -> str:
    """`http://[fe80::1]:8000` → `[fe80::1]`, as Django's ALLOWED_HOSTS has it."""
    host = urlsplit(address).hostname or ""
    return f"[{host}]" if ":" in host else host
