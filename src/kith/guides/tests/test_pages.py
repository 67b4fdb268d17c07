"""What people read: the list of guides, and a guide like a chapter."""

from __future__ import annotations

import pytest
from django.utils import translation

from kith.guides.models import Guide
from kith.guides.reading import read

pytestmark = pytest.mark.django_db


def test_everybody_reads_the_guides_that_come_with_kith(shipped, visit_as):
    page = visit_as(None).get("/guides/")
    assert shipped.topic in page.text
    assert visit_as(None).get(f"/guides/{shipped.pk}/").status_code == 200


def test_a_communitys_guide_is_for_its_members(guide, visit_as, bruno):
    assert str(guide.pk) in visit_as(bruno).get("/guides/").text
    assert visit_as(bruno).get(f"/guides/{guide.pk}/").status_code == 200


@pytest.mark.parametrize("page", ["", "use/", "correction/"])
def test_for_a_stranger_a_communitys_guide_does_not_exist(guide, visit_as, stranger, page):
    assert visit_as(stranger).get(f"/guides/{guide.pk}/{page}").status_code == 404
    assert visit_as(None).get(f"/guides/{guide.pk}/{page}").status_code == 404
    assert str(guide.pk) not in visit_as(stranger).get("/guides/").text


def test_guides_in_the_readers_language_come_first(db, tmp_path, visit_as):
    (tmp_path / "zebra.en.md").write_text("---\nlanguage: en\n---\n# Zebra\n")
    (tmp_path / "accueil.fr.md").write_text("---\nlanguage: fr\n---\n# Accueil\n")
    Guide.ship(tmp_path)
    english = visit_as(None).get("/guides/", headers={"accept-language": "en"}).text
    french = visit_as(None).get("/guides/", headers={"accept-language": "fr"}).text
    assert english.index("Zebra") < english.index("Accueil")
    assert french.index("Accueil") < french.index("Zebra")


def test_only_a_convenor_is_offered_to_add_a_guide(guide, visit_as, ngoc, bruno):
    assert "Add a guide" in visit_as(ngoc).get("/guides/").text
    assert "Add a guide" not in visit_as(bruno).get("/guides/").text
    assert "Add a guide" not in visit_as(None).get("/guides/").text


def test_a_guide_reads_like_a_chapter(guide, visit_as, bruno):
    page = visit_as(bruno).get(f"/guides/{guide.pk}/").text
    parts = ["Every week we write", "Build shared understandings", "Unpack the research"]
    parts += ["time spent marking", "what they stopped doing", "I stopped writing", "Inés"]
    places = [page.index(part) for part in [*parts, "Six Classrooms"]]
    assert places == sorted(places)


def test_a_guide_in_another_language_says_so(marking, ngoc, visit_as):
    read_it = read("# Bien accueillir\n\nUne collègue arrive. Personne ne lui dit les mots d'ici.")
    guide = Guide.keep(read_it.as_json() | {"language": "fr"}, ngoc, community=marking)
    page = visit_as(ngoc).get(f"/guides/{guide.pk}/").text
    assert '<h1 lang="fr" dir="auto">Bien accueillir</h1>' in page
    with translation.override("fr"):
        page = visit_as(ngoc).get(f"/guides/{guide.pk}/", headers={"accept-language": "fr"}).text
    assert '<h1 dir="auto">Bien accueillir</h1>' in page


def test_a_link_stands_where_its_words_stand_and_tells_the_other_site_nothing(
    guide, visit_as, ngoc
):
    page = visit_as(ngoc).get(f"/guides/{guide.pk}/").text
    links = 'href="https://notes.example/six" rel="nofollow noopener noreferrer">the notes</a>'
    assert f"See <a {links}." in page
    assert 'rel="nofollow noopener noreferrer">Read it</a>' in page


def test_a_link_that_leads_nowhere_is_text(guide, visit_as, ngoc):
    page = visit_as(ngoc).get(f"/guides/{guide.pk}/").text
    assert "Nowhere in particular" in page
    assert 'href="#"' not in page


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "//evil.example"])
def test_an_address_that_is_no_web_address_is_never_a_link(marking, ngoc, visit_as, address):
    contents = read("# Words\n\nSee here.").as_json()
    row = {"text": "here", "url": address}
    contents |= {"links": [row], "sources": [row], "context": f"See here. [x]({address})"}
    guide = Guide.keep(contents, ngoc, community=marking)
    page = visit_as(ngoc).get(f"/guides/{guide.pk}/").text
    assert f'href="{address}"' not in page


def test_words_that_lead_to_two_places_lead_nowhere_in_the_text(marking, ngoc, visit_as):
    contents = read("# Two\n\nClick here, or click here.").as_json()
    there = ["https://one.example/", "https://two.example/"]
    contents["links"] = [{"text": "here", "url": url} for url in there]
    guide = Guide.keep(contents, ngoc, community=marking)
    page = visit_as(ngoc).get(f"/guides/{guide.pk}/").text
    assert "Click here, or click here." in page
    assert all(f'href="{url}"' in page for url in there), "both are listed with the sources"


def test_a_script_tag_is_shown_as_harmless_text_everywhere(marking, ngoc, visit_as, draft):
    script = "<script>alert(1)</script>"
    text = f"# A topic {script}\n\nWhy {script}.\n\n## Reflect on practice\n\nDo {script}.\n\n"
    text += f"Possible topics:\n\n- {script}\n\n## Tip\n\n{script}\n\n## Sources\n\n- {script}\n"
    guide = Guide.keep(read(text).as_json(), ngoc, community=marking, original=text)
    browser = visit_as(ngoc)
    addresses = [f"/guides/{guide.pk}/{page}" for page in ("", "use/", "correction/")]
    for address in [*addresses, "/guides/", f"/guides/drafts/{draft(text).pk}/"]:
        page = browser.get(address).text
        assert script not in page
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_a_text_from_right_to_left_keeps_its_direction(marking, ngoc, visit_as):
    text = "# مجتمع الممارسة\n\nنتعلم معا كل أسبوع.\n\n## Reflect on practice\n\nماذا نريد أكثر؟\n"
    guide = Guide.keep(read(text).as_json() | {"language": "ar"}, ngoc, community=marking)
    page = visit_as(ngoc).get(f"/guides/{guide.pk}/").text
    assert '<h1 lang="ar" dir="auto">مجتمع الممارسة</h1>' in page
    assert 'lang="ar" dir="auto"><p>نتعلم معا كل أسبوع.</p>' in page


def test_a_page_costs_as_many_queries_with_many_guides_as_with_few(
    guide, marking, ngoc, visit_as, django_assert_max_num_queries
):
    for number in range(20):
        Guide.keep(guide.contents | {"topic": f"Topic {number}"}, ngoc, community=marking)
    browser = visit_as(ngoc)
    with django_assert_max_num_queries(10):
        browser.get("/guides/")
    with django_assert_max_num_queries(8):
        browser.get(f"/guides/{guide.pk}/")
