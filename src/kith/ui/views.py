"""The page of all parts, and the choice of light or dark, which is kept on the device alone."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views import View

from kith.ui import samples, themes

A_YEAR = 365 * 24 * 60 * 60


class AllView(View):
    """Every part of the look, in every state."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return render(request, "ui/all.html", samples.everything())


class SampleView(View):
    """One page of the room, the screen or a guide, whole, filled with samples."""

    def get(self, request: HttpRequest, name: str) -> HttpResponse:
        if name not in samples.SAMPLES:
            raise Http404
        return render(request, f"ui/sample/{name}.html", samples.page(name))


class ThemeView(View):
    """The choice without JavaScript; with it, the page sets the cookie itself."""

    def post(self, request: HttpRequest) -> HttpResponse:
        theme = request.POST.get("theme", "")
        answer = HttpResponseRedirect(self.way_back(request))
        if theme in themes.THEMES:
            answer.set_cookie(
                themes.COOKIE, theme, A_YEAR, samesite="Lax", secure=request.is_secure()
            )
        else:
            answer.delete_cookie(themes.COOKIE, samesite="Lax")
        return answer

    def way_back(self, request: HttpRequest) -> str:
        there = request.POST.get("next", "")
        here = {request.get_host()}
        return there if url_has_allowed_host_and_scheme(there, allowed_hosts=here) else "/"
