from django.apps import AppConfig


class VillageConfig(AppConfig):
    name = "kith.village"
