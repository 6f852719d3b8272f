"""``brief build --explain`` and ``--list``: tables for people, JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import click

from brief.cli.report import shorten

if TYPE_CHECKING:
    from brief.build.explain import Explanation, Row, Verdict
    from brief.build.matrix import Artefact, Edition

_TITLE = 40  # characters
_UNIT = {"pptx": "slides", "slides": "slides"}


def print_explanations(explanations: Iterable[Explanation], as_json: bool) -> None:
    """For each edition a row an item: line, path, title, in or out of brief and deck, and why."""
    if as_json:
        click.echo(_json([_explanation(each) for each in explanations]))
        return
    for each in explanations:
        outputs = list(each.rows[0].verdicts) if each.rows else []
        head = ["line", "item", "title", *outputs, "why"]
        rows = [[*_item(row), *(_in_or_out(v) for v in row.verdicts.values()), _why(row)]
                for row in each.rows]  # fmt: skip
        click.echo(f"{each.brief}, {each.audience}, {each.language}")
        _print_table([head, *rows], right=(0,))
        click.echo()


def print_editions(editions: Iterable[Edition], as_json: bool) -> None:
    """A row an edition, a column a format: current, stale, edited or never built; its length."""
    editions = list(editions)
    if as_json:
        click.echo(_json([_edition(each) for each in editions]))
        return
    for brief in dict.fromkeys(each.brief for each in editions):
        mine = [each for each in editions if each.brief == brief]
        formats = list(dict.fromkeys(a.format for each in mine for a in each.artefacts))
        rows = [
            [each.audience, each.language, *(_cell(each, format) for format in formats)]
            for each in mine
        ]
        click.echo(brief)
        _print_table([["audience", "language", *formats], *rows])
        click.echo()
    states = [a.state for each in editions for a in each.artefacts]
    counted = (f"{states.count(state)} {state}" for state in dict.fromkeys(states))
    click.echo(f"{_counted(editions, 'edition')}, {_counted(states, 'file')}: {', '.join(counted)}")


def _counted(items: Sequence[object], name: str) -> str:
    return f"{len(items)} {name}{'s' if len(items) != 1 else ''}"


def _print_table(rows: Sequence[Sequence[str]], right: Sequence[int] = ()) -> None:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = (
            cell.rjust(width) if column in right else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        click.echo(("  " + "  ".join(cells)).rstrip())


def _item(row: Row) -> tuple[str, str, str]:
    title = row.title if len(row.title) <= _TITLE else row.title[: _TITLE - 1] + "…"
    return str(row.position.line), row.name, title


def _in_or_out(verdict: Verdict) -> str:
    return "in" if verdict.is_in else "out"


def _why(row: Row) -> str:
    reasons = {output: verdict.why for output, verdict in row.verdicts.items()}
    if len(set(reasons.values())) == 1:
        return next(iter(reasons.values()))
    return "; ".join(f"{output}: {why}" for output, why in reasons.items())


def _cell(edition: Edition, format: str) -> str:
    found = next((each for each in edition.artefacts if each.format == format), None)
    if found is None:
        return "–"
    return f"{found.state}, {_length(found)}" if found.count else found.state


def _length(artefact: Artefact) -> str:
    unit = _UNIT.get(artefact.format, "pages")
    return f"{artefact.count} {unit if artefact.count != 1 else unit[:-1]}"


def _explanation(each: Explanation) -> dict[str, Any]:
    return {
        "brief": each.brief,
        "audience": each.audience,
        "language": each.language,
        "items": [
            {
                "path": row.name,
                "title": row.title,
                "file": shorten(row.position.file),
                "line": row.position.line,
                **{o: {"in": v.is_in, "why": v.why} for o, v in row.verdicts.items()},
            }
            for row in each.rows
        ],
    }


def _edition(each: Edition) -> dict[str, Any]:
    return {
        "brief": each.brief,
        "audience": each.audience,
        "language": each.language,
        "artefacts": [
            {"format": a.format, "file": shorten(a.file), "state": a.state, "count": a.count}
            for a in each.artefacts
        ],
    }


def _json(data: object) -> str:
    return json.dumps(data, indent=2, ensure_ascii=False)
