"""Codes to sign in with: asked for, waited for, entered. Made, kept and compared by allauth.

The session of the browser that asked keeps the code, on the server. An address that nobody has
gets the same session and the same pages, and no code opens it.
"""

from __future__ import annotations

from datetime import timedelta

from allauth.account.internal.flows.login_by_code import LoginCodeVerificationProcess
from allauth.account.stages import LoginByCodeStage, LoginStageController
from django.http import HttpRequest, HttpResponse

from kith.people import limits
from kith.people.models import Person

AN_UNFINISHED_SESSION_STAYS = timedelta(hours=1)


def may_ask(request: HttpRequest, email: str) -> bool:
    """Count one more code for this account, and one more from this address."""
    return limits.allow(request, limits.CODES_FROM_ADDRESS) and limits.allow(
        request, limits.CODES_FOR_ACCOUNT, email
    )


def send(request: HttpRequest, email: str, then: str) -> None:
    """Send a code to `email` where somebody has it; who enters it goes on to the path `then`."""
    process = LoginCodeVerificationProcess.initiate(
        request=request, user=Person.objects.at_address(email), email=email
    )
    process.state["then"] = then
    process.persist()
    if not request.user.is_authenticated:
        request.session.set_expiry(AN_UNFINISHED_SESSION_STAYS)


class Awaited:
    """The code that this browser waits for."""

    def __init__(self, request: HttpRequest, process: LoginCodeVerificationProcess):
        self.request, self.process = request, process

    @classmethod
    def by(cls, request: HttpRequest) -> Awaited | None:
        """None where no code was asked for, or it is used, too old or dead."""
        stage = LoginStageController.enter(request, LoginByCodeStage.key)
        process = LoginCodeVerificationProcess.resume(stage) if stage else None
        return cls(request, process) if process else None

    @property
    def code(self) -> str:
        """Empty where nobody has the address."""
        return self.process.code

    @property
    def email(self) -> str:
        return self.process.state["email"]

    @property
    def then(self) -> str:
        return self.process.state.get("then", "")

    @property
    def tries_left(self) -> int:
        return self.process.max_attempts - self.process.state["failed_attempts"]

    def may_be_tried(self) -> bool:
        """Count one more try. The session counts too, but two that come at once read the same."""
        key = f"{self.request.session.session_key} {self.process.state['at']}"
        return limits.allow(self.request, limits.TRIES_OF_CODE, key)

    def was_wrong(self) -> None:
        """After too many wrong ones the code is dead."""
        self.process.record_invalid_attempt()

    def was_right(self) -> HttpResponse:
        """Sign in, and go on. A code that was used does not count against its account."""
        limits.forgive(self.request, limits.CODES_FOR_ACCOUNT, self.email)
        return self.process.finish(self.then)
