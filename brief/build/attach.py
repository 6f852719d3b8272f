"""The files that the brief's PDF carries: its source and its data, as far as the audience's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import TYPE_CHECKING

from brief.content.model.base import Path
from brief.content.model.blocks import Show
from brief.content.model.brief import Brief
from brief.content.paths import find_file
from brief.edition.edition import Edition
from brief.translation.pictures import find_variant

if TYPE_CHECKING:
    from brief.pdf.conformance.files import EmbeddedFile
    from brief.translation.catalogue import Catalogue

_MEDIA_TYPES = {
    ".csv": "text/csv",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".gif": "image/gif",
}


def attach_files(
    written: Brief, edition: Edition, shown: Set[Path], catalogue: Catalogue | None = None
) -> tuple[EmbeddedFile, ...]:
    """``written``: the brief as its author wrote it, ``catalogue`` what it was translated from.
    ``shown``: the paths that the document was rendered from; see ``extract_source``.

    A translation's extract is a brief in its language; its source is the brief with the catalogue.
    """
    if edition.audience.attach == "none":
        return ()
    if edition.audience.attach == "source":
        return tuple(_whole(written, edition.language, catalogue))
    return tuple(_extracted(edition, shown))


def _extracted(edition: Edition, shown: Set[Path]) -> Iterator[EmbeddedFile]:
    from brief.content.yaml_write import write_yaml
    from brief.edition.extract import extract_source

    extract = extract_source(edition, shown)
    yield _source_file(write_yaml(extract.document).encode())
    for name, text in extract.tables.items():
        yield _data_file(name, text.encode())


def _whole(source: Brief, language: str, catalogue: Catalogue | None) -> Iterator[EmbeddedFile]:
    from brief.edition.extract import flat_names

    yield _source_file(source.file.read_bytes())
    if catalogue is not None:
        yield _catalogue_file(catalogue)
    shows = [show for section in source.sections for show in section.show]
    paths = dict.fromkeys(_named(shows))
    if catalogue is not None:
        images = [show.image for show in shows if show.image]
        variants = (find_variant(source, image, language) for image in images)
        paths |= dict.fromkeys(path for path in variants if path)
    for path, name in flat_names(paths).items():
        file = find_file(source.folder, path, source.positions.at(()))
        yield _data_file(name, file.read_bytes(), path)


def _named(shows: Sequence[Show]) -> Iterator[str]:
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


def _catalogue_file(catalogue: Catalogue) -> EmbeddedFile:
    from brief.pdf.conformance.files import EmbeddedFile

    said = f"The translation into {catalogue.language} that this document is made from"
    data = catalogue.file.read_bytes()
    return EmbeddedFile(catalogue.file.name, data, "text/x-gettext-translation", "Source", said)


def _data_file(name: str, data: bytes, path: str = "") -> EmbeddedFile:
    """``path``: where the source looks for it, if not beside itself."""
    from brief.pdf.conformance.files import EmbeddedFile

    kind = _MEDIA_TYPES.get("." + name.rpartition(".")[2].lower(), "application/octet-stream")
    is_table = kind == "text/csv"
    said = f"{'Data' if is_table else 'Picture'} that this document shows: {path or name}"
    return EmbeddedFile(name, data, kind, "Data" if is_table else "Supplement", said)
