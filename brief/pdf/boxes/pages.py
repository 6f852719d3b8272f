"""From WeasyPrint's pages to ``laid_pages``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from weasyprint.formatting_structure import boxes as wp
from weasyprint.layout.absolute import AbsolutePlaceholder

from brief.pdf.laid_pages import Kind, LaidPage, PageBox

PT = 0.75  # of a CSS pixel
_FORCED = ("page", "left", "right", "recto", "verso", "always")
_HOLDERS = (
    wp.BlockLevelBox,
    wp.TableRowGroupBox,
    wp.TableRowBox,
    wp.TableCellBox,
    wp.FlexContainerBox,
    wp.GridContainerBox,
)
_CALL = "::footnote-call"


def read_pages(pages: Iterable[Any]) -> tuple[LaidPage, ...]:
    """The pages of a rendered document, in order."""
    reader = _Reader()
    pages = list(pages)
    for page in pages[:1]:
        (root,) = (each for each in page._page_box.children if each.element_tag == "html")
        reader.know_sources(root.element, None)
    return tuple(reader.page(number, page._page_box) for number, page in enumerate(pages, 1))


class _Reader:
    """Reads boxes; counts the elements that they stand for."""

    def __init__(self) -> None:
        self._elements: dict[tuple[int, str], int] = {}
        self._sources: dict[int, str | None] = {}  # by element: its own, or the nearest around it

    def know_sources(self, element: Any, source: str | None) -> None:
        source = element.get("data-src") or source
        self._sources[id(element)] = source
        for child in element:
            self.know_sources(child, source)

    def page(self, number: int, box: Any) -> LaidPage:
        root = next(child for child in box.children if child.element_tag == "html")
        area = next((c for c in box.children if isinstance(c, wp.FootnoteAreaBox)), None)
        left, top = box.content_box_x() * PT, box.content_box_y() * PT
        return LaidPage(
            number=number,
            width=box.margin_width() * PT,
            height=box.margin_height() * PT,
            left=left,
            right=left + box.width * PT,
            top=top,
            foot=top + box.height * PT,
            body=self._box(root, None),
            notes=self._box(area, None) if area is not None and area.children else None,
        )

    def _box(self, box: Any, source: str | None) -> PageBox:
        if isinstance(box, AbsolutePlaceholder):
            box = box._box
        style, element = box.style, box.element
        anonymous = element is None or type(style).__name__ == "AnonymousStyle"
        attributes = {} if anonymous else element.attrib
        source = self._sources.get(id(element)) or source
        kind = _kind(box)
        return PageBox(
            element=self._number(box),
            tag=box.element_tag or "",
            kind=kind,
            x=box.border_box_x() * PT,
            y=box.border_box_y() * PT,
            width=box.border_width() * PT,
            height=box.border_height() * PT,
            source=source,
            classes=tuple((attributes.get("class") or "").split()),
            id=attributes.get("id"),
            flows=box.is_in_normal_flow(),
            fixed=not anonymous and kind == "block" and style["height"] != "auto",
            begins_page=style["break_before"] in _FORCED,
            ends_page=style["break_after"] in _FORCED,
            content=(
                (box.content_box_x() - _hanging(box)) * PT,
                (box.content_box_x() + box.width) * PT,
            ),
            children=() if kind == "picture" else tuple(self._children(box, source)),
        )

    def _number(self, box: Any) -> int:
        key = (id(box.element), box.element_tag or "")
        return self._elements.setdefault(key, len(self._elements))

    def _children(self, box: Any, source: str | None) -> Iterator[PageBox]:
        for child in box.children:
            inner = child._box if isinstance(child, AbsolutePlaceholder) else child
            if isinstance(inner, wp.LineBox):
                yield from self._line(inner, source)
            elif isinstance(inner, _HOLDERS) and not (inner.is_running() or self._again(inner)):
                yield self._box(inner, source)

    def _again(self, box: Any) -> bool:
        """Whether it is a table's header or footer that was read on a page before."""
        repeats = isinstance(box, wp.TableRowGroupBox) and (box.is_header or box.is_footer)
        return repeats and (id(box.element), box.element_tag or "") in self._elements

    def _line(self, line: Any, source: str | None) -> Iterator[PageBox]:
        """The line, then the pictures and blocks that stand in it."""
        texts = [each for each in line.descendants() if isinstance(each, wp.TextBox) and each.text]
        shown = [each for each in texts if each.text.strip()]
        if shown and line.style["visibility"] == "visible":
            left = min(each.position_x for each in shown)
            sizes: Counter[float] = Counter()
            for each in shown:
                sizes[each.style["font_size"]] += len(each.text)
            size = sizes.most_common(1)[0][0]
            baseline = line.position_y + line.baseline
            first = shown[0]
            yield PageBox(
                element=self._number(line),
                tag=line.element_tag or "",
                kind="line",
                x=left * PT,
                y=(baseline - 0.75 * size) * PT,  # about where capitals and descenders end
                width=(max(each.position_x + each.width for each in shown) - left) * PT,
                height=size * PT,
                source=source,
                text="".join(each.text for each in texts),
                size=size * PT,
                leading=line.height * PT,
                begins_with_call=(first.element_tag or "").endswith(_CALL),
            )
        yield from self._in_line(line, source)

    def _in_line(self, box: Any, source: str | None) -> Iterator[PageBox]:
        for child in box.children:
            inner = child._box if isinstance(child, AbsolutePlaceholder) else child
            if isinstance(inner, wp.TextBox | wp.LineBox):
                continue
            if isinstance(inner, wp.InlineBox):
                yield from self._in_line(inner, source)
            elif not (inner.is_running() or inner.is_footnote() or inner.is_outside_marker):
                yield self._box(inner, source)


def _kind(box: Any) -> Kind:
    if isinstance(box, wp.ReplacedBox):
        return "picture"
    if isinstance(box, wp.TableRowBox):
        return "row"
    if isinstance(box, wp.TableCellBox):
        return "cell"
    return "table" if box.is_table_wrapper else "block"


def _hanging(box: Any) -> float:
    """How far a first line may stand out to the left: a negative ``text-indent``, in CSS pixels."""
    indent = box.style["text_indent"]
    return max(0.0, -indent.value) if getattr(indent, "unit", "") == "px" else 0.0
