"""Who belongs: welcomed, named, leaving."""

from __future__ import annotations

import pytest

from kith.access import Refused
from kith.communities.models import Community, Membership
from kith.communities.roles import convenes
from kith.people.models import Person

NEEDS_ONE = "A community needs a convenor. Name another one first."


@pytest.fixture
def welcome(marking, visit_as):
    """`welcome(ngoc, "Raven", "raven@…")`: press the button under *Welcome somebody*."""

    def press(by: Person, name: str, email: str):
        page = marking.get_absolute_url() + "members/"
        return visit_as(by).post(page, {"name": name, "email": email}, follow=True)

    return press


def ask(browser, address, method, **said):
    return browser.post(address, {"_method": method} | said)


def test_a_convenor_welcomes_somebody_whom_kith_has_never_met(marking, ngoc, welcome):
    answer = welcome(ngoc, "  Raven   Cardinal ", "Raven@BirchHill.example")
    raven = Person.objects.get(email="raven@birchhill.example")
    assert raven.name == "Raven Cardinal"
    assert Community.objects.visible_to(raven).get() == marking
    assert "Raven Cardinal belongs here now, and signs in with raven@" in answer.text


def test_who_is_known_already_keeps_the_name_they_have(marking, ngoc, person, welcome):
    zofia = person("Zofia Wrona")
    answer = welcome(ngoc, "Sophie", zofia.email.upper())
    zofia.refresh_from_db()
    assert zofia.name == "Zofia Wrona"
    assert "Zofia Wrona belongs here now" in answer.text


def test_welcoming_twice_is_one_membership_and_takes_nothing_away(marking, ngoc, welcome):
    welcome(ngoc, "Ngoc", ngoc.email)
    assert marking.memberships.count() == 2
    assert marking.memberships.get(person=ngoc).convenes


def test_a_member_cannot_welcome_anybody_and_is_told_who_can(marking, amina, welcome):
    answer = welcome(amina, "Raven", "raven@birchhill.example")
    assert answer.status_code == 403
    assert "Here you can ask Ngoc Tran." in answer.text
    assert not Person.objects.filter(name="Raven").exists()


def test_what_is_no_address_is_said_and_nothing_typed_is_lost(ngoc, welcome):
    answer = welcome(ngoc, "Raven Cardinal", "raven at home")
    assert answer.status_code == 422
    assert "This is not an e-mail address" in answer.text
    assert 'value="Raven Cardinal"' in answer.text


def test_an_address_that_may_no_longer_sign_in_is_not_let_in_again(marking, ngoc, person, welcome):
    gone = person("Gone Away")
    Person.objects.filter(pk=gone.pk).update(is_active=False)
    answer = welcome(ngoc, "Gone Away", gone.email)
    assert answer.status_code == 403
    assert "Ask whoever looks after this Kith." in answer.text
    assert marking.memberships.count() == 2


def test_a_convenor_names_another_and_may_then_step_down(marking, ngoc, amina, visit_as, place_of):
    browser = visit_as(ngoc)
    ask(browser, place_of(amina, marking), "PUT", role="convenor")
    ask(browser, place_of(ngoc, marking), "PUT", role="member")
    assert list(marking.convenors()) == [amina]


@pytest.mark.parametrize("what", [{"_method": "DELETE"}, {"_method": "PUT", "role": "member"}])
def test_the_last_convenor_cannot_go_before_there_is_another(
    marking, ngoc, visit_as, place_of, what
):
    browser, address = visit_as(ngoc), place_of(ngoc, marking)
    assert NEEDS_ONE in browser.get(address).text
    answer = browser.post(address, what)
    assert answer.status_code == 403
    assert NEEDS_ONE in answer.text
    assert list(marking.convenors()) == [ngoc]


def test_two_convenors_who_step_down_at_once_leave_one(marking, ngoc, amina):
    marking.welcome(amina, role="convenor", by=ngoc)
    hers = Membership.objects.get(person=amina)
    his = Membership.objects.get(person=ngoc)
    hers.end(by=amina)
    with pytest.raises(Refused, match="needs a convenor"):
        his.become("member", by=ngoc)
    assert list(marking.convenors()) == [ngoc]


def test_who_leaves_finds_the_community_no_more(marking, amina, visit_as, place_of):
    browser = visit_as(amina)
    answer = ask(browser, place_of(amina, marking), "DELETE")
    assert answer.url == "/communities/"
    assert browser.get(marking.get_absolute_url()).status_code == 404


def test_a_member_ends_nobody_elses_membership(marking, ngoc, amina, visit_as, place_of):
    answer = ask(visit_as(amina), place_of(ngoc, marking), "DELETE")
    assert answer.status_code == 403
    assert "Here you can ask Ngoc Tran." in answer.text
    assert marking.memberships.count() == 2


def test_a_convenor_ends_a_membership(marking, ngoc, amina, visit_as, place_of):
    answer = ask(visit_as(ngoc), place_of(amina, marking), "DELETE")
    assert answer.url == marking.get_absolute_url() + "members/"
    assert not Community.objects.visible_to(amina).exists()


def test_a_member_makes_themselves_no_convenor(marking, amina, visit_as, place_of):
    answer = ask(visit_as(amina), place_of(amina, marking), "PUT", role="convenor")
    assert answer.status_code == 403
    assert not convenes(Person.objects.get(pk=amina.pk), marking.pk)


def test_a_role_that_does_not_exist_is_not_given(marking, ngoc, amina, visit_as, place_of):
    answer = ask(visit_as(ngoc), place_of(amina, marking), "PUT", role="queen")
    assert answer.status_code == 400
    assert not marking.memberships.get(person=amina).convenes


def test_a_place_in_one_community_is_not_found_in_another(marking, ngoc, amina, visit_as):
    other = Community.found(ngoc, name="Reading Aloud", language="en")
    elsewhere = marking.memberships.get(person=amina).pk
    address = f"{other.get_absolute_url()}members/{elsewhere}/"
    assert visit_as(ngoc).get(address).status_code == 404


def test_an_address_is_read_by_those_who_convene_only(marking, ngoc, amina, visit_as, place_of):
    assert amina.email in visit_as(ngoc).get(place_of(amina, marking)).text
    assert ngoc.email not in visit_as(amina).get(place_of(ngoc, marking)).text


def test_a_long_list_is_read_leaf_by_leaf_by_name(marking, ngoc, visit_as):
    people = [Person(email=f"p{i}@birchhill.example", name=f"Zoe {i:03}") for i in range(70)]
    Person.objects.bulk_create(people)
    Membership.objects.bulk_create(Membership(community=marking, person=one) for one in people)
    members = marking.get_absolute_url() + "members/"
    first, second = (visit_as(ngoc).get(members, {"page": page}).text for page in (1, 2))
    assert "Leaf 1 of 2" in first
    assert "Amina Warsame" in first
    assert "Zoe 069" in second
    assert visit_as(ngoc).get(members, {"page": "no number"}).status_code == 200
