"""What ``brief doctor`` says of fonts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brief.build.fonts_report import FontsReport, LanguageFonts, Served

_OUTPUTS = {"brief": "pages", "deck": "slides"}


def fonts_text(report: FontsReport) -> str:
    """A line for each part and face: where it serves, which font it is, its version and file."""
    lines: list[str] = []
    for brand in dict.fromkeys(each.brand for each in report.languages):
        of_brand = [each for each in report.languages if each.brand == brand]
        latin = next((each for each in of_brand if each.script == "Latn"), None)
        for each in of_brand:
            lines += ["", f"{brand}, {each.language} ({each.script}{_state(each)})"]
            lines += _lines(each, latin)
    if report.install:
        lines += ["", "What is missing is installed with"]
        lines += [f"    {system}: {command}" for system, command in report.install.items()]
    return "\n".join(lines[1:]) + "\n"


def _state(each: LanguageFonts) -> str:
    if not each.missing:
        return ""
    return "; MISSING" if each.needed else "; missing, and no brief here is in it"


def _lines(each: LanguageFonts, latin: LanguageFonts | None) -> Iterator[str]:
    known = set(latin.fonts) if latin and latin is not each else set()
    own = [font for font in each.fonts if font not in known]
    if not own and each.fonts:
        yield f"  as {latin.language}" if latin else ""
    yield from (_line(font) for font in own)


def _line(font: Served) -> str:
    as_ = f"{font.family}" if font.family == font.font else f"{font.family}, set by {font.font}"
    weights = " ".join(map(str, font.weights))
    place = f"{_OUTPUTS[font.output]:6}  {font.part:7}"
    return f"  {place}  {as_} {font.version} ({weights}): {_short(font.file)}"


def _short(file: Path) -> str:
    """The path from here where it is below; with ~ for home."""
    for base, mark in ((Path.cwd(), ""), (Path.home(), "~/")):
        if file.is_relative_to(base):
            return f"{mark}{file.relative_to(base)}"
    return str(file)


def fonts_json(report: FontsReport) -> str:
    """The same for programs."""
    data = {**asdict(report), "complete": report.complete}
    return json.dumps(data, ensure_ascii=False, indent=2, default=str) + "\n"
