"""The one signal: news travels up the house by it, and by nothing else."""

from django.dispatch import Signal

happened = Signal()
"""Sent once the fact is safe in the database. Sender: its `Kind`. Argument: `event`."""
