"""The panes that higher rooms bring to a community's page."""

from __future__ import annotations

import pytest

from kith.communities.models import Community, Membership
from kith.communities.panes import Pane, Slot, shown


@pytest.fixture
def shelf_of_people(marking):
    """A throw-away pane of two people, in the last place of the page."""

    class Shelf(Pane):
        key, title, slot = "shelf-of-people", "On the shelf", Slot.SHELF
        template, most = "communities/_leaves.html", 1

        def things(self, community, who):
            return Membership.objects.visible_to(who).filter(community=community)

    yield Shelf
    del Pane.by_key[Shelf.key]


def test_a_pane_costs_one_class(shelf_of_people, marking, amina, visit_as):
    page = visit_as(amina).get(marking.get_absolute_url()).content.decode()
    assert "On the shelf" in page
    assert f"{marking.get_absolute_url()}shelf-of-people/" in page
    assert visit_as(amina).get(marking.get_absolute_url() + "shelf-of-people/").status_code == 200


def test_a_pane_shows_the_first_things_and_where_the_rest_is(shelf_of_people, marking, amina):
    part = next(part for part in shown(marking, amina) if isinstance(part.pane, shelf_of_people))
    assert len(part.things) == 1
    assert part.more.endswith("/shelf-of-people/")


def test_what_happens_now_stands_before_what_is_ahead_and_the_shelf(marking, amina):
    slots = [part.pane.slot for part in shown(marking, amina)]
    assert slots == sorted(slots)


def test_two_panes_cannot_have_one_address(shelf_of_people):
    with pytest.raises(ValueError, match="shelf-of-people"):
        type("Second", (Pane,), {"key": "shelf-of-people"})


def test_a_pane_that_nobody_brought_is_not_found(marking, amina, visit_as):
    assert visit_as(amina).get(marking.get_absolute_url() + "gossip/").status_code == 404


def test_a_community_with_nothing_in_it_says_what_comes_first(ngoc, visit_as):
    community = Community.found(ngoc, name="Tuesday Numeracy", language="en")
    page = visit_as(ngoc).get(community.get_absolute_url()).content.decode()
    assert "Nothing has begun here yet." in page
    assert "Write the charter" in page
