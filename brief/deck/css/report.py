"""A warning for each declaration that the deck uses and PowerPoint cannot show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import cssselect2  # type: ignore[import-untyped]

from brief.deck.boxes.styles import StyledPage
from brief.deck.css.counterparts import without_counterpart
from brief.deck.css.sources import Declaration, declarations_of, read_declarations
from brief.messages import Message, Position

_SVG = "{http://www.w3.org/2000/svg}"


def report_css(files: Iterable[Path], pages: Sequence[StyledPage]) -> Iterator[Message]:
    """The warnings, in the order of the templates. ``files`` are those that were rendered."""
    roots = [(page, cssselect2.ElementWrapper.from_html_root(page.root)) for page in pages]
    elements = [
        (page, wrapper)
        for page, root in roots
        for wrapper in root.iter_subtree()
        if not str(wrapper.etree_element.tag).startswith(_SVG)
    ]
    attributes = list(_style_attributes(elements))
    told: set[str] = set()
    for declaration in read_declarations(files):
        why = without_counterpart(declaration.name, declaration.value)
        if not why:
            continue
        if declaration.selector is None:
            used = any(name == declaration.name for name, _, _ in attributes)
            told.add(declaration.name)
        else:
            used = _is_used(declaration, elements)
        if used:
            yield _message(str(declaration), why, declaration.position)
    for name, value, place in attributes:
        why = without_counterpart(name, value)
        if why and name not in told:  # a style that no template has in one piece
            told.add(name)
            yield _message(f"{name}: {value}", why, place)


def _message(declaration: str, why: str, position: Position | None) -> Message:
    text = f"`{declaration}` has no counterpart in PowerPoint: {why}"
    return Message(text, "css-counterpart", position, severity="warning")


def _style_attributes(
    elements: Iterable[tuple[StyledPage, Any]],
) -> Iterator[tuple[str, str, Position | None]]:
    for _, wrapper in elements:
        element = wrapper.etree_element
        if style := element.get("style"):
            for name, value in declarations_of(style):
                yield name, value, Position.read(_source(wrapper))


def _source(wrapper: Any) -> str | None:
    """The nearest ``data-src``, the element's own or one round it."""
    sources = (e.etree_element.get("data-src") for e in (wrapper, *wrapper.ancestors))
    return next((source for source in sources if source), None)


def _is_used(declaration: Declaration, elements: Iterable[tuple[StyledPage, Any]]) -> bool:
    """Whether its selector finds an element on which it won the cascade."""
    try:
        selectors = cssselect2.compile_selector_list(declaration.selector)
    except cssselect2.SelectorError:
        return True  # written with Jinja, or newer than the engine
    return any(
        selector.test(wrapper)
        and (
            selector.pseudo_element is not None
            or page.may_have(wrapper.etree_element, declaration.name)
        )
        for page, wrapper in elements
        for selector in selectors
    )
