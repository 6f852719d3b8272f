"""``manifest.json``: what was handed out, from what. Its schema is in docs/distribution.md."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from brief import __version__
from brief.build.distribution.editions import Artefact
from brief.build.distribution.source import Source
from brief.build.records import hash_bytes

if TYPE_CHECKING:
    from brief.content.model.brief import Brief

VERSION = 1


def write_manifest(
    brief: Brief,
    artefacts: Iterable[Artefact],
    archives: Mapping[str, bytes],
    fonts: Mapping[str, Iterable[Mapping[str, Any]]],
    source: Source,
) -> bytes:
    """``archives`` by file name; ``fonts`` by the language."""
    editions: dict[tuple[str, str], list[Artefact]] = {}
    for each in artefacts:
        editions.setdefault((each.audience.name, each.language), []).append(each)
    data = {
        "manifest": VERSION,
        "generator": {"name": "Brief", "version": __version__},
        "brief": brief.name,
        "title": brief.title,
        "series": brief.series.model_dump(exclude_none=True) if brief.series else None,
        "date": brief.date.isoformat(),
        "version": brief.version,
        "status": brief.status,
        "embargo": brief.embargo.isoformat() if brief.embargo else None,
        "language": brief.language,
        "source": {"commit": source.commit, "dirty": source.dirty},
        "editions": [
            {
                "audience": audience,
                "language": language,
                "notes": files[0].audience.notes,
                "files": [_describe(each) for each in files],
            }
            for (audience, language), files in editions.items()
        ],
        "archives": [
            {"name": name, "bytes": len(content), "sha256": hash_bytes(content)}
            for name, content in archives.items()
        ],
        "fonts": {language: list(described) for language, described in fonts.items()},
    }
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def _describe(artefact: Artefact) -> dict[str, Any]:
    return {
        "name": artefact.name,
        "format": artefact.format,
        "media_type": artefact.media_type,
        "bytes": len(artefact.content),
        "slides" if artefact.is_deck else "pages": artefact.count,
        "sha256": hash_bytes(artefact.content),
    }
