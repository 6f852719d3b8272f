"""The sample's messages, put back as they are, render the very pages and slides of the source."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from brief.build.material import prepare
from brief.build.plan import Task
from brief.build.project import Project
from brief.edition.select import select_edition
from brief.render.renderer import Renderer
from brief.translation.apply import rewrite

ROOT = Path(__file__).parents[2]
BRIEF = ROOT / "content/asean-society-5.0/brief.yaml"


@pytest.mark.parametrize("audience", ["minister", "officials"])
def test_the_identity_renders_the_same_html(audience: str) -> None:
    material = prepare(Task(BRIEF, Project(ROOT), audience, "en", None, "brief", ("pdf",)))
    same = rewrite(material.source, "en", lambda text: text)
    edition = select_edition(same, material.edition.audience, "en", style=material.brand.citations)
    renderer = Renderer(edition, material.brand, material.renderer.templates)
    assert folded(renderer.brief_html()) == folded(material.renderer.brief_html())
    assert folded(renderer.deck_html()) == folded(material.renderer.deck_html())


def folded(html: str) -> str:
    """White space as browsers fold it, and without the spans that keep a citation with the word
    before it on its line, which are there where that was a space and no line's end.
    """
    return re.sub(r"\s+", " ", re.sub(r"</?span[^>]*>", "", html))
