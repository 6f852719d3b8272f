"""Native charts: a frame's place on its slide; what is in it is ``deck.chart``'s."""

from __future__ import annotations

from typing import cast

from pptx.parts.slide import SlidePart

from brief.deck.pptx.canvas import Canvas
from brief.deck.slides import ChartFrame


def write_chart_frame(frame: ChartFrame, canvas: Canvas) -> None:
    """Add a chart with its embedded workbook, where the frame stands in reading order."""
    from brief.deck.chart import write_chart

    number, name = canvas.identify(frame, "Chart")
    graphic = write_chart(cast(SlidePart, canvas.part).slide.shapes, frame, canvas.theme.slots)
    graphic._element.nvGraphicFramePr.cNvPr.set("id", str(number))
    graphic.name = name
    canvas.tree.append(graphic._element)
