"""Found when a server starts, as the methods of every room are."""

from kith.activities.method import Method
from kith.activities.tests.listening import Listening

Method.known[Listening.key] = Listening
