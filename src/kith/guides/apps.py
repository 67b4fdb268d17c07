from django.apps import AppConfig


class GuidesConfig(AppConfig):
    name = "kith.guides"
