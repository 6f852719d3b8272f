"""The shipped catalogues of interface words: none lacks a word, or a part of one."""

from __future__ import annotations

import re
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "templates" / "locale").glob("*.po"))
PLACEHOLDER = re.compile(r"%\(\w+\)s|\{\w+\}")


@pytest.fixture(scope="module")
def words() -> Catalog:
    loader = SourceFileLoader("interface_words", str(ROOT / "scripts" / "interface-words"))
    spec = spec_from_loader("interface_words", loader)
    assert spec is not None
    module = module_from_spec(spec)
    loader.exec_module(module)
    found = module.read_words()
    assert isinstance(found, Catalog)
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_catalogue_has_every_word_of_the_templates(file: Path, words: Catalog) -> None:
    """Where one is missing: scripts/interface-words, then fill in what it left empty."""
    with file.open("rb") as opened:
        catalogue = read_po(opened, locale=file.stem)
    for word in words:
        if not word.id:
            continue
        found = catalogue.get(word.id)
        strings = found.string if isinstance(found.string, tuple) else (found.string,)
        assert all(strings), word.id
        wanted = word.id[-1] if isinstance(word.id, tuple) else word.id
        for string in strings:
            spoken = set(PLACEHOLDER.findall(string))
            assert spoken <= set(PLACEHOLDER.findall(wanted)), (word.id, string)
        assert set(PLACEHOLDER.findall(strings[-1])) == set(PLACEHOLDER.findall(wanted)), word.id
