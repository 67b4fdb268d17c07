from kith.research.models.follow import Follow
from kith.research.models.item import Item
from kith.research.models.notice import Checked, Notice
from kith.research.models.quotation import Quotation
from kith.research.models.sifting import Sifting
from kith.research.models.study import Study

__all__ = ["Checked", "Follow", "Item", "Notice", "Quotation", "Sifting", "Study"]
