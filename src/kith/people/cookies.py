"""Cookies of a device: no script reads them, and a place behind TLS gets them by TLS alone."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse


def keep(
    request: HttpRequest, response: HttpResponse, name: str, value: str, stays: timedelta
) -> None:
    """Let the device keep `value` under `name` for this long."""
    secure = settings.SESSION_COOKIE_SECURE or request.is_secure()
    response.set_cookie(name, value, max_age=stays, httponly=True, samesite="Lax", secure=secure)


def drop(response: HttpResponse, name: str) -> None:
    """Let the device forget what it keeps under `name`."""
    response.delete_cookie(name, samesite="Lax")
