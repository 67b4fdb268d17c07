"""What cannot be read as a guide, and the sentence that says so."""

from kith.guides.reading.marking import _

LIMIT = 1024 * 1024  # bytes of a file, characters of a pasted text

SENTENCES = {
    "empty": _("There is no text in it. Paste the guide's text, or choose another file."),
    "too-large": _("It is larger than 1 MB. A guide is a page or two: paste the part you need."),
    "missing": _("There is no file of that name that can be read."),
    "pdf": _("This is a PDF. For now, open it, copy its text and paste that here."),
    "word": _("This is a Word document. For now, open it, copy its text and paste that here."),
    "office": _("This is an office file. For now, open it, copy its text and paste that here."),
    "rich-text": _("This is rich text. For now, open it, copy its text and paste that here."),
    "picture": _("This is a picture. Kith reads text: paste or type the guide's words."),
    "archive": _("This is an archive (zip or similar). Unpack it, and choose the text inside."),
    "binary": _("This is not a text file. Open the guide, copy its text and paste that here."),
    "unknown-encoding": _(
        "Its letters are coded in a way that Kith does not know. "
        "Open the guide, copy its text and paste that here."
    ),
}


class Unreadable(Exception):  # noqa: N818 - said as people say it
    """Refused: `code` for programs, `sentence` for the person who gave it."""

    def __init__(self, code: str, sentence: str = "") -> None:
        self.code = code
        self.sentence = sentence or SENTENCES[code]
        super().__init__(self.sentence)
