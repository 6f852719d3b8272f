"""Interface words: from the nearest catalogue that has them, else English."""

from __future__ import annotations

from pathlib import Path

import pytest

from brief.messages import Failure
from brief.render.words import TemplateWords, interface_words
from tests.render.rendering import make_renderer

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


def catalogue(folder: Path, tag: str, **words: str) -> Path:
    folder.joinpath("locale").mkdir(parents=True, exist_ok=True)
    entries = "".join(f'msgid "{word}"\nmsgstr "{other}"\n\n' for word, other in words.items())
    (folder / "locale" / f"{tag}.po").write_text(HEADER + entries, "utf-8")
    return folder


def test_a_projects_word_comes_before_the_packages(tmp_path: Path) -> None:
    package = catalogue(tmp_path / "package", "ja", Source="出典", Terms="用語")
    project = catalogue(tmp_path / "project", "ja", Terms="ことば")
    words = interface_words("ja", (project, package))
    assert (words.gettext("Terms"), words.gettext("Source")) == ("ことば", "出典")


def test_a_dialect_falls_back_on_its_language(tmp_path: Path) -> None:
    folder = catalogue(tmp_path, "pt", Terms="Termos", Source="Fonte")
    catalogue(tmp_path, "pt-BR", Terms="Termos técnicos")
    words = interface_words("pt-BR", (folder,))
    assert (words.gettext("Terms"), words.gettext("Source")) == ("Termos técnicos", "Fonte")


def test_a_language_without_a_catalogue_has_english_words(tmp_path: Path) -> None:
    assert interface_words("xx", (tmp_path,)).gettext("Source") == "Source"


def test_a_list_has_the_languages_comma(tmp_path: Path) -> None:
    folder = catalogue(tmp_path, "ja", **{", ": "、"})
    words = TemplateWords(interface_words("ja", (folder,)))
    assert words.listed(["第1号", "<b>"]) == "第1号、&lt;b&gt;"


def test_a_page_has_the_words_of_its_language(tmp_path: Path) -> None:
    catalogue(tmp_path / "templates" / "0", "de", Source="Quelle")
    templates = {"0/brief/brief.html.j2": '{{ _("Source") }}'}
    assert make_renderer(tmp_path, "", templates, language="de").brief_html() == "Quelle"


def test_a_catalogue_that_is_none_is_told_with_its_line(tmp_path: Path) -> None:
    folder = catalogue(tmp_path, "ja")
    file = folder / "locale" / "ja.po"
    file.write_text(HEADER + 'msgid "Source"\nnonsense\n', "utf-8")
    with pytest.raises(Failure, match="cannot be read") as caught:
        interface_words("ja", (folder,))
    place = caught.value.messages[0].position
    assert place is not None and (place.file.name, place.line) == ("ja.po", 6)
