from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.views import View

MEANT = {"DELETE", "PUT"}


class Endpoint(View):
    """A noun that answers verbs. A plain form can only POST; a hidden `_method` says the rest."""

    def dispatch(self, request: HttpRequest, *args: Any, **named: Any) -> HttpResponseBase:
        if request.method == "POST" and (meant := request.POST.get("_method", "").upper()) in MEANT:
            request.method = meant
        return super().dispatch(request, *args, **named)
