"""Promises of the joined files: found like any other, and never older than their parts."""

import os
import re

import pytest
from django.contrib.staticfiles import finders as static_finders
from django.contrib.staticfiles.storage import StaticFilesStorage
from django.core.management import call_command
from django.template.loader import render_to_string

from kith.ui import finders, modules
from kith.ui.finders import JoinedFinder


def test_the_joined_sheet_is_found_where_static_files_are_found():
    assert static_finders.find("ui/kith.css")
    assert static_finders.find("ui/kith.js")


def test_a_file_that_nobody_made_is_not_found():
    assert not JoinedFinder().find("ui/other.css")


def test_collecting_twice_copies_nothing_the_second_time(tmp_path):
    storage = StaticFilesStorage(location=tmp_path)
    for path, source in JoinedFinder().list([]):
        with source.open(path) as part:
            storage.save(path, part)
        assert storage.get_modified_time(path) >= source.get_modified_time(path)


def test_pages_ask_for_the_joined_sheet_by_the_hash_of_its_content(tmp_path, settings):
    hashed = {"BACKEND": "kith.config.static.HashedFiles"}
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {**settings.STORAGES, "staticfiles": hashed}
    call_command("prepare", "static")
    page = render_to_string("404.html")
    sheet = re.search(r'href="/static/(ui/kith\.\w+\.css)"', page)
    assert sheet
    assert (tmp_path / f"{sheet[1]}.br").stat().st_size < 12_000
    script = re.search(r'src="/static/(ui/kith\.\w+\.js)"', page)
    assert script
    assert (tmp_path / script[1]).read_text() == "".join(map(finders.bare, finders.behaviours()))


def test_a_changed_part_changes_the_whole(tmp_path, monkeypatch):
    part = tmp_path / "part.css"
    part.write_text("@layer components {\n  /* why */\n  .a {}\n}\n")
    monkeypatch.setitem(finders.JOINED, "ui/kith.css", lambda: [part])
    finder = JoinedFinder()
    first = finder.join("ui/kith.css").read_text()
    part.write_text(".b {}")
    os.utime(part, (1, 1))
    assert finder.join("ui/kith.css").read_text() == ".b {}"
    assert ".a" in first
    assert "why" not in first


def test_a_behaviour_stands_alone_so_that_they_can_be_joined():
    for path in finders.behaviours():
        source = path.read_text()
        assert "import " not in source, path.name
        assert "export " not in source, path.name
        assert len(source.splitlines()) <= 60, path.name
        assert f'customElements.define("{path.stem}"' in source


def test_modules_are_joined_each_in_its_scope_after_what_it_imports(tmp_path):
    (tmp_path / "first.js").write_text('export const word = "one";\nconst mine = 1;\n')
    (tmp_path / "second.js").write_text(
        'import { word } from "./first.js";\nexport async function say() {\n  return word;\n}\n'
    )
    (tmp_path / "page.js").write_text('import "./second.js";\nimport { word } from "./first.js";\n')
    (entry,) = modules.entries(tmp_path)
    parts = modules.with_imports(entry)
    assert [part.stem for part in parts] == ["first", "second", "page"]
    joined = "".join(map(finders.scoped, parts))
    assert "const { word } = $first;" in joined
    assert "return { say };" in joined
    assert "import" not in joined
    assert "export" not in joined


def test_modules_that_import_each_other_in_a_circle_are_told(tmp_path):
    (tmp_path / "a.js").write_text('import "./b.js";\n')
    (tmp_path / "b.js").write_text('import "./a.js";\n')
    with pytest.raises(ValueError, match="imports itself"):
        modules.with_imports(tmp_path / "a.js")


def test_each_module_of_a_room_is_written_so_that_it_can_be_joined():
    for path, parts in finders.rooms_modules():
        joined = "".join(map(finders.scoped, parts()))
        assert not re.search(r"^(import|export)\b", joined, re.MULTILINE), path
