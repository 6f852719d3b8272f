"""What a model cannot say of one value alone: that names lead somewhere and files are there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from brief.content.model.brief import Brief
from brief.messages import Message


def check_brief(brief: Brief, data: Any, templates: Sequence[Path]) -> Iterator[Message]:
    """Every problem of a brief whose values are right one by one.

    ``data`` is the file's, with what the model could not take: a fact that is wrong is known.
    """
    yield from ()
