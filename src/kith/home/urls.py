from django.urls import path

from kith.home.views import today

app_name = "home"

urlpatterns = [
    path("", today.TodayView.as_view(), name="today"),
]
