from django.urls import path

from kith.research.views import file, follows, quotations, references, studies, talks, tray, use

app_name = "research"

urlpatterns = [
    path("communities/<uuid:pk>/studies/", studies.All.as_view(), name="all"),
    path("communities/<uuid:pk>/studies/new/", studies.New.as_view(), name="new"),
    path(
        "communities/<uuid:pk>/studies/references/",
        references.All.as_view(),
        name="references",
    ),
    path("studies/references/<uuid:file>/", references.One.as_view(), name="import"),
    path("studies/<uuid:study>/", studies.One.as_view(), name="study"),
    path("studies/<uuid:study>/file/", file.File.as_view(), name="file"),
    path("studies/<uuid:study>/use/", use.Use.as_view(), name="use"),
    path("studies/<uuid:study>/talks/", talks.All.as_view(), name="talks"),
    path("talks/<uuid:talk>/", talks.One.as_view(), name="talk"),
    path("talks/<uuid:talk>/account/", talks.Account.as_view(), name="account"),
    path("studies/<uuid:study>/correction/", studies.Correction.as_view(), name="correction"),
    path("studies/<uuid:study>/quotations/", quotations.All.as_view(), name="quotations"),
    path(
        "studies/<uuid:study>/quotations/<uuid:quotation>/",
        quotations.One.as_view(),
        name="quotation",
    ),
    path("communities/<uuid:pk>/follows/", follows.All.as_view(), name="follows"),
    path("communities/<uuid:pk>/follows/new/", follows.New.as_view(), name="new-follow"),
    path("communities/<uuid:pk>/tray/", tray.Tray.as_view(), name="tray"),
    path("follows/<uuid:follow>/", follows.One.as_view(), name="follow"),
    path("follows/<uuid:follow>/looks/", follows.Looks.as_view(), name="looks"),
    path("items/<uuid:item>/sifting/", tray.SiftingView.as_view(), name="sifting"),
]
