from django.urls import path

from kith.communities.views import communities, members

app_name = "communities"

urlpatterns = [
    path("communities/", communities.All.as_view(), name="all"),
    path("communities/new/", communities.New.as_view(), name="new"),
    path("communities/<uuid:pk>/", communities.One.as_view(), name="one"),
    path("communities/<uuid:pk>/charter/", communities.Charter.as_view(), name="charter"),
    path("communities/<uuid:pk>/members/", members.All.as_view(), name="members"),
    path("communities/<uuid:pk>/members/<int:of>/", members.One.as_view(), name="member"),
    path("communities/<uuid:pk>/<slug:key>/", communities.WholePane.as_view(), name="pane"),
]
