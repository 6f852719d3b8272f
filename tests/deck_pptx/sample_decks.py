"""The shipped brief's decks, made as a build makes them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from brief.brand.brand import Brand
from brief.build.material import Material, prepare
from brief.build.pipeline import compose_slides
from brief.build.plan import Request, Task, plan_brief
from brief.build.project import find_briefs
from brief.deck.pptx.writer import write_deck
from brief.deck.slides import Deck
from brief.render.renderer import Renderer

ROOT = Path(__file__).parents[2]
AUDIENCES = ("minister", "officials")


def task_of(audience: str) -> Task:
    """What a build does to make this audience's deck."""
    ((project, file),) = find_briefs(("asean-society-5.0",), ROOT)
    tasks = plan_brief(file, project, Request(audiences=(audience,)))
    return next(task for task in tasks if task.output == "deck")


def write_in(brand: Brand, audience: str) -> bytes:
    """The deck rendered, laid out and written in another brand."""
    task, own = task_of(audience), sample_material(audience)
    renderer = Renderer(own.edition, brand, own.renderer.templates)
    material = Material(own.source, own.edition, brand, renderer)
    return write_deck(compose_slides(task, material)[1].deck, brand)


@cache
def sample_material(audience: str) -> Material:
    """Edition and brand of the deck."""
    return prepare(task_of(audience))


@cache
def sample_deck(audience: str) -> Deck:
    """The deck, laid out and transcribed."""
    return compose_slides(task_of(audience), sample_material(audience))[1].deck


@cache
def sample_pptx(audience: str) -> bytes:
    """The deck as written."""
    return write_deck(sample_deck(audience), sample_material(audience).brand)
