"""An app for servers in tests: they know *Listening*, a method that is no part of Kith."""
