"""Laid-out pages, as a typesetter looks them over: lines left alone, pieces torn apart, and what
leaves its place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from brief.messages import Message, Position
from brief.pdf.laid_pages import LaidPage, PageBox

_LEAST_LINES = 2  # of a paragraph, before and after a break
_TOLERANCE = 1.0  # points
_OVERLAP = 0.15  # of the type's size: what letters may share of another line's height
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True)
class _Atom:
    """A line or picture, its page, and the boxes that hold it, from the page inward."""

    box: PageBox
    page: LaidPage
    holders: tuple[PageBox, ...]
    is_main: bool  # in the page's own flow


def check_pages(pages: Sequence[LaidPage]) -> Iterator[Message]:
    """A message for each fault, with the line of the source. What leaves the paper is an error."""
    flows = _read_flows(pages)
    atoms = [atom for flow in flows.values() for atom in flow]
    found = [
        *_torn_paragraphs(pages),
        *(fault for flow in flows.values() for fault in _stranded_headings(flow)),
        *_torn_rows(pages),
        *_captions_apart(atoms),
        *_calls_at_a_start(atoms),
        *_outside(atoms),
        *_overlaps(atoms),
    ]
    yield from dict.fromkeys(found)


def _read_flows(pages: Sequence[LaidPage]) -> dict[int, list[_Atom]]:
    """The atoms of each flow in the order of the document, by the element that holds the flow."""
    flows: dict[int, list[_Atom]] = defaultdict(list)

    def read(box: PageBox, page: LaidPage, holders: tuple[PageBox, ...], flow: int) -> None:
        if not box.flows:
            flow = box.element
        if box.is_atom:
            flows[flow].append(_Atom(box, page, holders, flow == page.body.element))
        for child in box.children:
            read(child, page, (*holders, box), flow)

    for page in pages:
        read(page.body, page, (), page.body.element)
        if page.notes:
            read(page.notes, page, (), -1)
    return flows


def _torn_paragraphs(pages: Sequence[LaidPage]) -> Iterator[Message]:
    """Widows and orphans, over pages and over columns."""
    parts: dict[int, list[tuple[LaidPage, PageBox, int]]] = defaultdict(list)
    for page in pages:
        for root in (page.body, page.notes):
            for box in root.walk() if root else ():
                lines = sum(child.kind == "line" for child in box.children)
                if lines:
                    parts[box.element].append((page, box, lines))
    for of_element in parts.values():
        for (page, box, before), (next_page, after_box, after) in pairwise(of_element):
            if next_page is page and after_box.y >= box.y:
                continue
            if before < _LEAST_LINES:
                yield _warn(f"a paragraph leaves one line alone at the foot of {_on(page)}",
                            "orphan", box)  # fmt: skip
            if after < _LEAST_LINES:
                yield _warn(f"the last line of a paragraph stands alone on {_on(next_page)}",
                            "widow", box)  # fmt: skip


def _stranded_headings(flow: Sequence[_Atom]) -> Iterator[Message]:
    for atom, after in pairwise(flow):
        heading = next((box for box in atom.holders if box.tag in _HEADINGS), None)
        if heading is None or any(box.element == heading.element for box in after.holders):
            continue
        if after.page is not atom.page or after.box.foot < atom.box.y:
            text = f"the heading “{_shown(atom.box.text)}” stands alone at the foot of"
            yield _warn(f"{text} {_on(atom.page)}", "stranded-heading", heading)


def _torn_rows(pages: Sequence[LaidPage]) -> Iterator[Message]:
    seen: dict[int, LaidPage] = {}
    for page in pages:
        for box in page.body.walk():
            if box.kind == "row" and seen.setdefault(box.element, page) is not page:
                yield _warn(f"a row of a table is torn before {_on(page)}", "torn-row", *box.walk())


def _captions_apart(atoms: Sequence[_Atom]) -> Iterator[Message]:
    """Captions and source lines without the figure or table that they belong to."""
    bodies: dict[int, set[int]] = defaultdict(set)  # by element: pages on which it has something
    captions: list[tuple[int, PageBox, LaidPage]] = []
    for atom in atoms:
        holders = atom.holders
        depth = next((n for n, box in enumerate(holders) if _is_caption(box) and n), None)
        if depth is not None:
            captions.append((holders[depth - 1].element, holders[depth], atom.page))
            continue
        for box in holders:
            bodies[box.element].add(atom.page.number)
    for element, caption, page in captions:
        if bodies[element] and page.number not in bodies[element]:
            text = f"a caption or source line on {_on(page)} is apart from what it belongs to"
            yield _warn(text, "caption-apart", caption)


def _is_caption(box: PageBox) -> bool:
    return box.tag in ("figcaption", "caption") or bool({"caption", "source"} & set(box.classes))


def _calls_at_a_start(atoms: Sequence[_Atom]) -> Iterator[Message]:
    for atom in atoms:
        if atom.box.begins_with_call:
            text = f"the number of a footnote begins a line on {_on(atom.page)}"
            yield _warn(text, "footnote-number", atom.box)


def _outside(atoms: Sequence[_Atom]) -> Iterator[Message]:
    """What leaves the paper, its page's area, its column or a box with a height of its own."""
    for atom in atoms:
        box, page, holder = atom.box, atom.page, atom.holders[-1]
        what = f"“{_shown(box.text)}”" if box.text else "a picture"
        left, right = holder.content
        beyond = max(-box.x, box.right - page.width, -box.y, box.foot - page.height)
        fixed = [each for each in atom.holders if each.fixed]
        if beyond > _TOLERANCE:
            yield _warn(f"{what} runs {beyond:.0f} pt off {_on(page)}: shorten it, or make it "
                        "smaller", "off-page", box, severity="error")  # fmt: skip
        elif atom.is_main and box.foot > page.text_foot + _TOLERANCE:
            beyond = box.foot - page.text_foot
            yield _warn(f"{what} runs {beyond:.0f} pt below the text of {_on(page)}: it is taller "
                        "than a page, make it smaller", "page-overflow", box)  # fmt: skip
        elif max(box.right - right, left - box.x) > _TOLERANCE:
            beyond = max(box.right - right, left - box.x)
            yield _warn(f"{what} is {beyond:.0f} pt wider than its place on {_on(page)}: shorten "
                        "it, or break the word with a soft hyphen", "too-wide", box)  # fmt: skip
        elif fixed and max(box.foot - each.foot for each in fixed) > _TOLERANCE:
            yield _warn(f"{what} is below the foot of its box on {_on(page)}", "box-overflow",
                        box)  # fmt: skip


