"""What the template of the page of downloads sees (``templates/dist/index.html.j2``)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Picture:
    """A file's first page. ``width`` and ``height`` are CSS pixels; ``twice`` has double."""

    src: str
    twice: str
    width: int
    height: int


@dataclass(frozen=True)
class Download:
    """A file to take. ``href`` is relative; ``size`` in the language's words; ``count`` is of
    pages, or of slides where ``is_deck``; a zip has none of these three, nor a picture.
    """

    href: str
    size: str
    bytes: int
    sha256: str
    media_type: str
    language: str
    format: str = "zip"
    count: int = 0
    is_deck: bool = False
    picture: Picture | None = None


@dataclass(frozen=True)
class Elsewhere:
    """The page in another language; ``name`` is the language's own name for itself."""

    href: str
    language: str
    name: str
    direction: str


@dataclass(frozen=True)
class Readers:
    """An audience with what there is for it in the page's language, and where there is more.

    ``title`` and ``purpose`` are the audience's own words in that language;
    ``purpose`` may be empty.
    """

    name: str
    title: str
    purpose: str
    files: tuple[Download, ...]
    archive: Download
    elsewhere: tuple[Elsewhere, ...]


@dataclass(frozen=True)
class Shared:
    """The picture by which links to the page are shown, with its absolute address."""

    url: str
    width: int
    height: int


@dataclass(frozen=True)
class DownloadPage:
    """The page in one language. ``address``: its absolute address, where the brief has ``web``."""

    language: str
    name: str
    direction: str
    readers: tuple[Readers, ...]
    cover: Picture
    pages: tuple[Elsewhere, ...]  # in every language, this one among them
    source_href: str  # the page in the brief's own language
    address: str | None = None
    shared: Shared | None = None
