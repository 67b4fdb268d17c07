from django.urls import path

from kith.activities.views import (
    cards,
    coming,
    hands,
    lectern,
    pace,
    promises,
    record,
    room,
    sorting,
    talk,
)

app_name = "activities"

urlpatterns = [
    path("join/", coming.JoinView.as_view(), name="join"),
    path("join/<str:code>/", coming.JoinView.as_view(), name="join-code"),
    path("screens/<str:token>/", room.ScreenView.as_view(), name="screen"),
    path("activities/<uuid:pk>/", room.RoomView.as_view(), name="room"),
    path("activities/<uuid:pk>/own/", room.OwnView.as_view(), name="own"),
    path("activities/<uuid:pk>/screen/", room.ScreenLinkView.as_view(), name="screen-link"),
    path("activities/<uuid:pk>/lectern/", lectern.LecternView.as_view(), name="lectern"),
    path("activities/<uuid:pk>/participants/", coming.ParticipantsView.as_view(), name="people"),
    path(
        "activities/<uuid:pk>/participants/<uuid:participant>/",
        coming.ParticipantView.as_view(),
        name="participant",
    ),
    path("activities/<uuid:pk>/step/", pace.StepView.as_view(), name="step"),
    path("activities/<uuid:pk>/clock/", pace.ClockView.as_view(), name="clock"),
    path("activities/<uuid:pk>/closure/", pace.ClosureView.as_view(), name="closure"),
    path("activities/<uuid:pk>/steps/<slug:key>/tick/", pace.TickView.as_view(), name="tick"),
    path("activities/<uuid:pk>/steps/<slug:key>/budget/", pace.BudgetView.as_view(), name="budget"),
    path("activities/<uuid:pk>/steps/<slug:key>/cards/", cards.CardsView.as_view(), name="cards"),
    path("activities/<uuid:pk>/cards/<uuid:card>/", cards.CardView.as_view(), name="card"),
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
    path("activities/<uuid:pk>/steps/<slug:key>/hands/", hands.HandsView.as_view(), name="hands"),
    path("activities/<uuid:pk>/steps/<slug:key>/votes/", sorting.VotesView.as_view(), name="votes"),
    path("activities/<uuid:pk>/grouping/", sorting.GroupingView.as_view(), name="grouping"),
    path("activities/<uuid:pk>/groups/<uuid:group>/", sorting.GroupView.as_view(), name="group"),
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
