from django.urls import path

from kith.learnings.views import trials

app_name = "learnings"

urlpatterns = [
    path("communities/<uuid:pk>/trials/", trials.All.as_view(), name="trials"),
]
