from typing import Any

from django.apps import AppConfig

from kith.events.signals import happened
from kith.live.broker import broker


class LiveConfig(AppConfig):
    name = "kith.live"

    def ready(self) -> None:
        happened.connect(pass_on, dispatch_uid="kith.live")


def pass_on(event: Any, **said: Any) -> None:
    broker.tell(event.place, event.revision)
