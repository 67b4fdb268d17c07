from django.urls import URLPattern

app_name = "understandings"

urlpatterns: list[URLPattern] = []
