from django.urls import path

from kith.learnings.views import topics, trials, visits

app_name = "learnings"

urlpatterns = [
    path("communities/<uuid:pk>/trials/", trials.All.as_view(), name="trials"),
    path("communities/<uuid:pk>/topics/", topics.TopicsView.as_view(), name="topics"),
    path("activities/<uuid:pk>/visits/", visits.VisitsView.as_view(), name="visits"),
]
