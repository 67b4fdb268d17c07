"""Who is asking: a `Person`, a `Guest` or `Nobody`, each with the marks of their device."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from django.http import HttpRequest, HttpResponse

from kith.access.signing import seal, unseal
from kith.people import cookies
from kith.people.models import Person

GUEST_COOKIE = "guest"
GUEST_STAYS = timedelta(days=30)
MARK_COOKIE = "mark-"  # and a step's id


@dataclass(frozen=True)
class Guest:
    """Somebody with a first name and no account, for as long as their device keeps the cookie."""

    id: uuid.UUID
    name: str = field(compare=False)
    marks: Mapping[str, str] = field(default_factory=dict, compare=False)

    pk = None  # of no person
    is_authenticated = False

    @property
    def reference(self) -> str:
        return f"guest:{self.id}"

    @property
    def first_name(self) -> str:
        return self.name

    def __str__(self) -> str:
        return self.name

    @classmethod
    def newly_named(cls, name: str) -> Guest:
        return cls(uuid.uuid4(), name)

    @classmethod
    def of_device(cls, request: HttpRequest) -> Guest | None:
        said = unseal("guest", request.COOKIES.get(GUEST_COOKIE, ""), for_at_most=GUEST_STAYS)
        return cls(uuid.UUID(said["id"]), said["name"], marks_of_device(request)) if said else None

    def stay(self, request: HttpRequest, response: HttpResponse) -> None:
        """Let this device keep who it is."""
        sealed = seal("guest", id=str(self.id), name=self.name)
        cookies.keep(request, response, GUEST_COOKIE, sealed, GUEST_STAYS)


@dataclass(frozen=True)
class Nobody:
    """Somebody we know nothing of."""

    marks: Mapping[str, str] = field(default_factory=dict, compare=False)

    pk = None
    name = ""
    first_name = ""
    reference = ""
    is_authenticated = False

    def __bool__(self) -> bool:
        return False


Who = Person | Guest | Nobody


class Request(HttpRequest):
    """A request as it comes out of `who_middleware`."""

    who: Who


def marks_of_device(request: HttpRequest) -> dict[str, str]:
    """Step id to token, for every anonymous step that this device has a mark of."""
    return {
        name.removeprefix(MARK_COOKIE): token
        for name, token in request.COOKIES.items()
        if name.startswith(MARK_COOKIE)
    }


def forget_device(request: HttpRequest, response: HttpResponse) -> None:
    """Leave nothing on this device of whoever used it: the next one may be somebody else."""
    for name in request.COOKIES:
        if name == GUEST_COOKIE or name.startswith(MARK_COOKIE):
            cookies.drop(response, name)
