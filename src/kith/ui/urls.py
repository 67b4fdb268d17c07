from django.urls import path

from kith.ui import views

app_name = "ui"

urlpatterns = [
    path("ui", views.AllView.as_view(), name="all"),
    path("ui/theme", views.ThemeView.as_view(), name="theme"),
    path("ui/<slug:name>", views.SampleView.as_view(), name="sample"),
]
