"""Where catalogues lie: ``locale/<tag>.po`` in the brief's folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

FOLDER = "locale"


def catalogue_file(folder: Path, language: str) -> Path | None:
    """The brief's catalogue for a language, its name with ``-`` or ``_``; None: there is none."""
    return list_catalogues(folder).get(language.lower())


def new_catalogue_file(folder: Path, language: str) -> Path:
    """Where the catalogue is, or where it is to be."""
    return catalogue_file(folder, language) or folder / FOLDER / f"{language}.po"


def template_file(folder: Path) -> Path:
    """The template with no translations, from which other tools begin a catalogue."""
    return folder / FOLDER / f"{folder.resolve().name}.pot"


def list_catalogues(folder: Path) -> Mapping[str, Path]:
    """Catalogues by language tag in small letters."""
    files = sorted((folder / FOLDER).glob("*.po"))
    return {language_of(file).lower(): file for file in files}


def language_of(file: Path) -> str:
    """The tag that a catalogue's name is."""
    return file.stem.replace("_", "-")
