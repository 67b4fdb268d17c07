"""What can happen to a study, to what is followed, and to what comes of it."""

from kith.events.kinds import Kind


class Added(Kind):
    verb = "study.added"


class Corrected(Kind):
    verb = "study.corrected"


class Removed(Kind):
    verb = "study.removed"


class Followed(Kind):
    verb = "follow.begun"


class Unfollowed(Kind):
    verb = "follow.ended"


class Sifted(Kind):
    verb = "item.sifted"


class Unsifted(Kind):
    verb = "item.unsifted"


class Quoted(Kind):
    verb = "study.quoted"


class QuotationRemoved(Kind):
    verb = "quotation.removed"


class FileKept(Kind):
    verb = "study.file_kept"


class FileRemoved(Kind):
    verb = "study.file_removed"


class Imported(Kind):
    verb = "references.imported"


class TalkProposed(Kind):
    verb = "talk.proposed"


class TalkTold(Kind):
    verb = "talk.told"


class TalkCalledOff(Kind):
    verb = "talk.called_off"
