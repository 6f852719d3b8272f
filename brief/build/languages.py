"""The language of an edition: the source's, the pseudo-language, or a catalogue's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.messages import Failure, Message, Position
from brief.translation.files import catalogue_file, list_catalogues
from brief.translation.languages import PSEUDO, is_known, is_pseudo, same_writing

if TYPE_CHECKING:
    from brief.content.model.brief import Brief
    from brief.translation.catalogue import Catalogue


@dataclass(frozen=True)
class Worded:
    """A brief in the language of an edition. ``catalogue``: None for the source's own words."""

    brief: Brief
    catalogue: Catalogue | None = None
    warnings: tuple[Message, ...] = ()


def require_language(brief: Brief, source: str, language: str, at: Position | None) -> None:
    """Raises Failure where nothing says what the brief is in this language. ``at``: who asks."""
    if not is_known(language):
        from brief.content.spelling import suggest

        known = (source, PSEUDO, *list_catalogues(brief.folder))
        text = f"`{language}` is no language that CLDR knows{suggest(language, known)}"
        raise Failure(Message(text + "; expected a tag such as km, ja or pt-BR", "language", at))
    if is_pseudo(language) or catalogue_file(brief.folder, language):
        return
    if not same_writing(language, source):
        text = (
            f"there is no translation into `{language}`: make its catalogue with "
            f"`brief translate update {brief.name} --language {language}`"
        )
        raise Failure(Message(text, "no-catalogue", at))


def put_into_words(brief: Brief, source: str, language: str) -> Worded:
    """The brief in a language. Raises Failure with all that is wrong in its catalogue."""
    if language == source:
        return Worded(brief)
    if is_pseudo(language):
        from brief.translation.apply import rewrite
        from brief.translation.pseudo import pseudo

        return Worded(rewrite(brief, language, pseudo))
    require_language(brief, source, language, None)
    file = catalogue_file(brief.folder, language)
    if file is None:
        return Worded(brief)
    from brief.translation.apply import translate
    from brief.translation.check import check_catalogue
    from brief.translation.po_read import read_catalogue

    catalogue = read_catalogue(file, language)
    messages = tuple(check_catalogue(brief, catalogue))
    if any(message.severity == "error" for message in messages):
        raise Failure(messages)
    return Worded(translate(brief, catalogue), catalogue, messages)
