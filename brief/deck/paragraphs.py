"""From lines back to paragraphs: runs joined across line ends, bullets, levels, spacing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from brief.brand.script_fonts import split_by_family
from brief.deck.laid import Font, LaidBox, LaidLine, Marker, Piece
from brief.deck.numbering import continue_lists, read_number
from brief.deck.text import Bullet, Colour, Paragraph, Run, Spacing

_NO_FILES: Mapping[str, Path] = {}
NATURAL = 1.2  # em: a line's natural height in PowerPoint and LibreOffice, whatever the font


@dataclass(frozen=True)
class Block:
    """One paragraph as it was laid out. ``left`` and ``right`` bound its content box."""

    box: LaidBox
    lines: tuple[LaidLine, ...]
    left: float
    right: float
    level: int = 0
    marker: Marker | None = None

    @property
    def align(self) -> str:
        return self.box.align

    @property
    def outer_left(self) -> float:
        """The left edge of text and marker."""
        return min(self.left, self.marker.x) if self.marker else self.left

    @property
    def outer_right(self) -> float:
        """The right edge of text and marker, which stands there in right-to-left text."""
        marker = self.marker
        return max(self.right, marker.x + marker.width) if marker else self.right

    def margin(self, frame_left: float, frame_right: float) -> float:
        """How far it is set in from that side of its frame where its lines begin."""
        if self.align not in ("right" if self.box.rtl else "left", "justify"):
            return 0.0
        return max(0.0, frame_right - self.right if self.box.rtl else self.left - frame_left)

    @property
    def indent(self) -> float:
        """From there to where its marker begins; negative where the marker hangs outside."""
        if not self.marker:
            return 0.0
        if self.box.rtl:
            return self.right - self.marker.x - self.marker.width
        return self.marker.x - self.left

    @property
    def font(self) -> Font:
        """The face that sets the line height: the largest that stands on the baseline."""
        level = [p.font for line in self.lines for p in line.pieces if abs(p.lift) < 0.5]
        fonts = level or [p.font for line in self.lines for p in line.pieces]
        return max(fonts, key=lambda font: font.size)

    @property
    def pitch(self) -> float:
        """Distance from one baseline to the next."""
        if len(self.lines) > 1:
            return (self.lines[-1].baseline - self.lines[0].baseline) / (len(self.lines) - 1)
        return self.lines[0].height

    @property
    def mixed(self) -> bool:
        """Whether sizes differ within it, so that a percentage would make some lines grow."""
        sizes = {round(p.font.size, 1) for line in self.lines for p in line.pieces}
        return len(sizes) > 1

    @property
    def is_stacked(self) -> bool:
        """Whether faces of several scripts may draw it, whose ascents and descents differ."""
        return any(p.font.others for line in self.lines for p in line.pieces)

    @property
    def need(self) -> float:
        """The narrowest column that breaks it so: the widest line."""
        return max(line.width for line in self.lines)

    @property
    def limit(self) -> float:
        """The column in which some line would take one word more."""
        limits = [
            line.width + (line.space if line.joint == " " else 0.0) + following.opening
            for line, following in zip(self.lines, self.lines[1:], strict=False)
            if line.joint != "\n"
        ]
        return min(limits, default=float("inf"))


def collect_blocks(box: LaidBox, level: int = 0, marker: Marker | None = None) -> Iterator[Block]:
    """The paragraphs of a stack of text, in order; a list item's marker goes to its first one."""
    marker = box.marker or marker
    if box.lines:
        left, right = box.content.x, box.content.x + box.content.width
        yield Block(box, box.lines, left, right, level, marker)
        return
    for child in box.children:
        nested = level + 1 if child.tag in ("ul", "ol") and box.tag == "li" else level
        yield from collect_blocks(child, nested, marker)
        marker = None


def spacing_of(block: Block, exact: bool = False) -> Spacing:
    """Line spacing: whole percents of the natural line; points where sizes or faces are mixed."""
    if exact or block.mixed or block.is_stacked:
        return Spacing(exact=round(block.pitch, 2))
    return Spacing(percent=round(100 * block.pitch / (NATURAL * block.font.size)))


def make_paragraphs(
    blocks: Sequence[Block],
    edges: tuple[float, float],
    spacings: Sequence[Spacing],
    before: Sequence[float],
    files: Mapping[str, Path] = _NO_FILES,
) -> tuple[Paragraph, ...]:
    """A frame's paragraphs as PowerPoint has them; ``edges`` bound its text, left and right.

    The space before the first is the frame's own place. ``files`` are the families' faces: a run is
    drawn by one of them.
    """
    spaces = (0.0, *before[1:])
    made = (
        _paragraph(block, edges, spacing, space, files)
        for block, spacing, space in zip(blocks, spacings, spaces, strict=True)
    )
    return continue_lists(made)


def _paragraph(
    block: Block,
    edges: tuple[float, float],
    spacing: Spacing,
    before: float,
    files: Mapping[str, Path],
) -> Paragraph:
    return Paragraph(
        runs=tuple(_join(block, files)),
        align=block.box.align,
        level=block.level,
        bullet=_bullet(block.marker) if block.marker else None,
        margin_left=round(block.margin(*edges), 2),
        indent=round(block.indent, 2),
        spacing=spacing,
        space_before=round(before, 2),
        rtl=block.box.rtl,
    )


def _join(block: Block, files: Mapping[str, Path]) -> Iterator[Run]:
    size = block.font.size
    pending: Run | None = None
    for line in block.lines:
        for run in (run for piece in line.pieces for run in _runs(piece, size, files)):
            if pending and replace(pending, text="") == replace(run, text=""):
                pending = replace(pending, text=pending.text + run.text)
            else:
                if pending:
                    yield pending
                pending = run
        if pending:
            pending = replace(pending, text=pending.text + line.joint)
    if pending:
        yield pending


def _runs(piece: Piece, size: float, files: Mapping[str, Path]) -> Iterator[Run]:
    """A run for each stretch that one family draws."""
    run, font = _run(piece, size), piece.font
    if not font.others:
        yield run
        return
    for family, text in split_by_family(piece.text, (font.family, *font.others), files):
        yield replace(run, text=text, face=family)


def _run(piece: Piece, size: float) -> Run:
    # Both programs draw a raised run at two thirds of its size, so it is written at full size.
    baseline, own = 0, piece.font.size
    if abs(piece.lift) >= 0.5 and own < size:
        baseline, own = (30 if piece.lift > 0 else -25), size
    return Run(
        text=piece.text,
        family=piece.font.family,
        size=round(own, 1),
        bold=piece.font.bold,
        italic=piece.font.italic,
        underline=piece.underline,
        strike=piece.strike,
        colour=piece.colour if isinstance(piece.colour, Colour) else None,
        baseline=baseline,
        language=piece.language or "en",
        link=piece.link,
    )


def _bullet(marker: Marker) -> Bullet:
    colour = marker.colour if isinstance(marker.colour, Colour) else None
    number = read_number(marker.text, marker.style)
    if number:
        return Bullet(
            numbering=number.scheme, start=number.value, colour=colour, family=marker.font.family
        )
    return Bullet(char=marker.text or "•", colour=colour, family=marker.font.family)
