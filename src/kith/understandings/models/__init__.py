from kith.understandings.models.alias import Alias
from kith.understandings.models.definition import Agreement, Definition
from kith.understandings.models.example import Example
from kith.understandings.models.inquiry import Inquiry
from kith.understandings.models.perspective import Perspective
from kith.understandings.models.starting import StartingWord
from kith.understandings.models.term import Term
from kith.understandings.models.withholding import Withholding

__all__ = [
    "Agreement",
    "Alias",
    "Definition",
    "Example",
    "Inquiry",
    "Perspective",
    "StartingWord",
    "Term",
    "Withholding",
]
