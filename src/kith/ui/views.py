"""The page of all parts, and the choice of light or dark, which is kept on the device alone."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views import View

from kith.ui import samples, themes

A_YEAR = 365 * 24 * 60 * 60


class AllView(View):
    """Every part of the look, in every state."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return render(request, "ui/all.html", samples.everything())


class ThemeView(View):
    """The choice without JavaScript; with it, the page sets the cookie itself."""

    def post(self, request: HttpRequest) -> HttpResponse:
        theme = request.POST.get("theme", "")
        answer = HttpResponseRedirect(self.way_back(request))
        if theme in themes.THEMES:
            answer.set_cookie(themes.COOKIE, theme, max_age=A_YEAR, samesite="Lax")
        else:
            answer.delete_cookie(themes.COOKIE, samesite="Lax")
        return answer

    def way_back(self, request: HttpRequest) -> str:
        there = request.POST.get("next", "")
        here = {request.get_host()}
        return there if url_has_allowed_host_and_scheme(there, allowed_hosts=here) else "/"
