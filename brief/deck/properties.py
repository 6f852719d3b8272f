"""Document properties of a deck: from the edition alone, so that no clock enters the file."""

from __future__ import annotations

from brief.deck.slides import Properties
from brief.edition.edition import Edition


def properties_of(edition: Edition) -> Properties:
    """What File > Info shows."""
    brief = edition.brief
    return Properties(
        title=brief.title,
        author=", ".join(author.name for author in brief.authors),
        subject=brief.subtitle or "",
        language=edition.language,
        date=brief.date,
        publisher=brief.publisher.name if brief.publisher else "",
    )
