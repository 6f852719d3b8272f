"""What our Markdown has beyond CommonMark: ``{{ facts }}``, ``[@citations]``, ``@fig-references``.

The rules only find these; each becomes a token whose ``meta`` says where it stands. What it says is
put in by `resolve`, before quotation marks are set, so that quotes see the words around them.
"""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline

from brief.edition.citation_syntax import CROSS_REFERENCE, GROUP, parse_group
from brief.edition.fact_reference import REFERENCE


def use_facts(parser: MarkdownIt) -> None:
    """Understand ``{{ name | filter }}``."""
    parser.inline.ruler.before("text", "fact", _fact)
    parser.core.ruler.before("smartquotes", "resolve", _resolve)
    parser.core.ruler.after("smartquotes", "apostrophes", _apostrophes)


def use_citations(parser: MarkdownIt) -> None:
    """Understand citations and cross references."""
    parser.inline.ruler.before("link", "citation", _citation)
    parser.inline.ruler.before("citation", "cross_reference", _cross_reference)


def _fact(state: StateInline, silent: bool) -> bool:
    match = REFERENCE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push("fact", "", 0)
        token.content = match["inside"]
        token.meta = {"offset": state.pos}
    state.pos = match.end()
    return True


def _citation(state: StateInline, silent: bool) -> bool:
    match = GROUP.match(state.src, state.pos, state.posMax)
    group = parse_group(match["inside"]) if match else None
    if match is None or group is None:
        return False
    if not silent:
        if all(CROSS_REFERENCE.fullmatch("@" + cited.id) for cited in group):
            for cited in group:
                token = state.push("cross_reference", "", 0)
                token.content = cited.id
                token.meta = {"offset": state.pos}
        else:
            token = state.push("citation", "", 0)
            token.content = match["inside"]
            token.meta = {"offset": state.pos, "cited": group}
    state.pos = match.end()
    return True


def _cross_reference(state: StateInline, silent: bool) -> bool:
    before = state.src[state.pos - 1 : state.pos]
    # A letter of the address a@b.org; scripts without spaces write up to the reference.
    if state.src[state.pos] != "@" or (before.isascii() and before.isalnum()):
        return False
    match = CROSS_REFERENCE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push("cross_reference", "", 0)
        token.content = match[0][1:]
        token.meta = {"offset": state.pos}
    state.pos = match.end()
    return True


def _apostrophes(state: StateCore) -> None:
    """Single marks that quote nothing: *13.7%’s*, *’90s*."""
    for inline in state.tokens:
        for token in inline.children or ():
            if token.type == "text":
                token.content = token.content.replace("'", "’")


def _resolve(state: StateCore) -> None:
    state.env["resolve"](state.tokens)
