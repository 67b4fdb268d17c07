from django.urls import path

from kith.guides.views import drafts, guides, plans, sheets, use

app_name = "guides"

urlpatterns = [
    path("guides/", guides.AllView.as_view(), name="all"),
    path("guides/new/", drafts.NewView.as_view(), name="new"),
    path("guides/drafts/<uuid:pk>/", drafts.DraftView.as_view(), name="draft"),
    path("guides/<uuid:pk>/", guides.GuideView.as_view(), name="one"),
    path("guides/<uuid:pk>/use/", use.UseView.as_view(), name="use"),
    path("communities/<uuid:community>/methods/", plans.MethodsView.as_view(), name="methods"),
    path("communities/<uuid:community>/plans/<uuid:play>/", plans.Own.as_view(), name="plan"),
    path("activities/<uuid:activity>/kept-plan/", plans.KeepView.as_view(), name="keep-plan"),
    path("guides/<uuid:pk>/sheets/<slug:method>.pdf", sheets.SheetView.as_view(), name="sheet"),
    path("guides/<uuid:pk>/correction/", guides.CorrectionView.as_view(), name="correction"),
]
