"""``index.html``: the page that offers the files, one in each language, with their pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from brief.build.distribution.covers import draw_cover, draw_shared
from brief.build.distribution.editions import Artefact
from brief.build.records import hash_bytes
from brief.edition.edition import in_language
from brief.render.download_page import (
    Download,
    DownloadPage,
    Elsewhere,
    Picture,
    Readers,
    Shared,
)

if TYPE_CHECKING:
    from brief.content.model.brief import Brief
    from brief.edition.edition import Audience
    from brief.render.renderer import Renderer

FOLDER = "images"
_SHARED = f"{FOLDER}/preview"


@dataclass(frozen=True)
class Offer:
    """What the pages offer: the artefacts, and the zip of each audience by its name."""

    brief: Brief  # the source
    artefacts: Sequence[Artefact]
    archives: Mapping[str, tuple[str, bytes]]

    @property
    def languages(self) -> tuple[str, ...]:
        """The brief's own first, if there is an edition in it."""
        found = dict.fromkeys(each.language for each in self.artefacts)
        return tuple(sorted(found, key=lambda tag: tag != self.brief.language))

    @property
    def audiences(self) -> tuple[Audience, ...]:
        return tuple({each.audience.name: each.audience for each in self.artefacts}.values())


def write_pages(offer: Offer, renderers: Mapping[str, Renderer]) -> dict[str, bytes]:
    """The pages and their pictures by name; ``renderers`` by language."""
    files: dict[str, bytes] = {}
    pictures = dict(_draw_all(offer.artefacts, files))
    for language in offer.languages:
        first = next(each for each in offer.artefacts if each.language == language)
        shared = _share(offer, first, files)
        page = DownloadPage(
            language,
            *_name_and_direction(language),
            readers=tuple(_readers(offer, language, pictures)),
            cover=pictures[hash_bytes(first.looks_like)],
            pages=tuple(_pages(offer, offer.languages)),
            source_href=page_name(offer, offer.languages[0]),
            address=_absolute(offer, page_name(offer, language)),
            shared=shared,
        )
        html = renderers[language].download_html(page)
        # Where a value stands in its file is for us, not for the world.
        files[page_name(offer, language)] = re.sub(r' data-src="[^"]*"', "", html).encode()
    return files


def page_name(offer: Offer, language: str) -> str:
    """``index.html`` is the brief's own language; ``index.km.html`` another."""
    return "index.html" if language == offer.languages[0] else f"index.{language}.html"


def _draw_all(
    artefacts: Sequence[Artefact], files: dict[str, bytes]
) -> Iterator[tuple[str, Picture]]:
    """A picture by the hash of the PDF that it shows: a deck and its PDF have one in common."""
    drawn: set[str] = set()
    for each in artefacts:
        key = hash_bytes(each.looks_like)
        if key in drawn:
            continue
        drawn.add(key)
        stem = f"{FOLDER}/{each.name.rpartition('.')[0]}"
        cover = draw_cover(each.looks_like)
        picture = Picture(f"{stem}.webp", f"{stem}@2x.webp", cover.width, cover.height)
        files |= {picture.src: cover.once, picture.twice: cover.twice}
        yield key, picture


def _share(offer: Offer, first: Artefact, files: dict[str, bytes]) -> Shared | None:
    """Previews of links want an absolute address, which only a brief with ``web`` has."""
    name = f"{_SHARED}.{first.language}.png"
    url = _absolute(offer, name)
    if url is None:
        return None
    deck = [each for each in offer.artefacts if each.language == first.language and each.is_deck]
    files[name], width, height = draw_shared((deck or [first])[0].looks_like)
    return Shared(url, width, height)


def _absolute(offer: Offer, name: str) -> str | None:
    """``web`` is the page's address or, without a file's name at its end, that of its folder."""
    web = offer.brief.web
    if web is None or name == "index.html":
        return web
    path = urlsplit(web).path
    is_folder = not path.endswith("/") and "." not in path.rpartition("/")[2]
    return urljoin(f"{web}/" if is_folder else web, name)


def _readers(offer: Offer, language: str, pictures: Mapping[str, Picture]) -> Iterator[Readers]:
    for audience in offer.audiences:
        mine = [each for each in offer.artefacts if each.audience.name == audience.name]
        others = [tag for tag in offer.languages if any(each.language == tag for each in mine)]
        name, content = offer.archives[audience.name]
        yield Readers(
            audience.name,
            _word(audience, "title", language) or audience.title,
            _word(audience, "purpose", language),
            tuple(_file(each, language, pictures) for each in mine if each.language == language),
            Download(
                name, _size(len(content), language), len(content), hash_bytes(content),
                "application/zip", language,
            ),
            tuple(_pages(offer, [tag for tag in others if tag != language])),
        )  # fmt: skip


def _word(audience: Audience, name: str, language: str) -> str:
    """One of the audience's own words; nothing where it has none in the language."""
    return in_language(audience.words.get(name, {}), language) or ""


def _file(artefact: Artefact, language: str, pictures: Mapping[str, Picture]) -> Download:
    content = artefact.content
    return Download(
        artefact.name, _size(len(content), language), len(content), hash_bytes(content),
        artefact.media_type, artefact.language, artefact.format, artefact.count, artefact.is_deck,
        pictures[hash_bytes(artefact.looks_like)],
    )  # fmt: skip


def _pages(offer: Offer, languages: Sequence[str]) -> Iterator[Elsewhere]:
    for tag in languages:
        yield Elsewhere(page_name(offer, tag), tag, *_name_and_direction(tag))


@cache
def _name_and_direction(language: str) -> tuple[str, str]:
    """A language's own name for itself by CLDR, or its tag; ``ltr`` or ``rtl``."""
    from babel import Locale
    from babel.core import UnknownLocaleError

    for tag in (language, language.split("-")[0]):
        try:
            locale = Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
        name = locale.get_display_name() if tag == language else None
        return name or language, locale.text_direction
    return language, "ltr"


def _size(number: int, language: str) -> str:
    """*50 kB*, *2.4 MB*, by CLDR."""
    from babel.units import format_unit

    from brief.edition.fact_format import locale_of

    unit, divisor, pattern = (
        ("digital-megabyte", 1e6, "#,##0.0")
        if number >= 1_000_000
        else ("digital-kilobyte", 1e3, "#,##0")
    )
    value = max(number / divisor, 1)
    return format_unit(value, unit, "short", pattern, locale=locale_of(language))
