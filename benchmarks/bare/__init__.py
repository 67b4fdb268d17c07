"""The references: what could not cost less, served by the same server on the same Python."""
