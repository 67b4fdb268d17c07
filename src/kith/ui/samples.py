"""What the page of all parts shows in them. Words of made-up people, never translated."""

from datetime import date
from typing import Any

from django import forms

from kith.ui.icons import ICONS

PEOPLE = (
    "Ngọc Trần", "Amina Warsame", "Joaquín Fuentes", "Gurpreet Dhillon", "Siobhán Ó Dálaigh",
    "Yuki Tanabe", "Raven Cardinal", "Zofia Wróbel", "Farid Haddad",
)  # fmt: skip
TONES = (
    "paper", "sheet", "shade", "ink", "ink-soft", "margin-rule", "fern", "blue", "ochre", "alert",
)  # fmt: skip
CARDS = (
    ("more", "Marking in the lesson, with them beside me"),
    ("less", "Comments that arrive a week late"),
    ("more", "Saying it instead of writing it"),
    ("less", "Carrying books home and back"),
    ("more", "Reading it with them, once"),
    ("less", "Writing the same sentence 28 times"),
)
GROUPS = (
    ("Mark it while they are there", 20), ("Fewer comments, better chosen", 14),
    ("Pupils read their own work first", 9), ("Sundays off", 8), ("One code in every room", 7),
    ("Parents told why, in September", 6), ("A second adult for that lesson", 5),
    ("Time in the timetable", 4), ("Talk before the grade", 4), ("Drafts nobody marks", 3),
    ("Questions instead of corrections", 3), ("Books that stay at school", 2),
    ("Shorter reports", 2), ("A colour that is not red", 2), ("Marking together, once a term", 1),
    ("Spoken comments on the tablet", 1), ("Half the class each week", 1),
    ("Praise that says what was good", 1), ("No marks before the holidays", 0),
    ("What goes home on Fridays, and what comes back on Mondays", 0),
)  # fmt: skip
SAMPLES = (
    "write", "group", "choose", "talk", "commit", "convene", "use-guide", 
    "screen-join", "screen-groups", "screen-eight", "screen-twelve", "screen-twenty",
    "screen-convene", "rounds", "screen-turn", "screen-pairs",
)  # fmt: skip


class Fields(forms.Form):
    """One field of each kind that a page may ask for; shown once empty and once in trouble."""

    first_name = forms.CharField(label="First name", help_text="As people here call you.")
    code = forms.RegexField(
        r"^\w{6}$",
        label="Code",
        error_messages={"invalid": "A code has six letters and figures. This one has five."},
    )
    words = forms.CharField(label="What happened?", widget=forms.Textarea, required=False)
    community = forms.ChoiceField(
        label="Community", choices=[("", "Only mine"), ("m", "Marking, Lightly")], required=False
    )
    look_again = forms.DateField(
        label="Look again", widget=forms.DateInput({"type": "date"}, "%Y-%m-%d")
    )
    guide = forms.FileField(label="A guide from a file", required=False)
    topic = forms.ChoiceField(
        label="About",
        choices=[("a", "Time spent marking"), ("b", "What goes home"), ("c", "Something else…")],
        widget=forms.RadioSelect,
    )
    way = forms.ChoiceField(
        label="How", choices=[("t", "Together"), ("a", "Alone")], widget=forms.RadioSelect
    )
    done = forms.BooleanField(label="I am done", required=False)


FILLED = {
    "first_name": "Oluwaseun", "code": "R7KMX", "community": "m", "topic": "a", "way": "t",
    "words": "In the second week they began to do it without me, at the side table.",
    "look_again": date(2026, 1, 15), "done": True,
}  # fmt: skip


def everything() -> dict[str, Any]:
    """The parts on one page."""
    return {
        "fields": Fields(FILLED, auto_id="sample-%s", use_required_attribute=False),
        "icons": ICONS,
        "tones": TONES,
        "people": PEOPLE,
        "samples": SAMPLES,
        "counts": (1, 5, 11, 25),
    }


def page(name: str) -> dict[str, Any]:
    """What a page shown whole needs: people, cards, and as many groups as its name says."""
    groups = [{"name": group, "votes": votes} for group, votes in GROUPS]
    shown = {"screen-eight": 8, "screen-twelve": 12, "screen-twenty": 20}.get(
        name, 4 if name in SAMPLES[:6] else 3
    )
    return {
        "sample": name,
        "people": PEOPLE,
        "cards": [{"lane": lane, "words": words} for lane, words in CARDS],
        "groups": groups[:shown],
        "fields": Fields(initial={"look_again": date(2026, 1, 15), "topic": "a"}),
    }
