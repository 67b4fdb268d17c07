from kith.research.models.candidate import Candidate
from kith.research.models.importing import Import
from kith.research.models.quotation import Quotation
from kith.research.models.snag import Snag
from kith.research.models.study import Study

__all__ = ["Candidate", "Import", "Quotation", "Snag", "Study"]
