"""A deck written with python-pptx as one writes it by hand: text boxes, tables, charts, notes.

It starts from python-pptx's default template and says of each object what a person would: place,
text, face, size, weight, colour, alignment and spacing. The content comes as our own laid-out deck,
so both writers have as many slides, shapes, paragraphs, runs, charts and notes; nothing is computed
here that a script with the numbers typed into it would not do.
"""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Pt

from brief.deck.slides import (
    AnyFrame,
    ChartFrame,
    Deck,
    GroupFrame,
    ShapeFrame,
    Slide,
    TableFrame,
    TextFrame,
)
from brief.deck.text import Colour, Line, Paragraph, Rect, TextBody

_ALIGN = {
    "left": PP_ALIGN.LEFT,
    "center": PP_ALIGN.CENTER,
    "right": PP_ALIGN.RIGHT,
    "justify": PP_ALIGN.JUSTIFY,
}
_ANCHOR = {"top": MSO_ANCHOR.TOP, "middle": MSO_ANCHOR.MIDDLE, "bottom": MSO_ANCHOR.BOTTOM}
_CHART = {
    "bar": XL_CHART_TYPE.BAR_CLUSTERED,
    "column": XL_CHART_TYPE.COLUMN_CLUSTERED,
    "stacked": XL_CHART_TYPE.BAR_STACKED,
    "line": XL_CHART_TYPE.LINE,
    "doughnut": XL_CHART_TYPE.DOUGHNUT,
}
_SHAPE = {"rect": MSO_SHAPE.RECTANGLE, "ellipse": MSO_SHAPE.OVAL}
_TITLE_ONLY = 5  # of the default template's layouts


def write_plainly(deck: Deck) -> bytes:
    """The deck as .pptx."""
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = Pt(deck.width), Pt(deck.height)
    for slide in deck.slides:
        _add_slide(presentation, slide)
    file = BytesIO()
    presentation.save(file)
    return file.getvalue()


def _add_slide(presentation: Any, slide: Slide) -> None:
    made = presentation.slides.add_slide(presentation.slide_layouts[_TITLE_ONLY])
    for frame in slide.frames:
        if isinstance(frame, TextFrame) and frame.placeholder in ("title", "ctrTitle"):
            _place(made.shapes.title, frame.rect)
            _fill_text(made.shapes.title.text_frame, frame.body)
        else:
            _add_frame(made.shapes, frame)
    if slide.notes:
        made.notes_slide.notes_text_frame.text = "\n".join(slide.notes)


def _add_frame(shapes: Any, frame: AnyFrame) -> None:
    match frame:
        case TextFrame():
            _add_text(shapes, frame)
        case ShapeFrame():
            _add_shape(shapes, frame)
        case TableFrame():
            _add_table(shapes, frame)
        case ChartFrame():
            _add_chart(shapes, frame)
        case GroupFrame():
            group = shapes.add_group_shape()
            for child in frame.children:
                _add_frame(group.shapes, child)
        case _:
            raise NotImplementedError(f"the deck has {frame}")


def _place(shape: Any, rect: Rect) -> None:
    shape.left, shape.top = Pt(rect.x), Pt(rect.y)
    shape.width, shape.height = Pt(rect.width), Pt(rect.height)


def _edges(rect: Rect) -> tuple[Any, ...]:
    return Pt(rect.x), Pt(rect.y), Pt(rect.width), Pt(rect.height)


def _add_text(shapes: Any, frame: TextFrame) -> None:
    if frame.fill or frame.line:
        shape = shapes.add_shape(MSO_SHAPE.RECTANGLE, *_edges(frame.rect))
        _paint(shape, frame.fill, frame.line)
    else:
        shape = shapes.add_textbox(*_edges(frame.rect))
    shape.name = frame.name
    _fill_text(shape.text_frame, frame.body)


