"""The Markdown of a brief: CommonMark with footnotes, facts, citations; no HTML, no tables."""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from brief.edition.prose import Markup
from brief.render.markdown_rules import use_citations, use_facts
from brief.render.quotes import quotation_marks


@cache
def markdown_parser(language: str, markup: Markup) -> MarkdownIt:
    """A parser for a language's quotation marks. ``text`` is no Markdown: facts and quotes only."""
    preset = "zero" if markup == "text" else "commonmark"
    options = {"typographer": True, "quotes": quotation_marks(language), "html": False}
    parser = MarkdownIt(preset, options).enable("smartquotes")
    parser.validateLink = _any_link  # type: ignore[method-assign]
    use_facts(parser)
    if markup != "text":
        use_citations(parser)
        footnote_plugin(parser, always_match_refs=True)
    return parser


def _any_link(url: str) -> bool:
    """Every link is parsed, so that a wrong one can be told with its line (`resolve`)."""
    return True
