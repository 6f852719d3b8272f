"""A house's package as the ground of a deck: its masters, layouts and theme byte for byte.

Of the house file only what its masters need is copied, by following relationships: sample slides,
their notes, comments and media stay behind, and nothing refers to them.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree
from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.package import Package
from pptx.parts.presentation import PresentationPart
from pptx.parts.slide import NotesMasterPart

from brief.brand.house.archive import Archive, Relation
from brief.brand.house.named import House
from brief.deck.house.plan import Plan
from brief.deck.pptx.notes import notes_master_element
from brief.deck.pptx.placeholder import Places
from brief.deck.pptx.presentation import Skeleton, add_properties, add_table_styles
from brief.deck.pptx.shape import transform
from brief.deck.pptx.theme import ThemeNames
from brief.deck.pptx.xml import NAMESPACES, Element, element
from brief.deck.slides import Deck
from brief.deck.text import Rect

_KEPT = ("slideMaster", "notesMaster", "handoutMaster", "theme", "tableStyles", "font")
# What a master may refer to and a deck without the sample slides does not have.
_LEFT = ("slide", "notesSlide", "comments", "vbaProject")
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"  # [MS-PPTX] 2.2.3, p14:sectionLst
_GONE = ("sldIdLst", "custShowLst", "photoAlbum", "custDataLst", "smartTags", "modifyVerifier")


def make_house(deck: Deck, house: House) -> Skeleton:
    """The house's presentation without its slides, ready for ours."""
    archive = house.file.archive
    package = Package(None)  # type: ignore[arg-type]
    root = parse_xml(archive.parts[archive.main])
    presentation = PresentationPart(
        PackURI("/ppt/presentation.xml"), CT.PML_PRESENTATION_MAIN, package, root
    )
    package.relate_to(presentation, RT.OFFICE_DOCUMENT)
    parts = dict(_copy(archive, package))
    kept = [each for each in archive.relations(archive.main) if each.kind in _KEPT]
    _relate(presentation, kept, parts)
    _clear(root, {each.id for each in kept})
    notes = next((parts[each.target] for each in kept if each.kind == "notesMaster"), None)
    if notes is None:
        notes = _notes_master(deck, house, package, parts)
        relation = presentation.relate_to(notes, RT.NOTES_MASTER)
        entry = element("p:notesMasterId", {"r:id": relation})
        root.find(_name("sldMasterIdLst")).addnext(element("p:notesMasterIdLst", None, entry))
    add_properties(presentation, package)
    if not any(each.kind == "tableStyles" for each in kept):
        add_table_styles(presentation, package)
    plans = {layout.name: layout.house for layout in deck.layouts if layout.house}
    return Skeleton(
        package,
        presentation,
        {name: parts[plan.theirs.part] for name, plan in plans.items()},
        {layout.name: Places.of(layout.frames) for layout in deck.layouts},
        notes,
    )


def match_placeholders(tree: Element, plan: Plan | None) -> None:
    """Name the slide's placeholders as the house's layout does, and undo what its styles add.

    Runs of ours say what differs from plain text; a house's style may be bold or in capitals, and
    then plain has to be said. Where a layout has two placeholders of a kind, a shape says its
    place: LibreOffice gives nearly all of them one index, and some programs match by kind alone.
    """
    if plan is None:
        return
    places = {(kind, index): place for kind, index, place in plan.filled}
    kinds = [place.kind for place in plan.theirs.places]
    for shape in tree.iter(_name("sp")):
        mark = next(shape.iter(_name("ph")), None)
        if mark is None:
            continue
        place = places[mark.get("type", "body"), int(mark.get("idx", "0"))]
        mark.attrib.clear()
        for key, value in place.attributes:
            if key != "hasCustomPrompt":
                mark.set(key, value)
        if kinds.count(place.kind) > 1:
            _place(shape, Rect(*vars(place.box).values()))
        for body in shape.iter(_drawing("bodyPr")):
            if place.own_centre:
                body.set("anchorCtr", "0")
        for run in shape.iter(_drawing("rPr"), _drawing("endParaRPr")):
            for key, value in place.style.leaks:
                if run.get(key) is None:
                    run.set(key, value)


