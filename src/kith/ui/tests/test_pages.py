"""Promises of the page of all parts, of the choice of light or dark, and of the refusals."""

import pytest
from django.template.loader import render_to_string

from kith.ui.samples import SAMPLES
from kith.ui.themes import COOKIE

pytestmark = pytest.mark.django_db


def test_the_page_of_all_parts_opens_for_anyone(client):
    answer = client.get("/ui")
    assert answer.status_code == 200
    assert answer.text.count("<h1") == 1


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_page_opens_with_one_name(client, name):
    answer = client.get(f"/ui/{name}")
    assert answer.status_code == 200
    assert answer.text.count("<h1") == 1


def test_a_sample_that_is_none_is_not_found(client):
    assert client.get("/ui/unicorn").status_code == 404


def test_dark_is_kept_on_the_device_and_shown(client):
    answer = client.post("/ui/theme", {"theme": "dark", "next": "/ui"})
    assert answer.url == "/ui"
    assert client.cookies[COOKIE].value == "dark"
    assert 'data-theme="dark"' in client.get("/ui").text


@pytest.mark.parametrize("theme", ["", "neon", '"><script>'])
def test_any_other_choice_is_as_the_device_has_it(client, theme):
    client.post("/ui/theme", {"theme": "dark"})
    client.post("/ui/theme", {"theme": theme})
    assert "data-theme=" not in client.get("/ui").text.split("<head>")[0]


@pytest.mark.parametrize("there", ["https://elsewhere.example/", "//elsewhere.example", ""])
def test_the_choice_leads_nobody_elsewhere(client, there):
    assert client.post("/ui/theme", {"theme": "dark", "next": there}).url == "/"


@pytest.mark.parametrize("status", [400, 403, 404, 413, 429, 500])
def test_a_refusal_can_be_shown_even_when_nothing_is_known(status):
    page = render_to_string(f"{status}.html")
    assert page.count("<h1") == 1
    assert f">{status}<" in page


def test_a_refusal_says_the_sentence_it_was_given():
    page = render_to_string("403.html", {"sentence": "Only <Ngọc> can do this."})
    assert "Only &lt;Ngọc&gt; can do this." in page
