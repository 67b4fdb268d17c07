from django.urls import path

from kith.understandings.views import glossary, inquiries, said, terms, wordings

app_name = "understandings"

urlpatterns = [
    path("communities/<uuid:pk>/words/", glossary.GlossaryView.as_view(), name="glossary"),
    path("communities/<uuid:pk>/words/new/", terms.NewView.as_view(), name="new"),
    path("words/<uuid:pk>/", terms.TermView.as_view(), name="term"),
    path("words/<uuid:pk>/spelling/", terms.SpellingView.as_view(), name="spelling"),
    path("words/<uuid:pk>/mark/", terms.MarkView.as_view(), name="mark"),
    path("words/<uuid:pk>/activities/", inquiries.InquiriesView.as_view(), name="inquiries"),
    path("words/<uuid:pk>/versions/", wordings.VersionsView.as_view(), name="versions"),
    path("words/<uuid:pk>/wordings/", wordings.WordingsView.as_view(), name="wordings"),
    path("words/<uuid:pk>/wordings/<uuid:of>/", wordings.WordingView.as_view(), name="wording"),
    path(
        "words/<uuid:pk>/wordings/<uuid:of>/agreement/",
        wordings.AgreementView.as_view(),
        name="agreement",
    ),
    path("words/<uuid:pk>/perspectives/", said.PerspectivesView.as_view(), name="perspectives"),
    path(
        "words/<uuid:pk>/perspectives/<uuid:of>/",
        said.PerspectiveView.as_view(),
        name="perspective",
    ),
    path(
        "words/<uuid:pk>/perspectives/<uuid:of>/withholding/",
        said.PerspectiveWithholdingView.as_view(),
        name="perspective-withholding",
    ),
    path("words/<uuid:pk>/examples/", said.ExamplesView.as_view(), name="examples"),
    path("words/<uuid:pk>/examples/<uuid:of>/", said.ExampleView.as_view(), name="example"),
    path(
        "words/<uuid:pk>/examples/<uuid:of>/withholding/",
        said.ExampleWithholdingView.as_view(),
        name="example-withholding",
    ),
]
