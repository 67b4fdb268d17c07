from django.urls import path

from kith.research.views import studies

app_name = "research"

urlpatterns = [
    path("communities/<uuid:pk>/studies/", studies.All.as_view(), name="all"),
    path("communities/<uuid:pk>/studies/new/", studies.New.as_view(), name="new"),
    path("studies/<uuid:study>/", studies.One.as_view(), name="study"),
    path("studies/<uuid:study>/correction/", studies.Correction.as_view(), name="correction"),
    path("studies/<uuid:study>/quotations/", studies.Quotations.as_view(), name="quotations"),
    path(
        "studies/<uuid:study>/quotations/<uuid:quotation>/",
        studies.OneQuotation.as_view(),
        name="quotation",
    ),
]
