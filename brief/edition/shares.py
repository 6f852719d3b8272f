"""Values as shares of their stack, in percent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from brief.edition.chart import ChartSeries
from brief.edition.fact_format import Quantity, format_quantity

_NEAR = Decimal("0.6")  # percents that were rounded before they were added up


def shares_of(
    series: Sequence[ChartSeries], unit: str | None, language: str
) -> tuple[ChartSeries, ...]:
    """The series with shares of each stack's sum for values, and their labels.

    Values that are percents of 100 already keep the labels they have. Shares are whole percents, or
    have one decimal where a part would be 0 %.
    """
    stacks = zip(*(each.values for each in series), strict=True)
    sums = [sum(value or 0 for value in stack) for stack in stacks]
    is_done = unit == "percent" and all(abs(total - 100) <= _NEAR for total in sums)
    if is_done:
        return tuple(series)
    exact = [
        [
            value * 100 / total if value is not None and total else None
            for value, total in zip(each.values, sums, strict=True)
        ]
        for each in series
    ]
    smallest = min((share for row in exact for share in row if share), default=Decimal(1))
    step = Decimal(1) if smallest >= Decimal("0.5") else Decimal("0.1")
    shares = [
        tuple(None if share is None else share.quantize(step) for share in row) for row in exact
    ]

    def label(share: Decimal | None) -> str:
        if share is None:
            return ""
        return str(format_quantity(Quantity(share, "percent"), language, "short"))

    return tuple(
        replace(each, values=row, labels=tuple(map(label, row)))
        for each, row in zip(series, shares, strict=True)
    )
