"""``brief new --audience``: a folder with a commented ``audience.yaml`` and a first override."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from brief.content.spelling import list_choices, suggest
from brief.edition.audience import FILE, list_audiences
from brief.messages import Failure, Message, Position, Status

_NAME = re.compile(r"[a-z][a-z0-9_-]*")

_AUDIENCE = """\
# Who reads this, in what time, and what for.
title: {title}
{inherits}
# What is not said here is as in the audience above, or as the program has it. Take away the marks.
# pages: {{min: 3, max: 4}}        # of the brief; a bare number is the most
# slides: {{max: 10}}              # over it, items of priority 3 are left out, then of priority 2
# priority: 2                    # shows items of priority 1 and 2
# tags: [budget]                 # items with other tags are left out; those without tags stay
# parts: [summary, messages, figures, sections, proposals, conclusions, sources]
# order: [proposals]             # what comes first
# formats: [pdf, pptx, handout]
# terms: all                     # of the glossary: explained in the margin where they first occur
# headings:                      # other words over parts, by language
#   proposals: {{en: What we ask, fr: Ce que nous demandons}}
# notes: true                    # `brief dist` hands out the speaker notes too
"""
_INHERITS = "inherits: {}"
_NO_INHERITS = "# inherits: officials            # start from another audience"

_OVERRIDE = """\
{# What is different in this audience's brief; everything else stays. Its blocks, and the files that
   can be changed in the same way, are in docs/templates.md and docs/audiences.md. #}
{% extends "base/brief/brief.html.j2" %}

{# An example. Take away this line and the last one to see it on the last page.
{% block imprint %}
<p>For members of parliament only.</p>
{{ super() }}
{% endblock %}
#}
"""


def new_audience(
    root: Path, name: str, inherits: str | None, templates: Sequence[Path]
) -> tuple[Path, ...]:
    """Write ``templates/audiences/<name>/`` into the project in ``root``; its files.

    ``templates`` are the templates folders there are. Raises Failure where the name will not do, is
    taken, or ``inherits`` is no audience.
    """
    if not _NAME.fullmatch(name):
        text = f"`{name}` cannot name an audience: expected small letters, digits, - and _"
        raise Failure(Message(text, "name"), Status.USAGE)
    known = list_audiences(templates)
    folder = root / "templates" / "audiences" / name
    if name in known or folder.exists():
        there = known.get(name, folder)
        text = f"there is an audience `{name}` already; choose another name"
        raise Failure(Message(text, "exists", Position(there)), Status.USAGE)
    if inherits is not None and inherits not in known:
        near = suggest(inherits, known) or f"; expected {list_choices(sorted(known))}"
        text = f"there is no audience `{inherits}` to inherit from{near}"
        raise Failure(Message(text, "audience"), Status.USAGE)
    title = re.sub("[_-]", " ", name).capitalize()
    line = _INHERITS.format(inherits) if inherits else _NO_INHERITS
    files = {
        folder / FILE: _AUDIENCE.format(title=title, inherits=line),
        folder / "brief" / "brief.html.j2": _OVERRIDE,
    }
    for file, text in files.items():
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")
    return tuple(files)
