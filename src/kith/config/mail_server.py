"""KITH_MAIL: the server that carries letters, and KITH_MAIL_FROM: who they come from."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote, urlsplit

from kith.config.refusal import Unusable

PRINTED = "django.core.mail.backends.console.EmailBackend"
BY_SMTP = "django.core.mail.backends.smtp.EmailBackend"
SHAPE = "smtp://name:password@mail.example.org:587"
PORTS = {"smtp": 587, "smtps": 465}
THIS_COMPUTER = {"localhost", "127.0.0.1", "::1"}


def read_mail_server(environment: Mapping[str, str], place_host: str) -> dict[str, Any]:
    """Django's EMAIL settings. Without a server, letters are printed where Kith runs.

    `smtp` begins in the clear and turns to TLS before a word is said, except on this computer;
    `smtps` is TLS from the start. Signs such as @ in a password are written as %40.
    """
    text = environment.get("KITH_MAIL", "").strip()
    sender = environment.get("KITH_MAIL_FROM") or f"Kith <kith@{place_host or 'localhost'}>"
    came_from = {"DEFAULT_FROM_EMAIL": sender}
    if not text:
        return came_from | {"EMAIL_BACKEND": PRINTED}
    try:
        parts = urlsplit(text)
        host, port = parts.hostname, parts.port or PORTS[parts.scheme]
    except (ValueError, KeyError):
        host, port = None, 0
    if not host:
        raise Unusable(f"KITH_MAIL is not the address of a mail server, such as {SHAPE}.")
    return came_from | {
        "EMAIL_BACKEND": BY_SMTP,
        "EMAIL_HOST": host,
        "EMAIL_PORT": port,
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parts.scheme == "smtp" and host not in THIS_COMPUTER,
        "EMAIL_TIMEOUT": 10,
    }
