"""The messages of a brief as a gettext template, and the header of a new catalogue."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

from babel.messages.catalog import Catalog

from brief.content.model.brief import Brief
from brief.translation.catalogue import NOTE
from brief.translation.extract import BriefMessage, extract_messages
from brief.translation.placeholders import WEBLATE_FLAG, find_placeholders


def make_template(brief: Brief) -> Catalog:
    """Every message once, in the order of the file, with all places where it stands."""
    template = Catalog(creation_date=_moment(brief))
    for message in extract_messages(brief):
        template.add(
            message.text,
            locations=[(_name(brief, message.position.file), message.position.line)],
            auto_comments=_comments(message),
            flags=[WEBLATE_FLAG] if any(find_placeholders(message.text)) else [],
        )
    return template


def new_header(brief: Brief, language: str | None) -> str:
    """The header entry, with its comments; of the template where there is no language."""
    title = "Translations of" if language else "Template for translations of"
    lines = [f"# {title} the brief {brief.name}."]
    if language:
        lines.append(f"# {NOTE} is printed with the imprint: who translated, and who has read it.")
    headers = {
        "Project-Id-Version": " ".join(filter(None, (brief.name, brief.version))),
        "Report-Msgid-Bugs-To": "",
        "POT-Creation-Date": creation_date(brief),
        "PO-Revision-Date": "YEAR-MO-DA HO:MI+ZONE",
        "Last-Translator": "",
        "Language-Team": "",
        "Language": language or "",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    if language:
        headers |= {"Plural-Forms": _plural_forms(language), NOTE: ""}
    written = [f'"{name}: {value}'.rstrip() + '\\n"' for name, value in headers.items()]
    return "\n".join([*lines, "#", 'msgid ""', 'msgstr ""', *written]) + "\n"


def creation_date(brief: Brief) -> str:
    """When the source was made: the brief's date, or SOURCE_DATE_EPOCH. No clock is read."""
    return _moment(brief).strftime("%Y-%m-%d %H:%M+0000")


def _moment(brief: Brief) -> datetime.datetime:
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdecimal():
        return datetime.datetime.fromtimestamp(int(given), datetime.UTC)
    return datetime.datetime.combine(brief.date, datetime.time(), datetime.UTC)


def _name(brief: Brief, file: Path) -> str:
    """A file as it is called from the project's folder."""
    resolved, root = file.resolve(), brief.root.resolve()
    return (resolved.relative_to(root) if resolved.is_relative_to(root) else resolved).as_posix()


def _comments(message: BriefMessage) -> list[str]:
    said = message.where
    if message.in_cell:
        said += f": a cell of {message.position.file.name}"
    if message.optional:
        said += ": a name; leave it empty where it stays as it is"
    return [said]


def _plural_forms(language: str) -> str:
    from babel.messages.plurals import get_plural

    rule = get_plural(language.replace("-", "_"))
    return f"nplurals={rule.num_plurals}; plural={rule.plural_expr};"
