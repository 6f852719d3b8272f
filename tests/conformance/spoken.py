"""Whether the structure tree says every sentence that the source's texts say, in their order."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
from lxml import html

from brief.build.contents import MOST_WITHOUT
from brief.build.material import prepare
from brief.build.plan import Request, plan_brief
from brief.build.project import find_briefs

_SENTENCE = re.compile(r"(?<=[.!?:;])\s+")
# White space, hyphens (a line's end may have put one in), soft hyphens, word joiners.
_BLANK = re.compile(r"[\s\-\u00ad\u200b\u2010\u2060]+")
# Numbers and dashes of lists and footnotes: no text of the source.
_LABEL = re.compile(r'^ *(?:Reference|Lbl) \(\w+\)\n *"(?:\d\d?\.? ?|–|•)"\n', re.MULTILINE)
_MARK = re.compile(r"\[editor’s\]|editor’s")
_UNREAD = (
    "//style | //title | //*[local-name()='svg' or @aria-hidden='true' or @class='entry-number']"
)
_NEAR = 800  # characters: between two texts of the source stand headings and labels, no more
_LONG = 40  # characters that stand in one place only


@dataclass(frozen=True)
class Spoken:
    """How many sentences a brief's texts have; those that are not read aloud, or out of order."""

    sentences: int
    missing: tuple[str, ...]
    misplaced: tuple[str, ...]


def compare_spoken(name: str, audience: str, pdf: Path) -> Spoken:
    """A brief's PDF beside the texts of the edition that it was made from."""
    read = subprocess.run(
        ["pdfinfo", "-struct-text", str(pdf)], capture_output=True, text=True, timeout=60
    )
    told = _LABEL.sub("", read.stdout)
    read_aloud = _bare(" ".join(re.findall(r'^\s*"(.*)"$', told, re.MULTILINE)))
    with pikepdf.open(pdf) as opened:
        contents = len(opened.pages) > MOST_WITHOUT
    sentences = [each for each in _sentences(name, audience, contents) if _bare(each)]
    missing, misplaced, at = [], [], 0
    for sentence in sentences:
        bare = _bare(sentence)
        found = read_aloud.find(bare, at, None if len(bare) > _LONG else at + _NEAR)
        if found >= 0:
            at = found + len(bare)
        elif bare in read_aloud:
            misplaced.append(sentence)
        else:
            missing.append(sentence)
    return Spoken(len(sentences), tuple(missing), tuple(misplaced))


def _sentences(name: str, audience: str, contents: bool) -> Iterator[str]:
    """The sentences of what bears a line of the source, in the order of the HTML, which is the
    source's: each footnote after the block that refers to it. ``contents``: whether it has a table
    of contents, with which other things stand elsewhere too.
    """
    (project, file), *_ = find_briefs((name,), Path.cwd())
    tasks = plan_brief(file, project, Request(audiences=(audience,), formats=("pdf",)))
    page = html.fromstring(prepare(tasks[0]).renderer.brief_html(contents))
    for hidden in page.xpath(_UNREAD):
        hidden.drop_tree()
    for element in page.xpath("//body//*[@data-src][not(ancestor::*[@data-src])]"):
        notes = element.xpath(".//*[contains(@class, 'footnote')]")
        texts = [_text(element, without=notes), *(_text(note, without=[]) for note in notes)]
        for text in texts:
            yield from _SENTENCE.split(text)


def _text(element: Any, without: list[Any]) -> str:
    """Its words, blocks apart from each other, as a full stop is where a block ends."""
    left_out = {node for each in without for node in each.iter()}
    parts: list[str] = []

    def walk(node: Any) -> None:
        if node in left_out:
            return
        if node.tag in ("p", "li", "dt", "dd", "div", "h2", "h3", "h4", "td", "th"):
            parts.append("; ")
        parts.append(node.text or "")
        for child in node:
            walk(child)
            parts.append(child.tail or "")

    walk(element)
    return "".join(parts).replace("; ", "\n; ")


def _bare(text: str) -> str:
    return _MARK.sub("", _BLANK.sub("", text)).strip(";")