def _add_shape(shapes: Any, frame: ShapeFrame) -> None:
    rect = frame.rect
    if frame.shape == "line":
        ends = (rect.x, rect.y, rect.x + rect.width, rect.y + rect.height)
        shape = shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *(Pt(each) for each in ends))
    else:
        shape = shapes.add_shape(_SHAPE[frame.shape], *_edges(rect))
        _paint(shape, frame.fill, frame.line)
    shape.name = frame.name


def _paint(shape: Any, fill: Any, line: Line | None) -> None:
    if isinstance(fill, Colour):
        shape.fill.solid()
        shape.fill.fore_color.rgb = _rgb(fill)
    else:
        shape.fill.background()
    if line:
        shape.line.color.rgb = _rgb(line.colour)
        shape.line.width = Pt(line.width)
    else:
        shape.line.fill.background()


def _rgb(colour: Colour) -> RGBColor:
    return RGBColor.from_string(colour.rgb.upper())


def _fill_text(frame: Any, body: TextBody) -> None:
    frame.word_wrap = True
    frame.vertical_anchor = _ANCHOR[body.anchor]
    insets = body.insets
    frame.margin_left, frame.margin_top = Pt(insets.left), Pt(insets.top)
    frame.margin_right, frame.margin_bottom = Pt(insets.right), Pt(insets.bottom)
    _fill_paragraphs(frame, body.paragraphs)


def _fill_paragraphs(frame: Any, paragraphs: Iterable[Paragraph]) -> None:
    for index, paragraph in enumerate(paragraphs):
        made = frame.add_paragraph() if index else frame.paragraphs[0]
        made.alignment = _ALIGN[paragraph.align]
        made.level = paragraph.level
        spacing = paragraph.spacing
        made.line_spacing = spacing.percent / 100 if spacing.percent else Pt(spacing.exact or 0)
        made.space_before = Pt(paragraph.space_before)
        for run in paragraph.runs:
            written = made.add_run()
            written.text = run.text
            font = written.font
            font.name, font.size = run.family, Pt(run.size)
            font.bold, font.italic = run.bold, run.italic
            if run.colour:
                font.color.rgb = _rgb(run.colour)
            if run.link and run.link.url:
                written.hyperlink.address = run.link.url


def _add_table(shapes: Any, frame: TableFrame) -> None:
    made = shapes.add_table(len(frame.rows), len(frame.columns), *_edges(frame.rect))
    made.name = frame.name
    table = made.table
    for column, width in zip(table.columns, frame.columns, strict=True):
        column.width = Pt(width)
    for row, height in zip(table.rows, frame.rows, strict=True):
        row.height = Pt(height)
    for index, cells in enumerate(frame.cells):
        for place, cell in enumerate(cells):
            written = table.cell(index, place)
            if cell.body:
                _fill_text(written.text_frame, cell.body)
            if isinstance(cell.fill, Colour):
                written.fill.solid()
                written.fill.fore_color.rgb = _rgb(cell.fill)
            else:
                written.fill.background()


def _add_chart(shapes: Any, frame: ChartFrame) -> None:
    chart, style = frame.chart, frame.style
    data = CategoryChartData(number_format=chart.number_format)
    data.categories = chart.categories
    for series in chart.series:
        values = [None if value is None else float(value) for value in series.values]
        data.add_series(series.name, values)
    made = shapes.add_chart(_CHART[chart.kind], *_edges(frame.rect), data)
    made.name = frame.name
    drawn = made.chart
    drawn.font.name, drawn.font.size = style.family, Pt(style.size)
    drawn.has_title = False
    drawn.has_legend = len(chart.series) > 1
    if drawn.has_legend:
        drawn.legend.position, drawn.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
    plot = drawn.plots[0]
    plot.has_data_labels = True
    plot.data_labels.show_value = True
    for series, colour in zip(plot.series, style.series, strict=False):
        paint = series.format.line if chart.kind == "line" else series.format.fill
        if chart.kind != "line":
            paint.solid()
        target = paint.color if chart.kind == "line" else paint.fore_color
        target.rgb = _rgb(colour)
