from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from kith.access import Endpoint
from kith.home.today import Today, Visit, Welcome
from kith.people.models import Person
from kith.people.who import Guest, Request


class TodayView(Endpoint):
    """The first page. What it is depends on who comes."""

    def get(self, request: Request) -> HttpResponse:
        if isinstance(request.who, Person):
            return render(request, "home/today.html", {"today": Today(request.who)})
        if isinstance(request.who, Guest):
            return render(request, "home/guest.html", {"visit": Visit(request.who)})
        return render(request, "home/welcome.html", {"welcome": Welcome()})
