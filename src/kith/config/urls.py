from django.urls import include, path

handler400 = "kith.config.refusals.unclear"
handler403 = "kith.config.refusals.refused"
handler404 = "kith.config.refusals.not_found"
handler500 = "kith.config.stumbling.stumbled"

urlpatterns = [
    path("", include("kith.home.urls")),
    path("", include("kith.people.urls")),
    path("", include("kith.activities.urls")),
    path("", include("kith.guides.urls")),
    path("", include("kith.understandings.urls")),
    path("", include("kith.research.urls")),
    path("", include("kith.learnings.urls")),
    path("", include("kith.communities.urls")),
    path("", include("kith.ui.urls")),
]
