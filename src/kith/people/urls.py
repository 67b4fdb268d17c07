from django.urls import path

from kith.people.views import me, sign_in

urlpatterns = [
    path("sign-in", sign_in.SignIn.as_view(), name="sign-in"),
    path("sign-in/code", sign_in.Code.as_view(), name="sign-in-code"),
    path("sign-in/once/<str:token>/", sign_in.Once.as_view(), name="sign-in-once"),
    path("sign-out", sign_in.SignOut.as_view(), name="sign-out"),
    path("me", me.Me.as_view(), name="me"),
    path("language", me.Language.as_view(), name="language"),
    # The name under which allauth looks for the first of these.
    path("sign-in", sign_in.SignIn.as_view(), name="account_login"),
]
