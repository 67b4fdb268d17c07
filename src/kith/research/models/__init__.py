from kith.research.models.candidate import Candidate
from kith.research.models.follow import Follow
from kith.research.models.importing import Import
from kith.research.models.item import Item
from kith.research.models.notice import Checked, Notice
from kith.research.models.quotation import Quotation
from kith.research.models.sifting import Sifting
from kith.research.models.snag import Snag
from kith.research.models.study import Study
from kith.research.models.study_file import StudyFile
from kith.research.models.talk import Account, Talk
from kith.research.models.unpacking import Unpacking

__all__ = [
    "Account",
    "Candidate",
    "Checked",
    "Follow",
    "Import",
    "Item",
    "Notice",
    "Quotation",
    "Sifting",
    "Snag",
    "Study",
    "StudyFile",
    "Talk",
    "Unpacking",
]
