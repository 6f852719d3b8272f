"""What of a brief an audience sees: by name, by tag, by priority, by part."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import Any, TypeVar

from brief.brand.citations import CitationStyle
from brief.content.formula import evaluate_facts
from brief.content.model.base import Node, Path, Selectable
from brief.content.model.brief import Brief, Term
from brief.content.references import find_citations
from brief.edition.citations import Citations
from brief.edition.edition import PARTS, Audience, Dropped, Edition
from brief.edition.facts import Facts
from brief.edition.numbering import Labels
from brief.edition.prose import cited_texts

AnyNode = TypeVar("AnyNode", bound=Node)


def select_edition(
    brief: Brief,
    audience: Audience,
    language: str,
    without: Container[Path] = (),
    style: CitationStyle | None = None,
) -> Edition:
    """One brief for one audience in one language. Nodes keep their paths into the file.

    ``without``: the paths of items that are left out to meet a budget. ``style``: the brand's, of
    citations.
    """
    dropped: list[Dropped] = []
    chosen = _select_within(brief, audience, dropped, without)
    key_figures = _key_figures(chosen) if "figures" in audience.parts else ()
    terms = tuple(
        term
        for term in chosen.glossary
        if audience.terms == "all" or {term.term, term.id} & set(audience.terms)
    )
    parts = tuple(part for part in _in_order(audience) if part in audience.parts)
    hidden: dict[str, object] = {
        part: () for part in PARTS if part not in parts and _is_list(brief, part)
    }
    if "summary" not in parts:
        hidden["summary"] = None
    dropped += [
        Dropped(path=(part,), reason=f"the audience does not show the part {part}")
        for part in hidden
        if getattr(brief, part)
    ]
    shown = chosen.model_copy(update=hidden)
    return Edition(
        brief=shown,
        audience=audience,
        language=language,
        facts=Facts(brief.facts, evaluate_facts(brief.facts), language),
        citations=Citations(
            brief.sources,
            _cited(shown, parts, key_figures, terms),
            language,
            linked="sources" in parts,
            style=style,
        ),
        labels=Labels(shown, parts),
        parts=parts,
        key_figures=key_figures,
        terms=terms,
        dropped=tuple(dropped),
    )


def why_left_out(item: Selectable, audience: Audience) -> str | None:
    """Why an audience does not see an item; None where it does."""
    if item.for_ and not set(item.for_) & set(audience.lineage):
        return f"it is for {', '.join(item.for_)}"
    refused = [name for name in item.not_for if name in audience.lineage]
    if refused:
        return f"it is not for {', '.join(refused)}"
    if item.tags and audience.tags and not set(item.tags) & set(audience.tags):
        return f"its tags are {', '.join(item.tags)}, the audience's {', '.join(audience.tags)}"
    if item.priority > audience.priority:
        return f"its priority is {item.priority}, the audience shows up to {audience.priority}"
    return None


def why_shown(item: Selectable, audience: Audience) -> str:
    """Why an audience sees an item that it does see."""
    reasons = []
    if item.for_:
        reasons.append(f"for {', '.join(item.for_)}")
    if item.not_for:
        reasons.append(f"not for {', '.join(item.not_for)}")
    if item.tags and audience.tags:
        reasons.append(f"tags {', '.join(item.tags)}")
    elif item.tags:
        reasons.append("all tags are shown")
    if item.priority > 1:
        reasons.append(f"priority {item.priority} of up to {audience.priority}")
    return "; ".join(reasons) or "for everyone"


def _select_within(
    node: AnyNode, audience: Audience, dropped: list[Dropped], without: Container[Path]
) -> AnyNode:
    """A copy of a node without the items that the audience does not see."""
    changes: dict[str, Any] = {}
    for field in type(node).model_fields:
        value = getattr(node, field)
        if isinstance(value, tuple) and value and all(isinstance(item, Node) for item in value):
            kept = []
            for item in value:
                reason = why_left_out(item, audience) if isinstance(item, Selectable) else None
                if item.path in without:
                    reason = "it is left out to keep to the number of pages or slides"
                if reason:
                    dropped.append(Dropped(item.path, reason))
                else:
                    kept.append(_select_within(item, audience, dropped, without))
            changes[field] = tuple(kept)
    return node.model_copy(update=changes) if changes else node


def _key_figures(brief: Brief) -> tuple[str, ...]:
    """The facts of the figure blocks, the most important blocks first, none twice."""
    blocks = [show for section in brief.sections for show in section.show if show.figures]
    blocks.sort(key=lambda show: show.priority)
    return tuple(dict.fromkeys(name for show in blocks for name in show.figures or ()))


def _in_order(audience: Audience) -> Iterable[str]:
    return (*audience.order, *(part for part in PARTS if part not in audience.order))


def _is_list(brief: Brief, part: str) -> bool:
    return part != "sources" and isinstance(getattr(brief, part, None), tuple)


def _cited(
    brief: Brief, parts: tuple[str, ...], key_figures: tuple[str, ...], terms: tuple[Term, ...]
) -> list[str]:
    texts = cited_texts(brief, parts, key_figures, terms)
    return [id for text in texts for _, id in find_citations(text)]
