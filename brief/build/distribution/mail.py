"""Files that are too large to be sent by mail."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from brief.messages import Message, Position

_ENCODED = 4 / 3  # base64 (RFC 2045, 6.8), in which mail carries a file
_SENT = (".pdf", ".pptx", ".zip")


def check_sizes(files: Mapping[str, bytes], folder: Path, limit: int) -> Iterator[Message]:
    """A warning for each file over ``limit`` bytes, with what to do."""
    for name, content in files.items():
        size = len(content)
        if size <= limit or not name.endswith(_SENT):
            continue
        advice = (
            "send the files one by one, or a link to the page"
            if name.endswith(".zip")
            else "send a link to the page, or use smaller pictures"
        )
        text = (
            f"{_megabytes(size)} ({_megabytes(size * _ENCODED)} in a mail), over the `mail_limit` "
            f"of {_megabytes(limit)} in project.yaml; {advice}"
        )
        yield Message(text, "mail", Position(folder / name), "warning")


def _megabytes(size: float) -> str:
    return f"{size / 1e6:.1f} MB"
