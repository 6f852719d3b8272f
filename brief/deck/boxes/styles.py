"""Which elements of laid-out pages have computed values that slides cannot show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from typing import Any

from weasyprint.css.properties import INITIAL_VALUES
from weasyprint.formatting_structure import boxes as wp

# The computed values by which WeasyPrint tells whether a declaration won the cascade.
_COMPUTED = {
    "transform": ("transform",),
    "letter-spacing": ("letter_spacing",),
    "word-spacing": ("word_spacing",),
    "columns": ("column_count", "column_width"),
    "column-count": ("column_count",),
    "column-width": ("column_width",),
    "text-indent": ("text_indent",),
    "float": ("float",),
    "border-spacing": ("border_spacing",),
    "font-variant": ("font_variant_caps", "font_variant_numeric"),
    "font-variant-numeric": ("font_variant_numeric",),
    "font-variant-caps": ("font_variant_caps",),
    "outline": ("outline_style",),
    "outline-style": ("outline_style",),
    "overflow": ("overflow",),
    "z-index": ("z_index",),
    "image-rendering": ("image_rendering",),
}


@dataclass(frozen=True)
class StyledPage:
    """A page's root element, and the computed style of each element that has a box, by its id()."""

    root: Any
    styles: Mapping[int, Any]
    blended: Set[int] = frozenset()  # of those that fade together with what stands on their fill

    def may_have(self, element: Any, name: str) -> bool:
        """Whether a property has more than its initial value on the element.

        True where only the declaration tells: WeasyPrint keeps no value of what it does not know.
        """
        if name == "opacity":
            return id(element) in self.blended
        keys = _COMPUTED.get(name)
        if keys is None:
            return True
        style = self.styles.get(id(element))
        return style is not None and any(style[key] not in (INITIAL_VALUES[key], 0) for key in keys)


def read_styles(pages: Iterable[Any]) -> Iterator[StyledPage]:
    """The styles of rendered pages, as they were laid out."""
    for page in pages:
        boxes = [
            box
            for box in page._page_box.descendants(placeholders=True)
            if box.element is not None and "::" not in (box.element_tag or "")
        ]
        styles: dict[int, Any] = {}
        for box in boxes:
            if type(box.style).__name__ != "AnonymousStyle":
                styles.setdefault(id(box.element), box.style)
        root = next((box.element for box in boxes if box.element_tag == "html"), None)
        if root is not None:
            yield StyledPage(root, styles, {id(b.element) for b in boxes if _is_blended(b)})


def _is_blended(box: Any) -> bool:
    """Whether a faded box holds a chart, or paints itself and holds what is painted over that."""
    if box.style["opacity"] >= 1:
        return False
    inner = [each for each in box.descendants(placeholders=True) if each is not box]
    if any(each.element is not None and "data-chart" in each.element.attrib for each in inner):
        return True
    return _is_painted(box) and any(
        isinstance(each, (wp.TextBox, wp.ReplacedBox))
        or (each.element is not box.element and _is_painted(each))
        for each in inner
    )


def _is_painted(box: Any) -> bool:
    colour = box.style["background_color"]
    images = box.style["background_image"]
    return bool(colour == "currentcolor" or colour.alpha > 0 or images[0][0] != "none")
