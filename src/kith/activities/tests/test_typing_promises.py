"""On paper: what will be tried is typed in with all that the room's form asks of it."""

from __future__ import annotations

import pytest

from kith.activities.method import Method
from kith.activities.models import Activity


@pytest.fixture
def sheets(village) -> Activity:
    method = Method.known["more-or-less"]
    return Activity.start(method, village.ngoc, village.marking, topic="Mornings", way="on-paper")


@pytest.fixture
def ngoc(village, sheets):
    return village.visit_as("ngoc", sheets)


def typed(page, **also) -> dict[str, str]:
    """The form as it stands on the page, with one thing that will be tried."""
    said = {"sheet": str(page.get("paper/").context["form"]["sheet"].value())}
    said |= {"promises-commit-what-1": "Coffee at ten to eight", "promises-commit-who-1": "Amina"}
    return said | {name.replace("__", "-"): value for name, value in also.items()}


def test_of_what_will_be_tried_all_that_the_room_asks_can_be_typed_and_none_must(sheets, ngoc):
    more = {
        "promises__commit__direction__1": "more",
        "promises__commit__with_whom__1": "the caretaker",
        "promises__commit__notice__1": "Fewer people at the copier",
        "promises__commit__what__2": "Notices on Mondays alone",
        "promises__commit__who__2": "Bruno",
    }
    ngoc.client.post(f"/activities/{sheets.pk}/paper/", typed(ngoc, **more))
    first, second = sheets.commitments()
    assert (first.direction, first.with_whom, first.notice) == (
        "more",
        "the caretaker",
        "Fewer people at the copier",
    )
    assert (second.direction, second.with_whom, second.notice) == ("", "", "")
    assert sheets.trials.get(commitment=first).said == first.said


@pytest.mark.parametrize("of", ["direction", "with_whom", "notice"])
def test_what_is_typed_beside_an_empty_line_is_kept_and_asked_about(sheets, ngoc, of):
    said = {f"promises__commit__{of}__2": "less"}
    answer = ngoc.client.post(f"/activities/{sheets.pk}/paper/", typed(ngoc, **said))
    assert answer.status_code == 422
    assert "What will be tried?" in answer.text


def test_a_direction_that_there_is_not_is_refused(sheets, ngoc):
    wrong = {"promises__commit__direction__1": "sideways"}
    answer = ngoc.client.post(f"/activities/{sheets.pk}/paper/", typed(ngoc, **wrong))
    assert answer.status_code == 422
