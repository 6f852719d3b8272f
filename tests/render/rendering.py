"""Templates for tests, rendered over a brief as a person writes it."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from brief.brand.brand import Brand, FontRoles
from brief.content.reader import read_brief
from brief.edition.edition import Audience
from brief.edition.select import select_edition
from brief.render.renderer import Renderer

ROLES = FontRoles("Carlito", "Carlito", "Carlito")
BRAND = Brand("plain", Path(), {"black": "000000"}, {"ink": "black"}, {}, (), ROLES, ROLES)
EVERYONE = Audience("all", "All", ("all",))


def make_renderer(
    folder: Path,
    body: str,
    templates: dict[str, str],
    *,
    language: str = "en",
    audience: Audience = EVERYONE,
) -> Renderer:
    """``templates`` maps ``"0/brief/brief.html.j2"`` to its text; the number is its place in the
    chain. The brief's own keys begin on line 4."""
    home = folder / "content" / "demo"
    home.mkdir(parents=True, exist_ok=True)
    head = "brief: 1\ntitle: A brief\ndate: 2020-09-28\n"
    (home / "brief.yaml").write_text(head + dedent(body), encoding="utf-8")
    for name, text in templates.items():
        file = folder / "templates" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    brief = read_brief(home / "brief.yaml", root=folder)
    chain = sorted((folder / "templates").iterdir())
    return Renderer(select_edition(brief, audience, language), BRAND, chain)


def render(folder: Path, body: str, template: str, **options: str) -> str:
    """One template for the brief."""
    renderer = make_renderer(folder, body, {"0/brief/brief.html.j2": template}, **options)
    return renderer.brief_html()


def render_deck(folder: Path, body: str, template: str) -> str:
    """One template for the deck."""
    return make_renderer(folder, body, {"0/deck/deck.html.j2": template}).deck_html()
