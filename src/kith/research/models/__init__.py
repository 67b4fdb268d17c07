from kith.research.models.quotation import Quotation
from kith.research.models.study import Study

__all__ = ["Quotation", "Study"]
