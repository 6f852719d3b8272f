"""A gap of WeasyPrint 70 filled: a figure for which a page has no room goes to the next page's top.

Without it the rest of the page stays empty. ``data-float="top"`` on an element says that what
follows may go on before it, as css-page-floats-3 has it; ``data-float="stop"``, that it waits for
what was put off. ``tests/pdf/test_page_floats.py`` tells what WeasyPrint gives without this.
"""

from __future__ import annotations

from typing import Any

from weasyprint.formatting_structure import boxes as wp


def mend_page_floats() -> None:
    """Have WeasyPrint float such elements, in this process. Calling it again does nothing."""
    from weasyprint.layout import block, page

    if getattr(block._in_flow_layout, "mended", False):
        return
    in_flow_layout, remake_page = block._in_flow_layout, page.remake_page

    def lay_out(
        context: Any, box: Any, index: int, child: Any, before: list[Any], is_empty: bool,
        absolute: Any, fixed: Any, margins: Any, bottom: float, y: float, *rest: Any,
    ) -> Any:  # fmt: skip
        wish = _wish_of(child, box)
        if wish and (before or not is_empty) and not getattr(context, "floats_stay", False):
            waiting = any(getattr(key, "is_put_off", False) for key in context.broken_out_of_flow)
            next_page, most_lines = rest[-2:]
            if wish == "top" and (waiting or not _fits(context, box, child, margins, bottom)):
                before.append(_put_off(context, box, index, child))
                return False, False, None, y, margins, next_page, before, most_lines
            if wish == "stop" and waiting and before:
                return False, True, {index: None}, y, margins, next_page, before, most_lines
        return in_flow_layout(
            context, box, index, child, before, is_empty, absolute, fixed, margins, bottom, y, *rest
        )

    def remake(index: int, context: Any, root_box: Any, html: Any) -> Any:
        """WeasyPrint may make a page again, alone; what comes over from the page before is kept."""
        known = context.__dict__.setdefault("floats_before", {})
        if index in known and index - 1 != getattr(context, "floats_page", None):
            context.broken_out_of_flow = dict(known[index])
        known[index] = dict(context.broken_out_of_flow)
        context.floats_page = index
        made, resume_at = remake_page(index, context, root_box, html)
        if resume_at is None and context.broken_out_of_flow:
            # No page follows that would show them: here nothing is put off.
            context.broken_out_of_flow = dict(known[index])
            context.floats_stay = True
            made, resume_at = remake_page(index, context, root_box, html)
            context.floats_stay = False
        last = context.__dict__.setdefault("floats_last", {})
        path = _outer_path(made.children[0], -1)
        last[index] = path[-1].element
        if known[index] and context.page_maker[index][0]:
            _let_paragraph_go_on(made.children[0], len(known[index]), last.get(index - 1))
        return made, resume_at

    lay_out.mended = True  # type: ignore[attr-defined]
    block._in_flow_layout, page.remake_page = lay_out, remake


def _wish_of(child: Any, box: Any) -> str | None:
    """What the element's attribute says; boxes inside it that stand for it too say nothing."""
    element = child.element
    if element is None or element is box.element:
        return None
    return str(element.get("data-float") or "") or None


def _let_paragraph_go_on(root: Any, floats: int, last: Any) -> None:
    """Read a paragraph that goes on from the page before to its end, then what floats above it.

    The order of boxes is that of the tags. ``last`` is the element that ended the page before.
    """
    carried, rest = list(root.children[:floats]), list(root.children[floats:])
    root.children = rest
    path = _outer_path(root, 0)
    if path[-1].element is not last:
        root.children = carried + rest
        return
    depth = max(n for n, box in enumerate(path[:-1]) if box.element_tag in _GROUPS)
    holder, child = path[depth], path[depth + 1]
    at = next(n for n, each in enumerate(holder.children) if each is child) + 1
    holder.children = [*holder.children[:at], *carried, *holder.children[at:]]


_GROUPS = ("html", "body", "main", "section", "article", "div")


def _outer_path(root: Any, end: int) -> list[Any]:
    """From the root inward, the first (0) or the last (-1) box in the text's flow of each."""
    path = [root]
    while True:
        flowing = [
            child
            for child in getattr(path[-1], "children", ())
            if isinstance(child, wp.BlockLevelBox)
            and child.is_in_normal_flow()
            and not getattr(child, "is_put_off", False)
        ]
        if not flowing:
            return path
        path.append(flowing[end])


def _fits(context: Any, box: Any, child: Any, margins: Any, bottom: float) -> bool:
    from weasyprint.layout.block import block_level_layout, remove_placeholders

    laid = block_level_layout(
        context, child.copy(), bottom, None, box, False, [], [], list(margins), None, None, False,
        None,
    )  # fmt: skip
    if laid[0] is None:
        return False
    remove_placeholders(context, [laid[0]], [], [])
    foot = laid[0].border_box_y() + laid[0].border_height()
    return laid[1] is None and not context.overflows_page(bottom, foot)


def _put_off(context: Any, box: Any, index: int, child: Any) -> Any:
    """Have the next page begin with ``child``; gives a box without size, to stand in its place."""
    from weasyprint.css.properties import Dimension

    afloat = child.copy()
    afloat.style = child.style.copy()
    afloat.style["float"] = "left"
    afloat.style["width"] = Dimension(100, "%")
    afloat.style["margin_top"] = Dimension(0, "px")
    place = type(child).anonymous_from(box, [])
    place.element, place.index, place.is_put_off = None, index, True
    place.position_x, place.position_y = child.position_x, child.position_y
    place.width = place.height = 0
    for side in ("top", "right", "bottom", "left"):
        for name in (f"margin_{side}", f"padding_{side}", f"border_{side}_width"):
            setattr(place, name, 0)
    # WeasyPrint forgets it where it breaks the page before this place after all.
    context.add_broken_out_of_flow(place, afloat, box, None)
    return place
