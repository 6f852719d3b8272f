"""A gap of WeasyPrint 70 filled: the columns of a grid run from right to left where its text does.

CSS counts a grid's lines from the inline start edge (css-grid-2, 3.1): the right one under
``direction: rtl``. WeasyPrint does so in flex rows, tables and columns, not in grids.
``tests/pdf/test_grid_direction.py`` tells when it does.
"""

from __future__ import annotations

from typing import Any


def mend_grid_direction() -> None:
    """Have WeasyPrint mirror such grids, in this process. Calling it again does nothing."""
    from weasyprint.layout import block, grid, inline

    if getattr(grid.grid_layout, "mended", False):
        return
    grid_layout = grid.grid_layout

    def lay_out(context: Any, box: Any, *rest: Any, **named: Any) -> Any:
        style = box.style
        if style["direction"] == "ltr":
            return grid_layout(context, box, *rest, **named)
        # Cells are made in the grid's direction, and what is narrower would stand at their right
        # before it is justified.
        box = box.copy()
        box.style = style.copy()
        box.style["direction"] = "ltr"
        laid = grid_layout(context, box, *rest, **named)
        if laid[0] is not None:
            laid[0].style = style
            _mirror(laid[0])
        return laid

    lay_out.mended = True  # type: ignore[attr-defined]
    grid.grid_layout = block.grid_layout = inline.grid_layout = lay_out


def _mirror(box: Any) -> None:
    """Move each item to as far from the right edge as it was from the left one."""
    edges = 2 * box.content_box_x() + box.width
    for child in box.children:
        if child.is_in_normal_flow():
            child.translate(edges - 2 * child.position_x - child.margin_width(), 0)
