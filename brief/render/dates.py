"""Dates as the language writes them, by CLDR."""

from __future__ import annotations

import datetime

from babel.dates import format_date, get_datetime_format

from brief.edition.fact_format import locale_of


def long_date(date: datetime.date, language: str) -> str:
    """*28 September 2020*."""
    return format_date(date, "long", locale=locale_of(language))


def long_moment(moment: datetime.datetime, language: str) -> str:
    """*28 September 2020, 09:00 UTC+07:00*: an embargo holds for readers in every time zone."""
    offset = moment.strftime("%z")
    zone = f" UTC{offset[:3]}:{offset[3:5]}" if offset else ""
    pattern = get_datetime_format("medium", locale_of(language))
    return str(pattern).format(f"{moment:%H:%M}{zone}", long_date(moment, language))
