"""Writes messages as compilers do: ``path:line:column: error: text [rule]``."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import click

from brief.messages import Failure, Message, Position

_COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}


def report_failure(failure: Failure) -> None:
    """Write all messages of a failure on standard error."""
    report_messages(failure.messages)


def report_messages(messages: Iterable[Message]) -> None:
    """Write messages on standard error, each once, in the order of their places."""
    ordered = sorted(dict.fromkeys(messages), key=lambda m: m.position or Position(Path()))
    for message in ordered:
        click.echo(format_message(message), err=True)


def format_message(message: Message) -> str:
    """One message; the path is relative to where one stands."""
    severity = click.style(message.severity, fg=_COLOURS[message.severity], bold=True)
    return f"{_place(message.position)}: {severity}: {message.text} [{message.rule}]"


def _place(position: Position | None) -> str:
    if position is None:
        return "brief"
    file = shorten(position.file)
    return f"{file}:{position.line}:{position.column}" if position.line else file


def shorten(file: Path) -> str:
    """The path from where one stands, or the whole one where that is shorter."""
    relative = os.path.relpath(file)
    return min(relative, str(file), key=len) if relative.startswith("..") else relative
