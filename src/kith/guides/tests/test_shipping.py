"""Guides that come with Kith stand in the database as their files say, and keep their ids."""

from __future__ import annotations

import pytest
from django.core.management import call_command

from kith.guides.models import Guide
from kith.guides.models.shipping import SHIPPED
from kith.guides.tests.conftest import PAPER

pytestmark = pytest.mark.django_db


def test_they_are_there_once_the_tables_are():
    files = {path.relative_to(SHIPPED) for path in SHIPPED.glob("**/*.md")}
    assert {f"{guide.file}.md" for guide in Guide.objects.shipped()} == {*map(str, files)}


def test_shipping_twice_changes_nothing(shipped, tmp_path, django_assert_max_num_queries):
    with django_assert_max_num_queries(4):
        Guide.ship(tmp_path)
    assert Guide.objects.get(file="kith/feedback").revision == shipped.revision


def test_a_file_that_changed_changes_its_guide_and_no_id(shipped, tmp_path):
    plays = {play.method_key: play.pk for play in shipped.plays.all()}
    (tmp_path / "kith" / "feedback.md").write_text(PAPER.replace("Every week", "Each day"))
    Guide.ship(tmp_path)
    newest = Guide.objects.get(pk=shipped.pk)
    assert newest.context.startswith("Each day")
    assert {play.method_key: play.pk for play in newest.plays.all()} == plays


def test_a_file_that_is_gone_takes_its_guide_along_and_no_communitys(shipped, guide, tmp_path):
    (tmp_path / "kith" / "feedback.md").unlink()
    Guide.ship(tmp_path)
    assert not Guide.objects.shipped().exists()
    assert Guide.objects.filter(pk=guide.pk).exists()


def test_migrating_brings_them_back(db):
    Guide.objects.shipped().delete()
    call_command("migrate", verbosity=0)
    assert Guide.objects.shipped().exists() == any(SHIPPED.glob("**/*.md"))
