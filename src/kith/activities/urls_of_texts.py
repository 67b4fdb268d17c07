"""Addresses of what is read, and of cards that are said again."""

from django.urls import path

from kith.activities.views import passages, restating

IN, STEP, CARD = "activities/<uuid:pk>", "steps/<slug:key>", "cards/<uuid:card>"

urlpatterns = [
    path(f"{IN}/passages/", passages.PassagesView.as_view(), name="passages"),
    path(f"{IN}/passages/<uuid:passage>/", passages.PassageView.as_view(), name="passage"),
    path(f"{IN}/passages/<uuid:passage>/wall/", passages.WallView.as_view(), name="wall"),
    path(f"{IN}/heard/", restating.HeardView.as_view(), name="heard"),
    path(f"{IN}/{STEP}/restatings/", restating.RestatingsView.as_view(), name="restatings"),
    path(f"{IN}/{STEP}/restatements/", restating.RestatementsView.as_view(), name="restatements"),
    path(f"{IN}/{STEP}/replying/", restating.ReplyingView.as_view(), name="replying"),
    path(f"{IN}/{STEP}/replies/", restating.RepliesView.as_view(), name="replies"),
    path(f"{IN}/{CARD}/assent/", restating.AssentView.as_view(), name="assent"),
    path(f"{IN}/{CARD}/corrections/", restating.CorrectionsView.as_view(), name="corrections"),
]
