"""The Jinja environment of the templates: sandboxed, strict, escaped, with words to translate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined

from brief.render.limits import limited_range
from brief.render.loader import ChainEnvironment, ChainLoader, plain_name
from brief.render.words import TemplateWords, interface_words


def template_environment(
    templates: Sequence[Path], language: str, names: Mapping[str, Any], filters: Mapping[str, Any]
) -> ChainEnvironment:
    """An environment for one rendering. ``names`` are there in every template and macro."""
    environment = ChainEnvironment(
        loader=ChainLoader(templates),
        undefined=StrictUndefined,
        autoescape=_is_markup,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do", "jinja2.ext.loopcontrols"],
    )
    words = TemplateWords(interface_words(language, templates))
    environment.install_gettext_callables(  # type: ignore[attr-defined]
        words.gettext, words.ngettext
    )
    environment.globals.update(names, range=limited_range())
    environment.filters.update(filters, listed=words.listed)
    return environment


def _is_markup(template: str | None) -> bool:
    """Style sheets are templates too, but their quotes must stay as they are."""
    return template is None or not plain_name(template).endswith(".css")
