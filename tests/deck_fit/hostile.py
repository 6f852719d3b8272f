"""A brief whose content is as bad for slides as content gets, written into a folder.

Bullets of twenty lines, a table of sixty rows, words of two hundred letters, titles of three
hundred, sections without anything, a timeline of fourteen dates, eleven figures.
"""

from __future__ import annotations

import json
from pathlib import Path

SENTENCES = (
    "The river commission of the lower basin asks every member state to share its flood data.",
    "Each of them is to answer within a day, and to keep a record of what was done.",
    "Where the water rises faster than that, the stations upstream call the towns by telephone.",
    "Whoever pays for a station may read all others.",
    "A table of the highest floods hangs in every office, with the year, the town and the cause.",
)
LONG_WORD = "Flussschifffahrtsgesellschaft" * 7


def words(letters: int, opening: str = "") -> str:
    """Prose of so many letters, cut at a word; other openings, other prose."""
    first = sum(map(ord, opening)) % len(SENTENCES)
    prose = " ".join((*SENTENCES[first:], *SENTENCES[:first])) + " "
    text = opening + prose * (letters // len(prose) + 1)
    return text[:letters].rsplit(" ", 1)[0] + "."


def write_hostile_brief(folder: Path) -> Path:
    """Write ``brief.yaml`` and its data; the file."""
    (folder / "data").mkdir(parents=True)
    rows = "".join(f"Measure {n},{_quoted(n)},{n * 1000}\n" for n in range(1, 61))
    (folder / "data/sixty.csv").write_text(f"measure,what it asks,cost\n{rows}", "utf-8")
    (folder / "data/words.csv").write_text(f"name,value\n{LONG_WORD[:200]},1\nShort,2\n", "utf-8")
    brief = {
        "brief": 1,
        "title": words(300, "A title of three hundred letters: "),
        "subtitle": words(160, "A subtitle: "),
        "date": "2020-09-28",
        "language": "en",
        "facts": {
            f"fact_{n}": {"value": n * 111, "unit": "people", "label": words(70, f"Fact {n}: ")}
            for n in range(1, 12)
        },
        "messages": [words(260, f"Message {n}: ") for n in range(1, 6)],
        "sections": [
            {
                "title": "Bullets of twenty lines",
                "points": [words(1500, f"Point {n}: ") for n in range(1, 5)],
            },
            {
                "title": words(300, "A section's title of three hundred letters: "),
                "claim": words(300, "A claim of three hundred letters: "),
                "points": [words(160, f"Point {n}: ") for n in range(1, 15)],
            },
            {"title": "Sixty rows", "show": [
                {"table": {"data": "data/sixty.csv", "caption": "Sixty measures"}}]},
            {"title": "Long words", "points": [LONG_WORD[:200], "short"], "show": [
                {"table": {"data": "data/words.csv", "caption": "A long word in a cell"}}]},
            {"title": "Empty"},
            {"title": "Empty too", "claim": "A claim and nothing else"},
            {"title": "Dates", "show": [{"timeline": [
                {"date": str(1950 + n), "event": words(80, f"Event {n}: ")} for n in range(14)]}]},
            {"title": "Figures", "show": [{"figures": [f"fact_{n}" for n in range(1, 12)]}]},
            {"title": "Prose", "text": "\n\n".join(
                words(500, f"Paragraph {n}: ") for n in range(1, 9))},
        ],
        "proposals": [
            {"title": words(120, f"Proposal {n}: "), "who": words(90), "when": "2031",
             "measure": words(150), "points": [words(300, f"{p}: ") for p in range(1, 5)]}
            for n in range(1, 4)
        ],
        "conclusions": [words(400, f"Conclusion {n}: ") for n in range(1, 5)],
    }  # fmt: skip
    file = folder / "brief.yaml"
    # JSON is YAML: nothing in these texts needs more.
    file.write_text(json.dumps(brief, indent=1, ensure_ascii=False), "utf-8")
    return file


def _quoted(number: int) -> str:
    return '"' + words(60, f"No {number}: ") + '"'
