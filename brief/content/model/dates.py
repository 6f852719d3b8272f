"""Dates and times as people must write them: ISO 8601, and nothing that only looks like it."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[Tt ]+\d{2}:\d{2}(:\d{2})? *([Zz]|[+-]\d{2}:\d{2})")


def _read_date(value: Any) -> Any:
    if isinstance(value, str) and _DATE.fullmatch(value):
        try:
            return datetime.date.fromisoformat(value)
        except ValueError as error:
            raise PydanticCustomError(
                "date", "there is no such day: {why}", {"why": str(error)}
            ) from None
    raise PydanticCustomError("date", "expected a date, written year-month-day: 2020-09-28")


def _read_moment(value: Any) -> Any:
    """A date, a time and a UTC offset: an embargo without an offset ends at 24 different times."""
    if isinstance(value, str) and _MOMENT.fullmatch(value):
        compact = re.sub(r"[Tt ]+", "T", value, count=1).replace(" ", "").upper()
        try:
            return datetime.datetime.fromisoformat(compact)
        except ValueError as error:
            raise PydanticCustomError(
                "moment", "there is no such time: {why}", {"why": str(error)}
            ) from None
    raise PydanticCustomError(
        "moment", "expected a date, a time and a UTC offset: 2020-09-28T09:00+07:00"
    )


Date = Annotated[datetime.date, BeforeValidator(_read_date, json_schema_input_type=datetime.date)]
Moment = Annotated[
    datetime.datetime, BeforeValidator(_read_moment, json_schema_input_type=datetime.datetime)
]
