from importlib import import_module

from django.apps import AppConfig


class UnderstandingsConfig(AppConfig):
    name = "kith.understandings"

    def ready(self) -> None:
        import_module("kith.understandings.linking")
