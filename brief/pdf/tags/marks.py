"""How what is painted is marked: as an artifact, as content, or with what it says."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from brief.pdf.tags.artifacts import is_artifact
from brief.pdf.tags.words import actual_text


def install_marks() -> None:
    """Have WeasyPrint mark boxes so, in this process. Calling it again does nothing."""
    from weasyprint.pdf.stream import Stream

    if getattr(Stream.marked, "mended", False):
        return
    marked = Stream.marked

    def mark(self: Any, box: Any, tag: str) -> AbstractContextManager[None]:
        said = actual_text(box)
        made: AbstractContextManager[None]
        if said is not None:
            made = _saying(self, box, "Artifact" if is_artifact(box) else tag, said)
        else:
            made = self.artifact() if is_artifact(box) else marked(self, box, tag)
        return made

    mark.mended = True  # type: ignore[attr-defined]
    Stream.marked = mark


@contextmanager
def _saying(stream: Any, box: Any, tag: str, text: str) -> Iterator[None]:
    """WeasyPrint's ``marked``, with ``ActualText`` (ISO 32000-1, 14.9.4)."""
    import pydyf

    marks = stream._tags
    if marks is None:
        yield
        return
    said = pydyf.Dictionary({"ActualText": pydyf.String(text)})
    if tag != "Artifact":
        said["MCID"] = len(marks)
        marks[box] = {"tag": tag, "mcid": len(marks)}
    pydyf.Stream.begin_marked_content(stream, tag, said)
    try:
        yield
    finally:
        pydyf.Stream.end_marked_content(stream)
