from django.apps import AppConfig

from kith.people import villagers
from kith.village import cast


class VillageConfig(AppConfig):
    name = "kith.village"

    def ready(self) -> None:
        """Let the sign-in page of a village say who lives here."""
        villagers.told_by(cast.villagers)
