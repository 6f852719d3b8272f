"""The language of an edition: the source's, the pseudo-language, or a catalogue's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.build.project import Project
from brief.messages import Failure, Message, Position
from brief.translation.files import catalogue_file, language_of, list_catalogues
from brief.translation.languages import PSEUDO, is_known, is_pseudo, same_writing

if TYPE_CHECKING:
    from brief.content.model.brief import Brief
    from brief.translation.apply import Gap
    from brief.translation.catalogue import Catalogue


@dataclass(frozen=True)
class Worded:
    """A brief in the language of an edition. ``catalogue``: None for the source's own words.

    ``gaps`` are the messages that stand as in the source, whoever sees them.
    """

    brief: Brief
    catalogue: Catalogue | None = None
    gaps: tuple[Gap, ...] = ()
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
    from brief.translation.apply import list_gaps, translate
    from brief.translation.check import check_catalogue
    from brief.translation.po_read import read_catalogue

    catalogue = read_catalogue(file, language)
    messages = tuple(check_catalogue(brief, catalogue))
    if any(message.severity == "error" for message in messages):
        raise Failure(messages)
    return Worded(translate(brief, catalogue), catalogue, list_gaps(brief, catalogue), messages)


def require_translatable(brief: Brief, project: Project, language: str) -> None:
    """Raises Failure for a language that can have no catalogue."""
    source = source_language(brief, project)
    if not is_known(language):
        require_language(brief, source, language, None)
    if is_pseudo(language):
        text = f"`{PSEUDO}` is made from the source: it has no catalogue"
        raise Failure(Message(text, "language"))
    if language.lower() == source.lower():
        text = f"`{language}` is the language of the brief itself: it has no catalogue"
        raise Failure(Message(text, "language", brief.positions.at(("language",))))


def translated_languages(brief: Brief, project: Project) -> tuple[str, ...]:
    """Those that have a catalogue, and those that the brief's editions ask for."""
    source = source_language(brief, project)
    asked = [each for edition in brief.editions for each in edition.languages]
    there = [language_of(file) for file in list_catalogues(brief.folder).values()]
    return tuple(
        language
        for language in dict.fromkeys((*there, *asked))
        if not is_pseudo(language) and (language in there or not same_writing(language, source))
    )


def source_language(brief: Brief, project: Project) -> str:
    """The language that the brief is written in."""
    if "language" in brief.model_fields_set or project.settings.language is None:
        return brief.language
    return project.settings.language