def _place(shape: Element, rect: Rect) -> None:
    properties = shape.find(_name("spPr"))
    if properties.find(_drawing("xfrm")) is None:
        properties.insert(0, transform(rect))


def _copy(archive: Archive, package: Package) -> Iterator[tuple[str, Part]]:
    """The parts that the presentation's masters need, each with its relationships."""
    found: dict[str, Part] = {}
    left: dict[str, list[Relation]] = {}
    waiting = [e.target for e in archive.relations(archive.main) if e.kind in _KEPT]
    while waiting:
        name = waiting.pop()
        if name in found or name == archive.main:
            continue
        relations = archive.relations(name)
        kept = [each for each in relations if each.kind not in _LEFT]
        blob = archive.parts[name]
        if len(kept) < len(relations):
            gone = {each.id for each in relations} - {each.id for each in kept}
            blob = _without_links(archive, name, gone)
        found[name] = Part(PackURI(name), archive.type_of(name), package, blob)
        left[name] = kept
        waiting += [each.target for each in kept if not each.external]
    for name, part in found.items():
        _relate(part, [e for e in left[name] if e.external or e.target in found], found)
        yield name, part


def _relate(part: Part, relations: list[Relation], parts: dict[str, Part]) -> None:
    """Give a part its relationships under the ids that its XML knows."""
    root = etree.Element(f"{{{_RELATIONSHIPS}}}Relationships", nsmap={None: _RELATIONSHIPS})
    for each in relations:
        target = (
            each.target
            if each.external
            else PackURI(each.target).relative_ref(part.partname.baseURI)
        )
        made = etree.SubElement(root, f"{{{_RELATIONSHIPS}}}Relationship")
        made.set("Id", each.id)
        made.set("Type", each.type)
        made.set("Target", target)
        if each.external:
            made.set("TargetMode", "External")
    by_name = {PackURI(name): other for name, other in parts.items()}
    part.load_rels_from_xml(parse_xml(etree.tostring(root)), by_name)


def _without_links(archive: Archive, name: str, gone: set[str]) -> bytes:
    """A master's or layout's XML without the links that lead to sample slides."""
    root = archive.xml(name)
    key = f"{{{NAMESPACES['r']}}}id"
    for link in [each for each in root.iter() if each.get(key) in gone]:
        link.getparent().remove(link)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _clear(root: Element, kept: set[str]) -> None:
    """Take out of ``p:presentation`` what speaks of the sample slides."""
    key = f"{{{NAMESPACES['r']}}}id"
    for child in list(root):
        if child.tag in {_name(name) for name in _GONE}:
            root.remove(child)
        elif child.tag == _name("extLst"):
            for each in [e for e in child if e.get("uri") == _SECTIONS]:
                child.remove(each)
            if not len(child):
                root.remove(child)
        else:
            for each in [e for e in child.iter() if e.get(key) and e.get(key) not in kept]:
                each.getparent().remove(each)
            if child.tag.endswith("IdLst") and not len(child):
                root.remove(child)


def _notes_master(
    deck: Deck, house: House, package: Package, parts: dict[str, Part]
) -> NotesMasterPart:
    """A notes master of ours, with the house's theme, for a house that has none."""
    master = house.master
    theme = ThemeNames({}, master.theme.major, master.theme.minor)
    part = NotesMasterPart(
        PackURI("/ppt/notesMasters/notesMaster1.xml"),
        CT.PML_NOTES_MASTER,
        package,
        notes_master_element(theme, deck.width / deck.height),
    )
    source = next(e.target for e in house.file.archive.relations(master.part) if e.kind == "theme")
    number = next(n for n in range(1, 10_000) if f"/ppt/theme/theme{n}.xml" not in parts)
    copied = Part(
        PackURI(f"/ppt/theme/theme{number}.xml"),
        CT.OFC_THEME,
        package,
        house.file.archive.parts[source],
    )
    related = [each for each in house.file.archive.relations(source) if each.target in parts]
    _relate(copied, related, parts)
    part.relate_to(copied, RT.THEME)
    return part


def _name(tag: str) -> str:
    return f"{{{NAMESPACES['p']}}}{tag}"


def _drawing(tag: str) -> str:
    return f"{{{NAMESPACES['a']}}}{tag}"
