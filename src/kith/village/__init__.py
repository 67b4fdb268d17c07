"""The village: one made-up school division, the same people for tests, demo and pictures."""

from kith.village.cast import welcome

__all__ = ["welcome"]
