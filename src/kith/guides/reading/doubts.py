"""What the reader was unsure of, said with a code for programs and a sentence for people."""

from dataclasses import dataclass

from kith.guides.reading.marking import _

SENTENCES = {
    "read-as-windows-1252": _("The file is not UTF-8; it was read as Windows-1252."),
    "no-topic": _("No title was found."),
    "other-title": _("This could be the title as well."),
    "language-guessed": _("There is too little text to tell the language; English was assumed."),
    "language-neither": _("The text seems to be neither English nor French."),
    "language-not-a-tag": _("This is not a language tag such as en or fr-CA."),
    "front-matter-broken": _("The lines between the dashes could not be read."),
    "front-matter-unknown": _("Kith has no place for this entry."),
    "no-plays": _("None of the three methods was recognised."),
    "play-without-words": _("This method has a heading and no text."),
    "said-twice": _("There is more than one of these; their texts were put together."),
    "unknown-heading": _("This heading was not recognised; its text is left over."),
    "heading-in-sources": _("This heading was not recognised; it was left over."),
    "may-be-heading": _("This may be a heading; it was kept as text of the part that it is in."),
    "heading-in-context": _("This heading was not recognised; its text was kept as context."),
    "topics-without-method": _("These topics belong to no method."),
    "topics-divided": _("The last topic was divided at its last “and”."),
    "list-taken-for-topics": _("This list was taken for the suggested topics."),
    "quote-without-marks": _("This was taken for a quote because a name stands beneath it."),
    "quote-without-speaker": _("Nobody is named as the speaker."),
    "speaker-guessed": _("This was taken for the speaker."),
    "source-a-line": _("Each line was taken for one source."),
    "link-leads-nowhere": _("The link leads nowhere."),
    "link-without-scheme": _("The address does not begin with https://."),
    "link-not-to-the-web": _("The address does not lead to the web; it was taken out of the link."),
    "picture-not-kept": _("The picture is not kept, only its words and its address."),
}
OF_A_KIND = 20  # a page with more doubts of one kind than this helps nobody


@dataclass(frozen=True, slots=True)
class Doubt:
    """`field` is a key of the reading, or "plays.<method>"; `text` is what the doubt is about."""

    field: str
    text: str
    code: str

    @property
    def sentence(self) -> str:
        """Why, in plain English; it stands in the catalogues as it is."""
        return SENTENCES[self.code]

    def as_json(self) -> dict[str, object]:
        why = {"code": self.code, "sentence": self.sentence}
        return {"field": self.field, "text": self.text, "why": why}
