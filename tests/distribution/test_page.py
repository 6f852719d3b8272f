"""The page of downloads as search engines and other programs read it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import html5lib
import pytest

from brief.build.distribution.page import Offer, _absolute

PAGES = {"en": "index.html", "ar": "index.ar.html"}


def parse(file: Path) -> Any:
    """The document; an error for whatever a browser would have to mend."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(file.read_text("utf-8"))


@pytest.mark.parametrize("language", PAGES)
def test_it_is_html_without_a_fault_in_its_language_and_direction(
    handed_out: Path, language: str
) -> None:
    root = parse(handed_out / PAGES[language])
    assert root.get("lang") == language
    assert root.get("dir") == ("rtl" if language == "ar" else "ltr")


@pytest.mark.parametrize("language", PAGES)
def test_it_asks_for_nothing_from_elsewhere_and_runs_no_script(
    handed_out: Path, language: str
) -> None:
    text = (handed_out / PAGES[language]).read_text("utf-8")
    root = parse(handed_out / PAGES[language])
    scripts = root.findall(".//script")
    assert [each.get("type") for each in scripts] == ["application/ld+json"]
    assert not re.search(r"\bon\w+=|javascript:|@import|url\(", text)
    for image in root.findall(".//img"):
        for source in (image.get("src"), *re.findall(r"(\S+) \dx", image.get("srcset"))):
            assert (handed_out / source).is_file()
    for link in root.findall(".//a"):
        href = link.get("href").partition("#")[0]
        assert href.startswith("https://") or not href or (handed_out / href).is_file()


@pytest.mark.parametrize("language", PAGES)
def test_each_page_names_the_others_and_itself(handed_out: Path, language: str) -> None:
    root = parse(handed_out / PAGES[language])
    links = {link.get("hreflang"): link.get("href") for link in root.findall(".//link[@hreflang]")}
    assert links == {"en": "index.html", "ar": "index.ar.html", "x-default": "index.html"}
    (canonical,) = root.findall(".//link[@rel='canonical']")
    address = "https://example.org/briefs/3"
    assert canonical.get("href") == (f"{address}/index.ar.html" if language == "ar" else address)


def test_schema_org_and_open_graph_say_what_it_is(handed_out: Path) -> None:
    root = parse(handed_out / "index.html")
    data = json.loads(root.find(".//script").text)
    assert (data["@type"], data["name"], data["inLanguage"]) == (
        "Report", "Safe ways to school", "en",
    )  # fmt: skip
    assert data["author"][0]["name"] == "Dara Sok"
    assert data["reportNumber"] == "2026/3"
    files = {each["contentUrl"] for each in data["encoding"]}
    assert len(files) == 3 and all((handed_out / file).is_file() for file in files)
    graph = {
        each.get("property"): each.get("content") for each in root.findall(".//meta[@property]")
    }
    assert graph["og:title"] == "Safe ways to school"
    assert graph["og:description"].startswith("Children walk along roads")
    assert graph["og:image"] == "https://example.org/briefs/3/images/preview.en.png"


def test_what_the_files_are_for_is_said_in_the_pages_language(handed_out: Path) -> None:
    english = (handed_out / "index.html").read_text("utf-8")
    arabic = (handed_out / "index.ar.html").read_text("utf-8")
    assert "What all should know." in english
    assert "ما ينبغي أن يعرفه الجميع." in arabic and "What all should know." not in arabic


@pytest.mark.parametrize(
    ("web", "page"),
    [
        ("https://example.org/3", "https://example.org/3/index.km.html"),
        ("https://example.org/3/", "https://example.org/3/index.km.html"),
        ("https://example.org/3/home.html", "https://example.org/3/index.km.html"),
        ("https://example.org", "https://example.org/index.km.html"),
    ],
)
def test_the_web_address_may_be_the_pages_or_its_folders(web: str, page: str) -> None:
    class Brief:
        pass

    brief = Brief()
    brief.web = web  # type: ignore[attr-defined]
    assert _absolute(Offer(brief, (), {}), "index.km.html") == page  # type: ignore[arg-type]
