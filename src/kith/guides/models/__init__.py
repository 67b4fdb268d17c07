from kith.guides.models.draft import Draft
from kith.guides.models.guide import Guide
from kith.guides.models.play import Play
from kith.guides.models.start import Start

__all__ = ["Draft", "Guide", "Play", "Start"]
