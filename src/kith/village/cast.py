"""Who lives in the village. The same people stand in tests, in the demo and in pictures.

Tamarack Valley Schools is a school division that is made up: Birch Hill School, Tamarack High
and, down the valley, the École du Mélèze. So is everybody who works there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from kith.people.villagers import Villager

DIVISION = "Tamarack Valley Schools"
MARKING, FRENCH = "Marking, Lightly", "Écrire ensemble"


@dataclass(frozen=True)
class Part:
    """One of the cast: who they are, what they convene or belong to, and the language they read."""

    handle: str
    name: str
    work: str
    convenes: str = ""
    belongs: tuple[str, ...] = ()
    language: str = ""
    newcomer: bool = False

    @property
    def email(self) -> str:
        return f"{self.handle}@tamarack.example"

    def in_words(self) -> str:
        """What they are, for the page on which one chooses whom to be."""
        if self.convenes:
            said = _("%(work)s. Convenes %(community)s.")
        elif self.belongs:
            said = _("%(work)s. Belongs to %(community)s.")
        else:
            said = _("%(work)s. Belongs to no community yet.")
        community = self.convenes or " · ".join(self.belongs)
        return said % {"work": self.work, "community": community}


CAST = (
    Part("ngoc", "Ngọc Trần", "Year 6, Birch Hill School", convenes=MARKING),
    Part("gurpreet", "Gurpreet Dhillon", "Science, Tamarack High", convenes=MARKING),
    Part("amina", "Amina Warsame", "Year 4, Birch Hill School", belongs=(MARKING,)),
    Part("joaquin", "Joaquín Ferreyra", "Year 5, Birch Hill School", belongs=(MARKING,)),
    Part("siobhan", "Siobhán Ó Dálaigh", "Year 1, Birch Hill School", belongs=(MARKING,)),
    Part("raven", "Raven Cardinal", "Educational assistant, Birch Hill", belongs=(MARKING,)),
    Part("oluwaseun", "Oluwaseun Adeyemi", "Year 6, Birch Hill School", belongs=(MARKING,)),
    Part("zofia", "Zofia Wilk", "Mathematics, Tamarack High", belongs=(MARKING,)),
    Part("kirsten", "Kirsten Aalto", "Year 2, Birch Hill School", belongs=(MARKING,)),
    Part("yuki", "Yuki Tanabe", "Art, Tamarack High", belongs=(MARKING,), newcomer=True),
    Part("bruno", "Bruno Kowalchuk", "Shop, Tamarack High", belongs=(MARKING,)),
    Part("mateo", "Mateo Quispe", "French, Tamarack High", belongs=(MARKING, FRENCH)),
    Part("elise", "Élise Thibodeau", "6e année, École du Mélèze", convenes=FRENCH, language="fr"),
    Part(
        "farid",
        "Farid Haddad",
        "Bibliothèque, École du Mélèze",
        belongs=(FRENCH, MARKING),
        language="fr",
    ),
    Part(
        "aissatou",
        "Aïssatou Diallo",
        "3e année, École du Mélèze",
        belongs=(FRENCH,),
        language="fr",
    ),
    Part("ines", "Inés Valderrama", "Music, in all three schools"),
)


def villagers() -> list[Villager]:
    """The cast, as the sign-in page asks for them."""
    return [Villager(part.name, part.email, part.in_words()) for part in CAST]


def welcome() -> list[str]:
    """What whoever started the village reads: who can sign in, and how."""
    return [
        _("This is %(division)s, and all of it is made up.") % {"division": DIVISION},
        _("Sign in as anybody; at this computer the page shows the code that others get by mail:"),
        *_table(),
    ]


def _table() -> Iterator[str]:
    people = villagers()
    width = max(len(person.name) for person in people)
    reach = max(len(person.email) for person in people)
    for person in people:
        yield f"  {person.name:{width}}  {person.email:{reach}}  {person.what}"
