from typing import Any

from django.apps import AppConfig
from django.apps import apps as installed
from django.db.models.signals import post_migrate


class GuidesConfig(AppConfig):
    name = "kith.guides"

    def ready(self) -> None:
        post_migrate.connect(ship, sender=self, dispatch_uid="kith.guides")


def ship(sender: AppConfig, apps: Any = installed, **said: Any) -> None:
    """Bring the guides that come with Kith, as soon as there are tables to hold them."""
    try:
        apps.get_model("guides", "Guide")
    except LookupError:
        return  # migrated back to before there were guides
    sender.get_model("Guide").ship()  # type: ignore[attr-defined]
