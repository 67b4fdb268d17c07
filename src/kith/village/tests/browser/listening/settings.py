"""The settings of such a server."""

from kith.config.settings import *  # noqa: F403
from kith.config.settings import INSTALLED_APPS as ROOMS

INSTALLED_APPS = [*ROOMS, "kith.village.tests.browser.listening"]
