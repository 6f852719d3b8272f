"""From WeasyPrint's pages to our own boxes."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Literal

from weasyprint.formatting_structure import boxes as wp
from weasyprint.layout.absolute import AbsolutePlaceholder

from brief.deck.boxes.lines import line_text, read_font, read_lines
from brief.deck.boxes.notes import read_notes
from brief.deck.boxes.paint import PT, read_borders, read_corners, read_fill
from brief.deck.boxes.palette import Palette
from brief.deck.boxes.sections import slide_sections
from brief.deck.boxes.tables import collapsed_borders
from brief.deck.laid import Kind, LaidBox, LaidSlide, Marker
from brief.deck.slides import Borders
from brief.deck.text import Colour, Rect

Align = Literal["left", "center", "right", "justify"]

_SVG = "{http://www.w3.org/2000/svg}"


def read_slides(pages: Iterable[Any], palette: Palette) -> tuple[LaidSlide, ...]:
    """Every ``<section class="slide">`` of rendered pages, in order."""
    sections = [section for page in pages for section in slide_sections(page._page_box)]
    names = [
        section.element.get("id") or f"slide-{number}" for number, section in enumerate(sections, 1)
    ]
    anchors = {
        element.get("id"): name
        for section, name in zip(sections, names, strict=True)
        for element in section.element.iter()
        if element.get("id")
    }
    reader = _Reader(palette, anchors)
    return tuple(
        LaidSlide(
            id=name,
            layout=section.element.get("data-layout") or "claim",
            box=reader.box(section),
            notes=read_notes(section.element),
            section=section.element.get("data-section"),
        )
        for section, name in zip(sections, names, strict=True)
    )


class _Reader:
    """Reads boxes, with the palette that names their colours and the slide of every anchor."""

    def __init__(self, palette: Palette, anchors: Mapping[str, str]) -> None:
        self._palette = palette
        self._anchors = anchors

    def box(self, box: Any, opacity: float = 1.0, background: Any = None) -> LaidBox:
        if isinstance(box, AbsolutePlaceholder):
            box = box._box
        style, element = box.style, box.element
        opacity *= style["opacity"]
        own = element is not None and not _anonymous(box)
        radius, corners, round_ = read_corners(box)
        kind = _kind(box)
        children = tuple(self._children(box, kind, opacity))
        # A table's wrapper has no style of its own, and is yet the box that its element stands for.
        attributes = dict(element.attrib) if own or kind == "table" else {}
        shown = style["visibility"] == "visible"
        return LaidBox(
            tag=box.element_tag or "",
            kind=kind,
            rect=_rect(
                box.border_box_x(), box.border_box_y(), box.border_width(), box.border_height()
            ),
            content=_rect(box.content_box_x(), box.content_box_y(), box.width, box.height),
            attributes=attributes,
            source=attributes.get("data-src"),
            children=children,
            lines=read_lines(box, self._palette, self._anchors, opacity)
            if shown and kind in ("text", "cell")
            else (),
            marker=self._marker(box),
            fill=(read_fill(box, self._palette, opacity) or background) if shown else None,
            borders=read_borders(box, self._palette, opacity) if shown and own else Borders(),
            radius=radius,
            corners=corners,
            opacity=round(opacity, 4),
            round=round_,
            align=_align(style),
            centred=_centred(box),
            placed=box.is_absolutely_positioned(),
            rtl=style["direction"] == "rtl",
            column_span=getattr(box, "colspan", 1),
            row_span=getattr(box, "rowspan", 1),
            fit=style["object_fit"],
            position=_object_position(style),
            markup=_markup(element) if kind == "drawing" else "",
        )

    def _children(self, box: Any, kind: Kind, opacity: float) -> Iterator[LaidBox]:
        if kind == "table":
            yield from self._rows(box, opacity)
            return
        if kind in ("picture", "drawing"):
            return
        for child in box.children:
            inner = child._box if isinstance(child, AbsolutePlaceholder) else child
            if inner.is_outside_marker or inner.is_running() or _is_hidden_picture(inner):
                continue
            if isinstance(inner, wp.LineBox):
                yield from self._inside_line(inner, opacity)
            elif isinstance(inner, wp.BlockBox | wp.FlexBox | wp.GridBox | wp.ReplacedBox):
                yield self.box(inner, opacity)

    def _inside_line(self, line: Any, opacity: float) -> Iterator[LaidBox]:
        """Pictures and inline blocks that stand in a line are boxes of their own."""
        apart = (
            wp.ReplacedBox,
            wp.InlineBlockBox,
            wp.InlineFlexBox,
            wp.InlineGridBox,
            wp.BlockBox,
        )
        for child in line.children:
            inner = child._box if isinstance(child, AbsolutePlaceholder) else child
            if isinstance(inner, apart):
                yield self.box(inner, opacity)
            elif isinstance(inner, wp.InlineBox):
                yield from self._inside_line(inner, opacity)

    def _rows(self, wrapper: Any, opacity: float) -> Iterator[LaidBox]:
        """The rows of a table, header groups first as they are laid out."""
        (table,) = (child for child in wrapper.children if isinstance(child, wp.TableBox))
        index = 0
        for group in table.children:
            for row in group.children:
                background = read_fill(row, self._palette, opacity) or read_fill(
                    group, self._palette, opacity
                )
                cells = []
                for cell in row.children:
                    read = self.box(cell, opacity, background)
                    if table.style["border_collapse"] == "collapse":
                        borders = collapsed_borders(table, cell, index, self._palette)
                        read = replace(read, borders=borders)
                    cells.append(read)
                yield LaidBox(
                    tag="th" if group.is_header else "tr",
                    kind="row",
                    rect=_rect(row.position_x, row.position_y, row.width, row.height),
                    content=_rect(row.position_x, row.position_y, row.width, row.height),
                    attributes=dict(row.element.attrib) if row.element is not None else {},
                    children=tuple(cells),
                )
                index += 1

    def _marker(self, box: Any) -> Marker | None:
        for child in getattr(box, "children", ()):
            inner = child._box if isinstance(child, AbsolutePlaceholder) else child
            if inner.is_outside_marker:
                texts = [b for b in inner.descendants() if isinstance(b, wp.TextBox)]
                if texts:
                    style = texts[0].style
                    colour = self._palette.colour(style["color"]) or Colour(None, "000000")
                    text = "".join(line_text(line) for line in inner.children)
                    return Marker(
                        text.strip(),
                        texts[0].position_x * PT,
                        read_font(style),
                        colour,
                        sum(text.width for text in texts) * PT,
                        str(box.style["list_style_type"]),
                    )
        return None


def _rect(x: float, y: float, width: float, height: float) -> Rect:
    return Rect(x * PT, y * PT, width * PT, height * PT)


def _anonymous(box: Any) -> bool:
    """Whether no element stands for this box alone (its decoration would be drawn twice)."""
    return type(box.style).__name__ == "AnonymousStyle"


def _is_hidden_picture(box: Any) -> bool:
    return isinstance(box, wp.ReplacedBox) and box.style["visibility"] != "visible"


def _kind(box: Any) -> Kind:
    if isinstance(box, wp.ReplacedBox):
        return "drawing" if box.element.tag in (f"{_SVG}svg", "svg") else "picture"
    if box.is_table_wrapper:
        return "table"
    if isinstance(box, wp.TableCellBox):
        return "cell"
    flowing = [
        child
        for child in box.children
        if not isinstance(child, AbsolutePlaceholder) and child.is_in_normal_flow()
    ]
    if flowing and all(isinstance(child, wp.LineBox) for child in flowing):
        return "text"
    if isinstance(box, wp.GridContainerBox):
        return "stack" if len(flowing) == 1 else "spread"
    if isinstance(box, wp.FlexContainerBox):
        column = box.style["flex_direction"].startswith("column")
        spread = set(box.style["justify_content"]) & {
            "space-between",
            "space-around",
            "space-evenly",
        }
        return "stack" if len(flowing) == 1 or (column and not spread) else "spread"
    return "stack"


def _centred(box: Any) -> bool:
    if isinstance(box, wp.TableCellBox):
        return bool(box.style["vertical_align"] == "middle")
    style = box.style
    if isinstance(box, wp.FlexContainerBox):
        prop = "justify_content" if style["flex_direction"].startswith("column") else "align_items"
        return "center" in style[prop]
    if isinstance(box, wp.GridContainerBox):
        return "center" in style["align_items"] or "center" in style["align_content"]
    return False


def _align(style: Any) -> Align:
    value = style["text_align_all"]
    rtl = style["direction"] == "rtl"
    if value == "start":
        return "right" if rtl else "left"
    if value == "end":
        return "left" if rtl else "right"
    return value if value in ("left", "center", "right", "justify") else "left"


def _object_position(style: Any) -> tuple[float, float]:
    """The focal point as shares of the spare room; a length counts as the edge it starts from."""
    ((side, x, edge, y),) = style["object_position"]
    across, down = (part.value / 100 if part.unit == "%" else 0.0 for part in (x, y))
    return (1 - across if side == "right" else across, 1 - down if edge == "bottom" else down)


def _markup(element: Any) -> str:
    """An inline drawing as a file of its own."""
    ET.register_namespace("", _SVG.strip("{}"))
    copy = ET.Element(element.tag, _without_xmlns(element))
    copy.text = element.text
    copy.extend(element)
    return ET.tostring(copy, encoding="unicode")


def _without_xmlns(element: Any) -> dict[str, str]:
    """In parsed HTML a namespace declaration is an attribute too, and would be written twice."""
    return {name: value for name, value in element.attrib.items() if "xmlns" not in name}
