"""What is painted behind a place on a slide: backgrounds, and the shapes of master and layout."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from typing import Any

from brief.brand.house.colours import A, blend, read_paint
from brief.brand.house.model import Box, Patch
from brief.brand.house.places import P, read_box

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MOST_PIXELS = 40_000_000  # of a picture that is averaged
THIN = 4.0  # points; what is thinner is a line
_COVERS = 0.5  # share of a box from which a patch counts as its ground

Picture = Callable[[str], bytes | None]  # the bytes behind a relationship's id


def read_patches(
    root: Any,
    size: Box,
    colours: Mapping[str, str],
    mapped: Mapping[str, str],
    picture: Picture,
) -> Iterator[Patch]:
    """What a master or layout paints, from the back. ``size`` is the slide."""
    background = root.find(f"{P}cSld/{P}bg")
    if background is not None:
        yield from _painted(background, size, colours, mapped, picture)
    tree = root.find(f"{P}cSld/{P}spTree")
    if tree is not None:
        yield from _shapes(tree, 1.0, 1.0, 0.0, 0.0, colours, mapped, picture)


def ground_of(box: Box, patches: tuple[Patch, ...], paper: str) -> str:
    """The colour behind most of ``box``; ``paper`` where nothing is painted there."""
    ground = paper
    for patch in patches:
        if box.shared(patch.box) >= _COVERS:
            ground = blend(patch.rgb, ground, patch.alpha)
    return ground


def clear_foot(box: Box, patches: tuple[Patch, ...]) -> float:
    """Points at the foot of ``box`` to keep free, to stay above a line of the house's."""
    middle = box.y + box.height / 2
    tops = [
        patch.box.y
        for patch in patches
        if patch.box.height <= THIN
        and patch.box.width > THIN
        and middle < patch.box.y < box.bottom
        and min(box.right, patch.box.right) > max(box.x, patch.box.x)
    ]
    return box.bottom - min(tops) + THIN / 2 if tops else 0.0


def _shapes(
    tree: Any,
    across: float,
    down: float,
    right: float,
    below: float,
    colours: Mapping[str, str],
    mapped: Mapping[str, str],
    picture: Picture,
) -> Iterator[Patch]:
    """The shapes of a tree; the four numbers scale and move a group's own coordinates."""
    for shape in tree:
        if not isinstance(shape.tag, str) or next(shape.iter(f"{P}ph"), None) is not None:
            continue
        kind = shape.tag.removeprefix(P)
        box = read_box(shape)
        if box is None or kind not in ("sp", "pic", "grpSp", "cxnSp"):
            continue
        placed = Box(
            box.x * across + right, box.y * down + below, box.width * across, box.height * down
        )
        if kind == "grpSp":
            inner = _child_box(shape) or box
            x = placed.width / inner.width if inner.width else across
            y = placed.height / inner.height if inner.height else down
            yield from _shapes(
                shape, x, y, placed.x - inner.x * x, placed.y - inner.y * y,
                colours, mapped, picture,
            )  # fmt: skip
        elif kind == "cxnSp" or min(placed.width, placed.height) <= THIN:
            yield Patch(placed, "000000", 0.0)  # a line: no ground, but text keeps clear of it
        elif kind == "pic":
            yield from _pictured(shape, placed, picture)
        else:
            properties = shape.find(f"{P}spPr")
            if properties is not None:
                yield from _painted(properties, placed, colours, mapped, picture)
                if _unfilled(properties):
                    style = shape.find(f"{P}style/{A}fillRef")
                    if style is not None and style.get("idx", "0") != "0":
                        yield from _patch(read_paint(style, colours, mapped), placed)


def _painted(
    element: Any,
    box: Box,
    colours: Mapping[str, str],
    mapped: Mapping[str, str],
    picture: Picture,
) -> Iterator[Patch]:
    """A solid, gradient or picture fill of a background or a shape."""
    for fill in element.iter(f"{A}solidFill", f"{A}gradFill", f"{A}pattFill", f"{A}blipFill"):
        if fill.getparent() is not None and fill.getparent().tag == f"{A}ln":
            continue
        if fill.tag == f"{A}blipFill":
            yield from _pictured(element, box, picture)
        else:
            yield from _patch(read_paint(fill, colours, mapped), box)
        return
    reference = element.find(f"{P}bgRef")
    if reference is not None:
        yield from _patch(read_paint(reference, colours, mapped), box)


def _patch(paint: tuple[str, float] | None, box: Box) -> Iterator[Patch]:
    if paint:
        yield Patch(box, *paint)


def _pictured(element: Any, box: Box, picture: Picture) -> Iterator[Patch]:
    blip = next(element.iter(f"{A}blip"), None)
    data = picture(blip.get(f"{R}embed", "")) if blip is not None else None
    yield from _patch(_mean(data) if data else None, box)


def _mean(data: bytes) -> tuple[str, float] | None:
    """A picture's mean colour and how opaque it is; None for what cannot be read."""
    from PIL import Image

    try:
        with Image.open(BytesIO(data)) as image:
            if image.width * image.height > _MOST_PIXELS:
                return None
            image.draft("RGB", (64, 64))
            small = image.convert("RGBA").resize((1, 1), Image.Resampling.BOX)
            pixel: Any = small.getpixel((0, 0))
    except Exception:  # a drawing, or a picture that is broken: whoever opens the file sees it
        return None
    return "".join(f"{part:02x}" for part in pixel[:3]), pixel[3] / 255


def _unfilled(properties: Any) -> bool:
    kinds = ("noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill")
    return all(properties.find(f"{A}{kind}") is None for kind in kinds)


def _child_box(group: Any) -> Box | None:
    """The coordinates in which a group's shapes are placed."""
    place = group.find(f"{P}grpSpPr/{A}xfrm")
    offset = place.find(f"{A}chOff") if place is not None else None
    extent = place.find(f"{A}chExt") if place is not None else None
    if offset is None or extent is None:
        return None
    numbers = (offset.get("x"), offset.get("y"), extent.get("cx"), extent.get("cy"))
    x, y, width, height = (int(number or 0) / 12700 for number in numbers)
    return Box(x, y, width, height)
