"""Light, dark, or as the device has it: a cookie on this device, nothing on the server."""

from django.template import Context

COOKIE = "kith-theme"
THEMES = ("light", "dark")


def chosen(context: Context) -> str:
    """`light`, `dark`, or nothing: the page's own `theme` first, then this device's cookie."""
    request = context.get("request")
    cookie = request.COOKIES.get(COOKIE, "") if request else ""
    theme = context.get("theme") or cookie
    return theme if theme in THEMES else ""
