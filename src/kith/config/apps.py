from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class HouseConfig(AppConfig):
    name = "kith.config"

    def ready(self) -> None:
        """Let each room enter its rules, its kinds of event and its methods."""
        autodiscover_modules("permissions", "events", "methods")
