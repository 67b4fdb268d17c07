"""Kith: a home for communities of practice."""
