"""Whoever sifts, and whoever talks: it counts for the study, and for nobody."""

from __future__ import annotations

import pytest
from django.db.models import Value
from django.db.models.functions import Concat

from kith.research.models import Account, Item, Sifting, Talk
from kith.village.tests.snapshot import forgotten
from kith.village.tests.worlds import OTHER, differences, seen

EVERYBODY = ["ngoc", "yuki", "elise"]


@pytest.mark.parametrize("who", EVERYBODY)
def test_no_page_tells_who_sifted_what(village, stopped_clock, who):
    item = Item.objects.in_the_tray().of(village.marking).first()
    worlds = []
    for sifter in (village.amina, village.bruno):
        with forgotten():
            item.sift(Sifting.QUESTION, by=sifter)
            worlds.append(seen(village, who))
    assert not differences(*worlds)


@pytest.mark.parametrize("who", ["elise", "Sam"])
def test_what_was_sifted_is_nowhere_outside_of_its_community(village, stopped_clock, who):
    items = list(Item.objects.in_the_tray().of(village.marking)[:2])
    before = seen(village, who)
    for item, said in zip(items, (Sifting.QUESTION, Sifting.PASS), strict=True):
        item.sift(said, by=village.amina)
    assert not differences(before, seen(village, who))


@pytest.mark.parametrize("who", EVERYBODY)
def test_no_page_tells_who_told_of_a_talk(village, stopped_clock, who):
    talk = Talk.objects.to_come().first()
    worlds = []
    for teller in (village.amina, village.bruno):
        with forgotten():
            talk.tell(teller, "We laughed", "")
            worlds.append(seen(village, who))
    assert not differences(*worlds)


@pytest.mark.parametrize("who", ["ngoc", "yuki"])
def test_who_was_there_stands_with_the_talk_and_its_study_and_nowhere_else(
    village, stopped_clock, who
):
    account = Account.objects.select_related("talk__study").first()
    before = seen(village, who)
    Account.objects.filter(pk=account.pk).update(there=Concat("there", Value(f" {OTHER}")))
    after = seen(village, who)
    pages = {path.partition("?")[0] for path in after if before[path] != after[path]}
    talk = account.talk
    assert pages <= {
        f"/talks/{talk.pk}/",
        f"/talks/{talk.pk}/account/",
        f"/studies/{talk.study.pk}/",
    }
    assert pages