def _overlaps(atoms: Sequence[_Atom]) -> Iterator[Message]:
    by_page: dict[int, list[_Atom]] = defaultdict(list)
    for atom in atoms:
        by_page[atom.page.number].append(atom)
    for on_page in by_page.values():
        on_page.sort(key=lambda atom: atom.box.y)
        for index, upper in enumerate(on_page):
            for lower in on_page[index + 1 :]:
                a, b = upper.box, lower.box
                if b.y > a.foot - _share(a, b):
                    break
                if min(a.right, b.right) - max(a.x, b.x) > _TOLERANCE and (a.text or b.text):
                    shown = a if a.text else b
                    yield _warn(f"“{_shown(shown.text)}” and what is beside it lie on one another "
                                f"on {_on(upper.page)}", "overlap", shown)  # fmt: skip


def _share(a: PageBox, b: PageBox) -> float:
    return max(_TOLERANCE, _OVERLAP * min((s for s in (a.size, b.size) if s), default=0.0))


def _warn(
    text: str, rule: str, *boxes: PageBox, severity: Literal["warning", "error"] = "warning"
) -> Message:
    source = next((box.source for box in boxes if box.source), None)
    return Message(text, rule, Position.read(source), severity)


def _on(page: LaidPage) -> str:
    return f"page {page.number}"


def _shown(text: str) -> str:
    text = text.strip()
    return text if len(text) <= 50 else text[:50].rstrip() + "…"
