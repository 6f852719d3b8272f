"""Lines of text: their pieces, their baselines, and what stood between one and the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from weasyprint.formatting_structure import boxes as wp
from weasyprint.text.line_break import (
    create_layout,
    get_next_break_point_from_text,
    line_size,
)

from brief.deck.boxes.paint import PT
from brief.deck.boxes.palette import Palette
from brief.deck.laid import Font, Joint, LaidLine, Piece
from brief.deck.text import Colour, Link
from brief.render.word_breaks.breaker import icu_word_starts, language_of_script

_BLACK = Colour(None, "000000")
# Characters after which a line may break though the source has no space there.
_BREAKS_WITHOUT_SPACE = re.compile(r"[-\u2010\u2012-\u2014/\u200b\u3000-\u30ff\u3400-\u9fff]$")
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]"
)


@dataclass(frozen=True)
class _Leaf:
    """A text box with the path that leads to it in the line as it was before it broke."""

    path: tuple[int, ...]
    start: int | None
    box: Any
    link: Link | None


def read_font(style: Any) -> Font:
    """The face a style asks for first; size in points."""
    return Font(
        family=style["font_family"][0],
        size=round(style["font_size"] * PT, 3),
        bold=style["font_weight"] >= 600,
        italic=style["font_style"] in ("italic", "oblique"),
        others=tuple(style["font_family"][1:]),
    )


def read_lines(
    container: Any, palette: Palette, anchors: Mapping[str, str], opacity: float = 1.0
) -> tuple[LaidLine, ...]:
    """The lines of a block container, in order; lines without text are left out.

    ``anchors`` tells which slide an anchor lies on.
    """
    lines: list[LaidLine] = []
    resumed: tuple[int, ...] = ()
    for line in container.children:
        if not isinstance(line, wp.LineBox):
            continue
        leaves = list(_leaves(line, resumed, anchors))
        next_start = _path(getattr(line, "resume_at", None))
        if any(leaf.box.text for leaf in leaves):
            read = _read_line(line, leaves, palette, opacity)
            joint = _joint(line, leaves, next_start, container)
            if joint == "\u00ad" and read.pieces:
                read = _without_hyphen(read)
            if lines and _breaks_a_word(lines[-1], read):
                # Another letter of it is what the line before has no room for.
                read = replace(read, opening=measure(read.text[:1], leaves[0].box.style))
            lines.append(replace(read, joint=joint))
        resumed = next_start
    return tuple(lines)


def _read_line(line: Any, leaves: list[_Leaf], palette: Palette, opacity: float) -> LaidLine:
    baseline = line.position_y + line.baseline
    pieces = tuple(
        Piece(
            text=leaf.box.text,
            x=leaf.box.position_x * PT,
            width=leaf.box.width * PT,
            font=read_font(leaf.box.style),
            colour=palette.colour(leaf.box.style["color"], opacity) or _BLACK,
            language=leaf.box.style["lang"] or "",
            lift=round((baseline - leaf.box.position_y - leaf.box.baseline) * PT, 3),
            underline="underline" in leaf.box.style["text_decoration_line"],
            strike="line-through" in leaf.box.style["text_decoration_line"],
            link=leaf.link,
        )
        for leaf in leaves
        if leaf.box.text
    )
    shown = [leaf for leaf in leaves if leaf.box.text]
    return LaidLine(
        x=line.position_x * PT,
        width=line.width * PT,
        top=line.position_y * PT,
        height=line.height * PT,
        baseline=baseline * PT,
        pieces=pieces,
        opening=_opening(shown),
        space=measure(" x", shown[0].box.style) - measure("x", shown[0].box.style),
    )


def measure(text: str, style: Any) -> float:
    """Width of a text on one line in this style, in points."""
    return _measure(text, _StyleKey(style))


class _StyleKey:
    """A style as a key: two styles that measure alike are one."""

    def __init__(self, style: Any) -> None:
        self.style = style
        self._key = (
            tuple(style["font_family"]),
            style["font_size"],
            style["font_weight"],
            style["font_style"],
            style["lang"],
        )

    def __hash__(self) -> int:
        return hash(self._key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _StyleKey) and self._key == other._key


@lru_cache(maxsize=4096)
def _measure(text: str, key: _StyleKey) -> float:
    layout = create_layout(text, key.style, None, None, 0)
    first, _ = layout.get_first_line()
    width, _ = line_size(first, key.style)
    return float(width) * PT


def _opening(leaves: list[_Leaf]) -> float:
    """Width of the first word of a line, which may run over several pieces."""
    width, left = 0.0, _first_word("".join(leaf.box.text for leaf in leaves))
    for leaf in leaves:
        head = leaf.box.text[:left]
        width += measure(head, leaf.box.style)
        left -= len(head)
        if not left:
            break
    return width


def _first_word(text: str) -> int:
    """How many characters stand before the first place at which a program may break a line: a
    space, U+200B, or in a script without spaces wherever Pango or ICU knows one: LibreOffice breaks
    at ICU's words too, and not at U+200B alone.
    """
    spaced = re.match(r"\s*[^\s\u200b]*", text)
    word = spaced.group() if spaced else ""
    if not _UNSPACED.search(word):
        return len(word)
    language = language_of_script(word)
    if language:
        return min((at for at in icu_word_starts(word, language) if at), default=len(word))
    found = get_next_break_point_from_text(word, None)
    return len(word) if found is None else found + 1


def _leaves(
    parent: Any,
    resumed: tuple[int, ...],
    anchors: Mapping[str, str],
    path: tuple[int, ...] = (),
    link: Link | None = None,
) -> Iterator[_Leaf]:
    """The text boxes of a line with their paths in the unbroken line.

    A line that goes on where another stopped holds its children from that index on.
    """
    first = resumed[0] if resumed else 0
    for offset, child in enumerate(parent.children):
        here = (*path, first + offset)
        inner = resumed[1:] if offset == 0 else ()
        if isinstance(child, wp.TextBox):
            start = None if offset == 0 and resumed and not inner else 0
            yield _Leaf(here, inner[0] if inner else start, child, link)
        elif isinstance(child, wp.InlineBox):
            yield from _leaves(child, inner, anchors, here, _link(child, anchors) or link)


def _link(box: Any, anchors: Mapping[str, str]) -> Link | None:
    if not box.link:
        return None
    _, (kind, target) = box.link
    if kind != "internal":
        return Link(url=target)
    return Link(slide=anchors[target]) if target in anchors else None


def _path(resume_at: Any) -> tuple[int, ...]:
    path: list[int] = []
    while resume_at is not None:
        ((index, resume_at),) = resume_at.items()
        path.append(index)
    return tuple(path)


def _joint(line: Any, leaves: list[_Leaf], resume: tuple[int, ...], container: Any) -> Joint:
    """What the break swallowed, told by where the next line resumes (a UTF-8 byte offset)."""
    if not resume:
        return ""
    if _ends_with_break(line):
        return "\n"
    last = leaves[-1]
    shown = len(last.box.text.encode())
    if resume[:-1] == last.path and last.start is not None:
        consumed = resume[-1] - last.start
        if consumed > shown:
            return " "
        if last.box.text.endswith(("\u2010", "-")) and consumed != shown:
            return "\u00ad"
        return ""
    text = line_text(line)
    if _BREAKS_WITHOUT_SPACE.search(text) and container.element is not None:
        word = re.split(r"\s", text)[-1]
        source = "".join(container.element.itertext())
        return " " if re.search(re.escape(word) + r"\s", source) else ""
    return " "


def _breaks_a_word(before: LaidLine, line: LaidLine) -> bool:
    """Whether a word too long for any line goes on from one to the next."""
    ends, begins = before.text[-1:], line.text[:1]
    return before.joint == "" and ends.isalnum() and begins.isalnum() and not _is_ideograph(ends)


def _is_ideograph(character: str) -> bool:
    return bool(_BREAKS_WITHOUT_SPACE.search(character))


def line_text(line: Any) -> str:
    """All text of a line box."""
    return "".join(box.text for box in line.descendants() if isinstance(box, wp.TextBox))


def _ends_with_break(line: Any) -> bool:
    last = line
    while getattr(last, "children", None):
        last = last.children[-1]
        if last.element_tag == "br":
            return True
    return isinstance(last, wp.TextBox) and last.text.endswith("\n")


def _without_hyphen(line: LaidLine) -> LaidLine:
    last = line.pieces[-1]
    return replace(line, pieces=(*line.pieces[:-1], replace(last, text=last.text[:-1])))
