"""The files that the brief's PDF carries: its source and its data, as far as the audience's."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import TYPE_CHECKING

from brief.content.model.base import Path
from brief.content.model.blocks import Show
from brief.content.model.brief import Brief
from brief.content.paths import find_file
from brief.edition.edition import Edition

if TYPE_CHECKING:
    from brief.pdf.conformance.files import EmbeddedFile

_MEDIA_TYPES = {
    ".csv": "text/csv",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".gif": "image/gif",
}


def attach_files(source: Brief, edition: Edition, shown: Set[Path]) -> tuple[EmbeddedFile, ...]:
    """``shown``: the paths that the document was rendered from; see ``extract_source``."""
    if edition.audience.attach == "none":
        return ()
    files = _whole(source) if edition.audience.attach == "source" else _extracted(edition, shown)
    return tuple(files)


def _extracted(edition: Edition, shown: Set[Path]) -> Iterator[EmbeddedFile]:
    from brief.content.yaml_write import write_yaml
    from brief.edition.extract import extract_source

    extract = extract_source(edition, shown)
    yield _source_file(write_yaml(extract.document).encode())
    for name, text in extract.tables.items():
        yield _data_file(name, text.encode())


def _whole(source: Brief) -> Iterator[EmbeddedFile]:
    yield _source_file(source.file.read_bytes())
    from brief.edition.extract import flat_names

    paths = dict.fromkeys(path for section in source.sections for path in _named(section.show))
    for path, name in flat_names(paths).items():
        file = find_file(source.folder, path, source.positions.at(()))
        yield _data_file(name, file.read_bytes(), path)


def _named(shows: tuple[Show, ...]) -> Iterator[str]:
    for show in shows:
        if show.chart:
            yield show.chart.data
        if show.table:
            yield show.table.data
        if show.image:
            yield show.image.file


def _source_file(data: bytes) -> EmbeddedFile:
    from brief.pdf.conformance.files import EmbeddedFile

    return EmbeddedFile(
        "brief.yaml", data, "application/yaml", "Source", "The text that this document is made from"
    )


def _data_file(name: str, data: bytes, path: str = "") -> EmbeddedFile:
    """``path``: where the source looks for it, if not beside itself."""
    from brief.pdf.conformance.files import EmbeddedFile

    kind = _MEDIA_TYPES.get("." + name.rpartition(".")[2].lower(), "application/octet-stream")
    is_table = kind == "text/csv"
    said = f"{'Data' if is_table else 'Picture'} that this document shows: {path or name}"
    return EmbeddedFile(name, data, kind, "Data" if is_table else "Supplement", said)
