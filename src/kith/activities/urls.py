from django.urls import path

from kith.activities import urls_of_texts
from kith.activities.views import (
    answering,
    cards,
    clock,
    closing,
    coming,
    company,
    grouping,
    hands,
    lectern,
    pace,
    promises,
    record,
    room,
    sorting,
    talk,
    ways,
)

app_name = "activities"

urlpatterns = [
    *urls_of_texts.urlpatterns,
    path("join/", coming.JoinView.as_view(), name="join"),
    path("join/<str:code>/", coming.JoinView.as_view(), name="join-code"),
    path("screens/<str:token>/", room.ScreenView.as_view(), name="screen"),
    path("activities/<uuid:pk>/", room.RoomView.as_view(), name="room"),
    path("activities/<uuid:pk>/stage/", room.StageView.as_view(), name="stage"),
    path("activities/<uuid:pk>/way/", ways.WayView.as_view(), name="way"),
    path("activities/<uuid:pk>/times/", ways.TimesView.as_view(), name="times"),
    path("activities/<uuid:pk>/sharing/", ways.SharingView.as_view(), name="sharing"),
    path("activities/<uuid:pk>/own/", room.OwnView.as_view(), name="own"),
    path("activities/<uuid:pk>/screen/", room.ScreenLinkView.as_view(), name="screen-link"),
    path("activities/<uuid:pk>/code/", coming.CodeView.as_view(), name="code"),
    path("activities/<uuid:pk>/lectern/", lectern.LecternView.as_view(), name="lectern"),
    path("activities/<uuid:pk>/participants/", coming.ParticipantsView.as_view(), name="people"),
    path(
        "activities/<uuid:pk>/participants/<uuid:participant>/",
        coming.ParticipantView.as_view(),
        name="participant",
    ),
    path("activities/<uuid:pk>/step/", pace.StepView.as_view(), name="step"),
    path("activities/<uuid:pk>/clock/", clock.ClockView.as_view(), name="clock"),
    path("activities/<uuid:pk>/pause/", clock.PauseView.as_view(), name="pause"),
    path("activities/<uuid:pk>/own-step/", pace.OwnStepView.as_view(), name="own-step"),
    path("activities/<uuid:pk>/closure/", closing.ClosureView.as_view(), name="closure"),
    path("activities/<uuid:pk>/steps/<slug:key>/tick/", pace.TickView.as_view(), name="tick"),
    path("activities/<uuid:pk>/steps/<slug:key>/lock/", pace.LockView.as_view(), name="lock"),
    path("activities/<uuid:pk>/steps/<slug:key>/budget/", pace.BudgetView.as_view(), name="budget"),
    path("activities/<uuid:pk>/steps/<slug:key>/cards/", cards.CardsView.as_view(), name="cards"),
    path("activities/<uuid:pk>/cards/<uuid:card>/", cards.CardView.as_view(), name="card"),
    path(
        "activities/<uuid:pk>/cards/<uuid:card>/withholding/",
        cards.WithholdingView.as_view(),
        name="withholding",
    ),
    path("activities/<uuid:pk>/talked/", talk.TalkedView.as_view(), name="talked"),
    path("activities/<uuid:pk>/cards/<uuid:card>/talk/", talk.TalkView.as_view(), name="talk"),
    path(
        "activities/<uuid:pk>/cards/<uuid:card>/reactions/",
        talk.ReactionsView.as_view(),
        name="reactions",
    ),
    path(
        "activities/<uuid:pk>/cards/<uuid:card>/comments/",
        talk.CommentsView.as_view(),
        name="comments",
    ),
    path(
        "activities/<uuid:pk>/cards/<uuid:card>/answer/",
        answering.AnswerView.as_view(),
        name="answer",
    ),
    path(
        "activities/<uuid:pk>/cards/<uuid:card>/wording/",
        answering.WordingView.as_view(),
        name="wording",
    ),
    path(
        "activities/<uuid:pk>/cards/<uuid:card>/hands/",
        answering.AnswerHandsView.as_view(),
        name="answer-hands",
    ),
    path(
        "activities/<uuid:pk>/steps/<slug:key>/conclusion/",
        answering.ConclusionView.as_view(),
        name="conclusion",
    ),
    path("activities/<uuid:pk>/steps/<slug:key>/hands/", hands.HandsView.as_view(), name="hands"),
    path("activities/<uuid:pk>/steps/<slug:key>/votes/", sorting.VotesView.as_view(), name="votes"),
    path("activities/<uuid:pk>/grouping/", grouping.GroupingView.as_view(), name="grouping"),
    path("activities/<uuid:pk>/groups/<uuid:group>/", grouping.GroupView.as_view(), name="group"),
    path(
        "activities/<uuid:pk>/suggestions/",
        grouping.SuggestionsView.as_view(),
        name="suggestions",
    ),
    path(
        "activities/<uuid:pk>/regroupings/<uuid:regrouping>/",
        grouping.RegroupingView.as_view(),
        name="regrouping",
    ),
    path("activities/<uuid:pk>/steps/<slug:key>/turns/", company.TurnsView.as_view(), name="turns"),
    path(
        "activities/<uuid:pk>/steps/<slug:key>/speaker/",
        company.SpeakerView.as_view(),
        name="speaker",
    ),
    path("activities/<uuid:pk>/turns/<uuid:turn>/", company.TurnView.as_view(), name="turn"),
    path("activities/<uuid:pk>/steps/<slug:key>/pairs/", company.PairsView.as_view(), name="pairs"),
    path(
        "activities/<uuid:pk>/commitments/", promises.CommitmentsView.as_view(), name="commitments"
    ),
    path(
        "activities/<uuid:pk>/commitments/<uuid:promise>/",
        promises.CommitmentView.as_view(),
        name="commitment",
    ),
    path("activities/<uuid:pk>/record/", record.RecordView.as_view(), name="record"),
    path("activities/<uuid:pk>/record.md", record.MarkdownView.as_view(), name="markdown"),
]
