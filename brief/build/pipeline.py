"""From a task to its artefacts: read, select, render, lay out, check, paint or transcribe."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from brief.build.gaps import settle_gaps
from brief.build.machine import require_libraries
from brief.build.material import Material, prepare
from brief.build.plan import Task
from brief.check.budget import check_budget
from brief.check.glyphs import find_missing_glyphs, find_strange_glyphs
from brief.messages import Failure, Message
from brief.pdf.boxes.texts import read_texts

if TYPE_CHECKING:
    from brief.deck.compose import ComposedDeck
    from brief.deck.lay_out import LaidOutDeck

Artefacts = Mapping[str, bytes]


def make_artefacts(task: Task) -> tuple[Artefacts, tuple[Message, ...]]:
    """The task's artefacts, by path in the output folder, and warnings.

    Raises Failure where something is wrong: then there is no artefact at all.
    """
    from brief.brand.contrast import check_contrast
    from brief.content.checks.files import find_animations

    require_libraries()
    material, gaps = settle_gaps(task, prepare(task))
    make = _make_brief if task.output == "brief" else _make_deck
    artefacts, messages = make(task, material)
    animations = find_animations(material.edition.brief)
    brand = material.house.read if material.house else material.brand
    messages = (
        *(*material.warnings, *gaps, *brand.warnings),
        *(*check_contrast(brand), *animations, *messages),
    )
    if has_errors(messages):
        raise Failure(messages)
    return artefacts, messages


def _make_brief(task: Task, material: Material) -> tuple[Artefacts, tuple[Message, ...]]:
    from brief.build.attach import attach_files
    from brief.build.draft import number_lines
    from brief.build.pages import fit_to_pages
    from brief.build.print import make_print
    from brief.check.greyscale import check_greyscale
    from brief.check.pages import check_pages
    from brief.pdf.layout import lay_out
    from brief.pdf.log import catch_warnings
    from brief.pdf.paint import paint_pdf

    fetcher = material.fetcher(task)
    lay = partial(lay_out, base=task.file.parent, fetcher=fetcher)
    messages: list[Message] = []
    with catch_warnings(messages):
        fitted = fit_to_pages(material, lay)
        material, html, document = fitted.material, fitted.html, fitted.document
        messages += check_greyscale(material.brand, material.renderer.charts.values())
        messages += (*fetcher.problems, *fitted.messages)
        if not has_errors(fitted.messages):
            messages += check_pages(fitted.pages)
        if material.source.status == "draft":
            html, document = number_lines(html, document, lay)
        faces = material.brand.faces_for("brief")
        messages += find_missing_glyphs(html, faces)
        messages += find_strange_glyphs(read_texts(document.pages), faces)
        if has_errors(messages):
            return {}, tuple(messages)
        artefacts: dict[str, bytes] = {}
        if "pdf" in task.formats:
            written = material.written or material.source
            attached = attach_files(
                written, material.edition, material.renderer.shown, material.catalogue
            )
            painted = paint_pdf(document, html, material.conformance, attached)
            artefacts[task.path_of("pdf")] = painted
        printed, found = make_print(task, material, fitted.restyle, fitted.contents)
        artefacts |= printed
        messages += found
    return artefacts, tuple(messages)


def compose_slides(task: Task, material: Material) -> tuple[LaidOutDeck, ComposedDeck]:
    """The deck fitted and transcribed, with what is wrong with it. Raises Failure."""
    from brief.build.fit import fit_to_budget
    from brief.deck.boxes.styles import read_styles
    from brief.deck.compose import compose_deck
    from brief.deck.css.report import report_css
    from brief.deck.lay_out import lay_out_deck
    from brief.deck.properties import properties_of

    fetcher, base = material.fetcher(task), task.file.parent
    house = material.house
    problems = (
        house.problems(material.renderer.deck_html(), material.edition.audience.slide_size)
        if house
        else []
    )
    if has_errors(problems):
        raise Failure(problems)
    fitted = fit_to_budget(material, base, fetcher)
    renderer = fitted.material.renderer
    specimens = None if house else lay_out_deck(renderer.specimens_html(), base, fetcher)
    faces = material.brand.faces_for("deck")
    missing = (
        *find_missing_glyphs(fitted.laid_out.html, faces),
        *find_strange_glyphs(read_texts(fitted.laid_out.pages), faces),
    )
    composed = compose_deck(
        fitted.laid_out,
        specimens,
        material.brand,
        renderer.charts,
        properties_of(material.edition),
        fetcher.reader(base),
        house.plans if house else (),
    )
    styles = report_css(renderer.files, tuple(read_styles(fitted.laid_out.pages)))
    found = (
        *(*problems, *missing, *fetcher.problems, *styles),
        *(*composed.messages, *fitted.messages),
    )
    return fitted.laid_out, replace(composed, messages=found)


def _make_deck(task: Task, material: Material) -> tuple[Artefacts, tuple[Message, ...]]:
    from brief.build.handout import make_handout
    from brief.deck.css.ignored import place_ignored
    from brief.deck.pptx.writer import write_deck
    from brief.pdf.log import catch_warnings
    from brief.pdf.paint import paint_pdf

    messages: list[Message] = []
    with catch_warnings(messages):
        laid_out, composed = compose_slides(task, material)
        messages[:] = place_ignored(messages, material.renderer.files)
        slides = len(composed.deck.slides)
        messages += composed.messages
        messages += check_budget(material.edition.audience, "slides", slides, material.position)
        if has_errors(messages):
            return {}, tuple(messages)
        artefacts = {}
        if "pptx" in task.formats:
            artefacts[task.path_of("pptx")] = write_deck(composed.deck, material.brand)
        if "slides" in task.formats:
            artefacts[task.path_of("slides")] = paint_pdf(
                laid_out.merged(), laid_out.html, material.conformance
            )
        if "handout" in task.formats:
            handout, found = make_handout(task, material, laid_out, composed.deck.slides)
            artefacts[task.path_of("handout")] = handout
            messages += found
    return artefacts, tuple(messages)


def has_errors(messages: Sequence[Message]) -> bool:
    return any(message.severity == "error" for message in messages)
