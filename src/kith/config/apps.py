from importlib import import_module

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class HouseConfig(AppConfig):
    name = "kith.config"

    def ready(self) -> None:
        """Let each room enter its rules, kinds of event and methods; and listen to them."""
        autodiscover_modules("permissions", "events", "methods")
        import_module("kith.config.forgetting")
