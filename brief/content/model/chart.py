"""A chart: which columns of a CSV file, drawn how."""

from __future__ import annotations

from pydantic import Field

from brief.content.chart_kinds import ChartKind
from brief.content.model.base import Inline, Names, Node, Text

Source = Field(
    default=None,
    description='Where it comes from: a source\'s id with a locator ("smith-2020, p. 7"), a'
    " sentence, or both ([@smith-2020, p. 7]).",
)
Note = Field(default=None, description="A note that is printed below.")


class ChartSpec(Node):
    """A chart drawn from a CSV file: vector graphics in the brief, a native chart in the deck."""

    kind: ChartKind = Field(
        description="bar (horizontal), column (vertical), stacked (bars), stacked_column,"
        " stacked_100 and stacked_column_100 (shares of 100 %), line, area (stacked where there"
        " are several columns), doughnut, or scatter (numbers in x and in y). A bar or column chart"
        " shows at most 20 bars, a stack 14, a doughnut 6 parts, a line, area or scatter 1000"
        " points; at most 5 series."
    )
    data: str = Field(description="The CSV file, from the brief's folder: data/trade.csv")
    x: str = Field(description="The column with the categories; for a scatter, with numbers.")
    y: Names = Field(
        min_length=1,
        description="The columns with the numbers. A cell may be {{ fact }}, or empty: a gap.",
    )
    names: str | None = Field(
        default=None,
        description="Of a scatter: the column with the points' names. Where there are more than"
        " 12 points, only the highlighted one is named; of fewer, one without room is not.",
    )
    title: Inline = Field(description="The finding, as a sentence.")
    alt: Text = Field(description="For people who cannot see it: the finding and the range.")
    source: Inline | None = Source
    note: Inline | None = Note
    unit: Text | None = Field(
        default=None,
        description="Unit of the numbers: USD, percent, people … Facts bring their own.",
    )
    x_unit: Text | None = Field(
        default=None, description="Of a scatter: the unit of the numbers in x."
    )
    x_title: Text | None = Field(
        default=None,
        description="What the categories are: Year. A scatter without one has the column's name.",
    )
    y_title: Text | None = Field(
        default=None,
        description="What the numbers are: Trade, tonnes. Without one, the unit where no sign of"
        " the labels says it; for a scatter the column's name.",
    )
    highlight: Text | None = Field(
        default=None,
        description="The category, the column, or the scatter's named point to draw in the contrast"
        " colour.",
    )
