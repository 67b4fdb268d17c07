from django.apps import AppConfig


class UnderstandingsConfig(AppConfig):
    name = "kith.understandings"
