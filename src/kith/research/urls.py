from django.urls import path

from kith.research.views import follows, tray

app_name = "research"

urlpatterns = [
    path("communities/<uuid:of>/follows/", follows.All.as_view(), name="follows"),
    path("communities/<uuid:of>/follows/new/", follows.New.as_view(), name="new-follow"),
    path("communities/<uuid:of>/tray/", tray.Tray.as_view(), name="tray"),
    path("follows/<uuid:pk>/", follows.One.as_view(), name="follow"),
    path("follows/<uuid:pk>/looks/", follows.Looks.as_view(), name="looks"),
    path("items/<uuid:pk>/sifting/", tray.SiftingView.as_view(), name="sifting"),
]
