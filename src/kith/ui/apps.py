from django.apps import AppConfig


class Ui(AppConfig):
    name = "kith.ui"
    label = "ui"
