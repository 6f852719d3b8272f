"""CSS that all of a house's slides share, and declarations for places."""

from __future__ import annotations

from brief.brand.house.model import Box, Place

ALIGNMENTS = {"l": "left", "ctr": "center", "r": "right", "just": "left"}
_ANCHORS = {"t": "start", "ctr": "center", "b": "end"}

# Ours for every slide; what is placed, and what a house does not show.
COMMON = """\
@page {{ size: {width:.2f}pt {height:.2f}pt }}
.slide {{ background: none; display: block; height: {height:.2f}pt; padding: 0 }}
.slide {{ position: relative }}
.tab, .rail, .kicker {{ display: none }}
.stage {{ display: grid; grid-template-rows: minmax(0, 1fr) auto; position: absolute }}
.stage, h1, .panel .subtitle, .lead {{ grid-template-columns: minmax(0, 1fr) }}
.stage > * {{ grid-column: 1 }}
.stage > .body {{ grid-row: 1; margin: 0 }}
.stage > .source {{ font: 400 {small:.2f}pt/var(--leading) var(--font-label); grid-row: 2 }}
.stage > .source {{ color: var(--soft); padding-top: {gap:.2f}pt }}
.words-in-place {{ display: block }}
h1, .slide h1, .panel h1 {{ display: grid; margin: 0; position: absolute }}
.over {{ display: block; padding: 0; position: absolute }}
.over .marking {{ position: static }}
.panel {{ background: none; border: 0; color: inherit; display: block; padding: 0 }}
.panel .marking, .particulars .marking {{ text-align: inherit }}
.particulars .marking {{ padding-bottom: {gap:.2f}pt }}
.slide .marking.foot {{ left: 0; padding: 0; position: absolute; top: {foot:.2f}pt; width: 100% }}
.slide .marking.foot {{ text-align: center }}
.image-full .panel .marking {{ color: var(--contrast); position: absolute; text-align: right }}
.particulars, .address {{ background: none; display: block; padding: 0; position: absolute }}
.subtitle, .over-title, .image-full img, .credit {{ position: absolute }}
.panel .subtitle, .lead {{ display: grid; padding-top: 0; width: auto }}
.slide .over-title {{ color: inherit }}
footer {{ display: block }}
footer p {{ display: none; position: absolute }}
.argument, .boxed {{ grid-template-columns: minmax(0, 1fr) }}
.argument .points, .argument .prose {{ align-self: stretch; padding-right: 0 }}
.halves .points {{ border-top: 0; padding-top: 0 }}
.interval {{ display: block; grid-row: 1; padding: 0 }}
.prose ul, .prose ol {{ padding-left: {hang:.2f}pt }}
figure svg {{ height: auto; width: 100% }}
blockquote, .callout-box {{ padding: {gap:.2f}pt {pad:.2f}pt }}
"""


def at(box: Box) -> str:
    """Where an absolutely placed element stands."""
    return (
        f"left: {box.x:.2f}pt; top: {box.y:.2f}pt; "
        f"width: {box.width:.2f}pt; height: {box.height:.2f}pt"
    )


def inside(place: Place) -> str:
    """The placeholder's insets."""
    return padding(*place.insets)


def padding(left: float, top: float, right: float, bottom: float) -> str:
    """Padding in points; none for a negative inset."""
    sides = (top, right, bottom, left)
    return "padding: " + " ".join(f"{max(0.0, side):.2f}pt" for side in sides)


def text_place(place: Place) -> str:
    """How text stands in a placeholder: its anchor and its alignment."""
    return (
        f"align-content: {_ANCHORS.get(place.anchor, 'start')}; "
        f"text-align: {ALIGNMENTS.get(place.style.align, 'left')}"
    )
