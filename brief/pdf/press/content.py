"""Content streams, gradients and groups of a painted document, from RGB into inks.

WeasyPrint paints in DeviceRGB and DeviceGray: by operators (ISO 32000-1, 8.6.8), in shadings
(8.7.4.5) and in the groups of transparency (11.6.6). A soft mask (11.6.5.3) is no ink: it stays
grey. On the way each picture is measured where it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import pikepdf

from brief.pdf.press.inks import Inks

Values = tuple[float, ...]
_LUMINANCE = (0.3, 0.59, 0.11)  # of DeviceRGB as DeviceGray (ISO 32000-1, 10.3.2)


@dataclass
class Placed:
    """A picture's largest size on any page, in points."""

    image: Any
    width: float = 0.0
    height: float = 0.0


@dataclass(frozen=True)
class _Paint:
    """What a content stream paints in: the operators and name of its space, and the way there."""

    space: str
    fill: str
    stroke: str
    of: Callable[..., Values]


@dataclass
class Separation:
    """Converts pages; ``pictures`` are those met so far, by their objects' numbers."""

    inks: Inks
    pictures: dict[tuple[int, int], Placed] = field(default_factory=dict)

    def page(self, pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
        """Convert all that a page paints."""
        page.contents_coalesce()
        paint = _Paint("/DeviceCMYK", "k", "K", self.inks.of)
        content = self._rewritten(page.Contents, page.resources, pikepdf.Matrix(), paint)
        page.Contents = pdf.make_stream(content)
        group = {"/S": pikepdf.Name.Transparency, "/CS": pikepdf.Name.DeviceCMYK}
        page.obj["/Group"] = pikepdf.Dictionary(group)

    def _rewritten(
        self, stream: Any, resources: Any, matrix: pikepdf.Matrix, paint: _Paint
    ) -> bytes:
        for kind in ("/Shading", "/Pattern"):
            for entry in dict(resources.get(kind, {})).values():
                self._pattern(entry, matrix, paint)
        for state in dict(resources.get("/ExtGState", {})).values():
            mask = state.get("/SMask")
            if isinstance(mask, pikepdf.Dictionary) and "/G" in mask:
                self._form(mask["/G"], matrix, _Paint("/DeviceGray", "g", "G", _grey))
        instructions = list(self._instructions(stream, resources, matrix, paint))
        return pikepdf.unparse_content_stream(instructions)

    def _instructions(
        self, stream: Any, resources: Any, matrix: pikepdf.Matrix, paint: _Paint
    ) -> Iterator[Any]:
        stack: list[pikepdf.Matrix] = []
        in_rgb = {"sc": False, "SC": False}  # whether `cs` and `CS` have chosen DeviceRGB
        for instruction in pikepdf.parse_content_stream(stream):
            operands, operator = instruction.operands, str(instruction.operator)
            if operator == "q":
                stack.append(matrix)
            elif operator == "Q":
                matrix = stack.pop()
            elif operator == "cm":
                matrix = pikepdf.Matrix(*map(float, operands)) @ matrix
            elif operator == "Do":
                self._drawn(resources["/XObject"][operands[0]], matrix, paint)
            elif operator in ("rg", "RG", "g", "G"):
                in_rgb["SC" if operator.isupper() else "sc"] = False
                yield _coloured(operands, paint, stroke=operator.isupper())
                continue
            elif operator in ("cs", "CS"):
                kind = "SC" if operator.isupper() else "sc"
                in_rgb[kind] = operands[0] == "/DeviceRGB"
                if in_rgb[kind]:
                    continue
            elif operator.lower() in ("sc", "scn") and in_rgb[operator[:2]]:
                yield _coloured(operands, paint, stroke=operator.isupper())
                continue
            yield instruction

    def _drawn(self, drawn: Any, matrix: pikepdf.Matrix, paint: _Paint) -> None:
        if drawn.get("/Subtype") == "/Form":
            self._form(drawn, matrix, paint)
        elif drawn.get("/Subtype") == "/Image":
            placed = self.pictures.setdefault(drawn.objgen, Placed(drawn))
            placed.width = max(placed.width, abs(complex(matrix.a, matrix.b)))
            placed.height = max(placed.height, abs(complex(matrix.c, matrix.d)))

    def _form(self, form: Any, matrix: pikepdf.Matrix, paint: _Paint) -> None:
        """A form or a tile. One that is met again is measured again; its inks stay."""
        own = pikepdf.Matrix(*map(float, form.get("/Matrix", (1, 0, 0, 1, 0, 0))))
        content = self._rewritten(form, form.get("/Resources", {}), own @ matrix, paint)
        form.write(content)
        group = form.get("/Group")
        if group is not None and group.get("/CS") != paint.space:
            group["/CS"] = pikepdf.Name(paint.space)

    def _pattern(self, entry: Any, matrix: pikepdf.Matrix, paint: _Paint) -> None:
        shading = entry.get("/Shading", entry)
        if entry.get("/PatternType") == 1:
            self._form(entry, matrix, paint)
        elif shading.get("/ColorSpace") == "/DeviceRGB":
            shading["/ColorSpace"] = pikepdf.Name(paint.space)
            _convert_function(shading["/Function"], paint)


def _convert_function(function: Any, paint: _Paint) -> None:
    """The colours of a gradient: exponential functions, stitched (ISO 32000-1, 7.10.3, 7.10.4)."""
    for part in function.get("/Functions", ()):
        _convert_function(part, paint)
    for end in ("/C0", "/C1"):
        if len(function.get(end, ())) == 3:
            function[end] = pikepdf.Array(_numbers(paint.of(*map(float, function[end]))))


def _coloured(operands: Iterable[Any], paint: _Paint, *, stroke: bool) -> Any:
    """The instruction that sets the colour of one in RGB or grey."""
    parts = [float(each) for each in operands]
    red, green, blue = parts if len(parts) == 3 else parts * 3
    operator = pikepdf.Operator(paint.stroke if stroke else paint.fill)
    return pikepdf.ContentStreamInstruction(_numbers(paint.of(red, green, blue)), operator)


def _numbers(values: Values) -> list[Decimal]:
    return [Decimal(f"{value:.4f}").normalize() + 0 for value in values]


def _grey(red: float, green: float, blue: float) -> Values:
    parts = zip(_LUMINANCE, (red, green, blue), strict=True)
    return (sum(share * part for share, part in parts),)
