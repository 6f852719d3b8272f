"""Pictures (ECMA-376 part 1, 19.3.1.37): PNG or JPEG, with the SVG beside it where there is one."""

from __future__ import annotations

from io import BytesIO

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.package import Package

from brief.deck.pptx.canvas import Canvas
from brief.deck.pptx.shape import non_visual, shape_properties
from brief.deck.pptx.xml import Element, element, extension, thousandths
from brief.deck.slides import Crop, PictureFrame

_SVG = "image/svg+xml"
_SVG_URI = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"


def write_picture(frame: PictureFrame, canvas: Canvas) -> None:
    """Add a picture. The same bytes are stored once, however many slides show them."""
    number, name = canvas.identify(frame, "Picture")
    alt = None if frame.decorative else frame.alt
    canvas.tree.append(
        element(
            "p:pic",
            None,
            element(
                "p:nvPicPr",
                None,
                non_visual(number, name, alt=alt, decorative=frame.decorative),
                element("p:cNvPicPr", None, element("a:picLocks", {"noChangeAspect": True})),
                element("p:nvPr"),
            ),
            element(
                "p:blipFill",
                None,
                _blip(frame, canvas),
                _source(frame.crop),
                element("a:stretch", None, element("a:fillRect")),
            ),
            shape_properties(frame.rect, canvas, None, None),
        )
    )


def _blip(frame: PictureFrame, canvas: Canvas) -> Element:
    """``<a:blip r:embed="rId2">``; programs that read SVG take it from ``asvg:svgBlip`` inside."""
    _, raster = canvas.part.get_or_add_image_part(BytesIO(frame.image))
    drawing = None
    if frame.svg is not None:
        part = _svg_part(canvas.part.package, frame.svg)
        vector = canvas.part.relate_to(part, RT.IMAGE)
        drawing = extension(_SVG_URI, element("asvg:svgBlip", {"r:embed": vector}))
    faded = element("a:alphaModFix", {"amt": thousandths(frame.opacity)})
    return element("a:blip", {"r:embed": raster}, faded if frame.opacity < 1 else None, drawing)


def _svg_part(package: Package, svg: bytes) -> Part:
    for part in package.iter_parts():
        if part.content_type == _SVG and part.blob == svg:
            return part
    name: PackURI = package.next_image_partname("svg")
    return Part(name, _SVG, package, svg)


def _source(crop: Crop) -> Element:
    cut = {"l": crop.left, "t": crop.top, "r": crop.right, "b": crop.bottom}
    return element("a:srcRect", {side: thousandths(share) or None for side, share in cut.items()})
