from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class CommunitiesConfig(AppConfig):
    name = "kith.communities"

    def ready(self) -> None:
        """Let the rooms above bring their panes of a community's page."""
        autodiscover_modules("panes")
