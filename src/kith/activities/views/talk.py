"""What people say about a card while the group talks: a few words, or a comment."""

from __future__ import annotations

from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse

from kith.access import Endpoint, allow
from kith.activities.models import Activity, Contribution, Reaction
from kith.activities.room import Room
from kith.activities.showing.piles import NOTES
from kith.activities.views.answers import part, whole
from kith.activities.views.cards import client_id
from kith.activities.views.finding import find_room
from kith.activities.views.waiting import WaitingEndpoint
from kith.people.who import Request
from kith.ui.showing import asks_for_a_part


class TalkedView(Endpoint):
    """A pile of cards, or notes of before, asked for when somebody opens it: there may be many."""

    def get(self, request: Request, pk: UUID) -> HttpResponse:
        activity = find_room(request, pk)
        allow(request, "activity.react", activity)
        room, of = Room(activity, request.who), request.GET.get("of", "")
        pile = room.pile_named(of)
        if pile is None and of != NOTES:
            raise Http404
        if not asks_for_a_part(request):
            return whole(request, activity, opened=of)
        cards = pile.cards if pile else room.notes_before(request.GET.get("before", ""))
        return part(request, activity, "talked", cards=cards)


class TalkView(Endpoint):
    """What can be said of one card, asked for when somebody opens it: most are never opened."""

    def get(self, request: Request, pk: UUID, card: UUID) -> HttpResponse:
        activity = find_room(request, pk)
        allow(request, "activity.react", activity)
        return said_about(request, activity, shown(activity, card).pk, "talk_about")


class ReactionsView(WaitingEndpoint):
    """One of the few words of a card: said, or taken back. Either twice is harmless."""

    def post(self, request: Request, pk: UUID, card: UUID) -> HttpResponse:
        activity = find_room(request, pk)
        allow(request, "activity.react", activity)
        wanted = "say" in request.POST
        word = request.POST.get("say" if wanted else "take_back", "")
        if word not in Reaction.Word.values:
            raise Http404
        activity.react(shown(activity, card), word, by=request.who, wanted=wanted)
        return said_about(request, activity, card, "react")


class CommentsView(WaitingEndpoint):
    def post(self, request: Request, pk: UUID, card: UUID) -> HttpResponse:
        activity = find_room(request, pk)
        allow(request, "activity.contribute", activity)
        words = request.POST.get("words", "")
        try:
            about = shown(activity, card)
            kept = activity.comment(client_id(request), about, words, by=request.who)
        except ValidationError as wrong:
            refusal = {"said": words, "wrong": wrong.messages[0], "fresh_id": client_id(request)}
            return said_about(request, activity, card, "comment", status=422, **refusal)
        return said_about(request, activity, card, "comment", kept=kept)


def shown(activity: Activity, pk: UUID) -> Contribution:
    """A card or note that everybody here sees; what is itself a comment is not talked about."""
    card = activity.card_shown(pk)
    if card is None or card.about_id:
        raise Http404
    return card


def said_about(request, activity, card, name, **context):
    """The answer: what was said about this one card."""
    room = Room(activity, request.who)
    about = next(iter(room.those([card])), None)
    if about is None:
        raise Http404
    context |= {"card": about, "commented": card, "opened": room.pile_of(about)}
    if request.method == "GET" and not asks_for_a_part(request):
        return whole(request, activity, **context)
    return part(request, activity, name, **context)
