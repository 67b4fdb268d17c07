"""The usual wordings of a guide's headings, in English and French, without case and accents.

A label is a method's key or the name of a part. To know one more wording, add it here.
"""

import re
import unicodedata
from functools import lru_cache

from kith.guides.reading.shape import MORE_OR_LESS, SHARED_UNDERSTANDINGS, UNPACK_RESEARCH

GUIDE, CONTEXT, PLAYS, TOPICS, TIP = "guide", "context", "plays", "topics", "tip"
QUOTE, SOURCES, TOPIC, VERSION, LICENCE = "quote", "sources", "topic", "version", "licence"
ONE_LINE = (TOPIC, VERSION, LICENCE)  # "Topic: …": headings only with text on the same line

OF_SOMETHING = r"(?: (?:of|about|around|for|de|du|des|d|sur|autour)\b.{1,60})?"
WORDINGS = {
    SHARED_UNDERSTANDINGS: (
        r"(?:(?:re)?(?:build|create|develop|reach|find|make|establish)(?:ing)? )?"
        r"(?:an? |the |our |your )?(?:shared|common|collective|mutual) "
        r"(?:understandings?|meanings?|definitions?|language|vocabulary)" + OF_SOMETHING,
        r"building (?:an? )?shared understandings?" + OF_SOMETHING,
        r"(?:(?:re)?(?:batir|construire|developper|creer|elaborer|etablir|trouver|forger"
        r"|se donner) )?(?:ensemble )?"
        r"(?:une? |des |les? |la |notre |nos |votre |vos )?"
        r"(?:comprehensions?|definitions?|langages?|sens|vocabulaires?|vision) "
        r"(?:commune?s?|partagee?s?|collecti(?:f|ve)s?|mutuelles?)" + OF_SOMETHING,
    ),
    UNPACK_RESEARCH: (
        r"(?:unpack|explore|discuss|examine|study|follow|share|read|dig into|look at|engage with)"
        r"(?:ing)? (?:the |some |our |recent )?(?:research|literature|evidence|studies)"
        + OF_SOMETHING,
        r"what (?:the )?research (?:says|tells us)|(?:the |la )?(?:research|recherche)",
        r"(?:decortiquer|explorer|examiner|analyser|approfondir|decoder|depouiller|etudier|lire"
        r"|discuter|discuter de|suivre) (?:l[ae]s? |des |une |nos )?"
        r"(?:recherches?|etudes?|litterature)" + OF_SOMETHING,
        r"ce que (?:nous )?(?:dit|disent|nous apprend) l[ae]s? (?:recherches?|etudes?)",
    ),
    MORE_OR_LESS: (
        r"(?:reflect(?:ing|ion|ions)?|look(?:ing)? back) on (?:the |our |your |my )?"
        r"practices?(?: more (?:or|and) less)?",
        r"reflective practice|practice reflections?",
        r"(?:a |the )?(?:bit )?more (?:of )?(?:or |and )?less(?: of)?(?: of what)?",
        r"(?:reflechir|reflexions?|se pencher|faire le point|retour|revenir|regard) (?:a|sur) "
        r"(?:sa|ses|la|les|notre|nos|votre|vos|ma|son|leurs?) pratiques?"
        r"(?: (?:en )?plus ou moins)?",
        r"pratique reflexive|(?:un peu )?plus (?:ou|et) moins|plus de moins de",
    ),
    TIP: (
        r"(?:(?!conseil)\w+ ){0,3}tips?(?: (?:of|for) .{1,30})?",
        r"(?:petite? )?(?:astuce|truc)s?(?: (?:de|du|pour) .{1,30})?",
        r"(?:petit )?conseils?(?: (?:pratiques?|utiles?|en passant|de connexion|de la semaine"
        r"|du mois|du jour|pour .{1,40}))?",
    ),
    SOURCES: (
        r"(?:our |the |more |additional |useful |further )?(?:sources?|references?|resources?"
        r"|ressources?|readings?|links)(?: (?:and|et) \w+(?: \w+)?)?",
        r"works cited|bibliograph(?:y|ie)|(?:read|learn) more|where this comes from",
        r"pour en savoir plus|pour aller plus loin|a lire(?: aussi)?|liens(?: utiles)?"
        r"|lectures (?:suggerees|complementaires|conseillees)|(?:media|web)ographie",
    ),
    QUOTE: (
        r"(?:a |the |our )?(?:quotes?|quotations?)(?: (?:of the|to) \w+(?: \w+)?)?",
        r"words to live by",
        r"(?:une |la )?citations?(?: d[eu] .{1,20})?|mot de la fin|paroles",
    ),
    CONTEXT: (
        r"context|background|introduction|intro|overview|purpose|about this guide|why this"
        r"|why (?:this )?(?:why now|(?:it )?matters)|why this why now",
        r"(?:mise en )?contexte|apercu|en bref|a propos(?: de ce guide)?"
        r"|pourquoi (?:ce sujet|ce guide|ceci|cela)(?: (?:et )?(?:pourquoi )?maintenant)?",
    ),
    PLAYS: (
        r"(?:\w+ )?(?:professional )?learning (?:methods|activities)|plays|methods|activities",
        r"(?:\w+ )?(?:methodes|activites)(?: d apprentissage)?(?: professionnel)?",
    ),
    TOPICS: (
        r"(?:possible |suggested |sample |discussion )?(?:topics|topic (?:ideas|suggestions))",
        r"(?:quelques )?(?:sujets|themes|pistes)(?: (?:possibles|proposes|suggeres"
        r"|de (?:discussion|reflexion)))?",
    ),
    GUIDE: (r"(?:(?:a|our|the|professional) )*(?:learning )?guide|guide d apprentissage",),
    TOPIC: (r"topic|title|subject|theme|sujet|titre",),
    VERSION: (r"version|edition",),
    LICENCE: (r"licen[cs]e",),
}
KNOWN = {label: re.compile("|".join(forms)) for label, forms in WORDINGS.items()}
ANY_OF_THEM = re.compile(
    r"understand|meaning|defin|langu|vocab|langa|sens|vision|compre|research|litera|evidence"
    r"|stud|etude|recherch|practice|pratique|more|less|plus|moins|tip|astuce|truc|conseil|sourc"
    r"|refer|read|link|liens|work|biblio|ographie|where|lire|lectures|quot|words|citation|mot"
    r"|parol|conte|backg|intro|overv|purpose|about|why|apercu|bref|propos|pourq|learn|play|method|activit"
    r"|topic|sujet|theme|piste|guide|tit|subject|version|edition|licen"
)
NUMBERING = re.compile(
    r"(?:(?:play|method|activity|part|step|option|methode|activite|partie|etape|volet) )?"
    r"(?:\d{1,2}|[ivx]{1,4}|one|two|three|une?|deux|trois) (?=\w)"
)
NOT_WORDS = re.compile(r"[\W_]+")
ACCENTS = {
    n: "".join(c for c in unicodedata.normalize("NFKD", chr(n)) if c.isalpha())
    for n in range(0xC0, 0x180)
    if unicodedata.decomposition(chr(n)) and chr(n).isalpha()
} | {ord("œ"): "oe", ord("æ"): "ae"}


def fold(text: str) -> str:
    """The words alone: no case, no accents, no signs."""
    return NOT_WORDS.sub(" ", text.casefold().translate(ACCENTS)).strip()


@lru_cache(maxsize=4096)
def label_of(text: str) -> str:
    """Which heading `text` words, or ""."""
    folded = fold(text)
    if not ANY_OF_THEM.search(folded):
        return ""
    folded = NUMBERING.sub("", folded, count=1) if NUMBERING.match(folded) else folded
    return next((label for label, forms in KNOWN.items() if forms.fullmatch(folded)), "")
