"""The page of downloads in a real browser, at a desktop's width and at phones'."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PAGES = ("index.html", "index.ar.html")
WIDTHS = (1280, 390, 320)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
LOAD_PICTURES = """async () => {
    for (const image of document.images) { image.loading = "eager"; await image.decode() }
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=["--no-sandbox"],  # the tests may run as root, in a container
        )
        yield chromium
        chromium.close()


@pytest.fixture(params=[(name, width) for name in PAGES for width in WIDTHS], ids=str)
def page(request: pytest.FixtureRequest, browser: Browser, handed_out: Path) -> Iterator[Page]:
    name, width = request.param
    opened = browser.new_page(viewport={"width": width, "height": 900}, java_script_enabled=True)
    opened.goto((handed_out / name).as_uri())
    yield opened
    opened.close()


def scrolls_sideways(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth"))


def test_nothing_is_wider_than_the_window(page: Page) -> None:
    assert not scrolls_sideways(page)


def test_all_pictures_load(page: Page) -> None:
    page.evaluate(LOAD_PICTURES)
    sizes = page.evaluate("[...document.images].map(image => image.naturalWidth)")
    assert len(sizes) == 4 and all(sizes)


def test_axe_finds_no_fault_against_wcag_2_2_aa(page: Page) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page.evaluate(LOAD_PICTURES)
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
    assert found.violations_count == 0, found.generate_report()
    assert len(found.response["passes"]) > 15


def test_what_is_touched_is_at_least_24_pixels_large(page: Page) -> None:
    """WCAG 2.2, 2.5.8; links inside a sentence are excepted there."""
    small = page.evaluate("""() => [...document.querySelectorAll("a:not(.skip)")]
        .filter(link => !link.closest(".cite, .foot, .summary"))
        .map(link => [link.textContent.trim(), link.getBoundingClientRect()])
        .filter(([, box]) => box.height < 24 || box.width < 24).map(([text]) => text)""")
    assert small == []


def test_the_keyboard_reaches_every_link_and_shows_where_it_is(page: Page) -> None:
    links = page.locator("a").count()
    seen = set()
    for _ in range(links):
        page.keyboard.press("Tab")
        focused = page.evaluate("""() => {
            const link = document.activeElement, style = getComputedStyle(link);
            const box = link.getBoundingClientRect();
            return [[...document.querySelectorAll("a")].indexOf(link), style.outlineStyle,
                    parseFloat(style.outlineWidth), box.top >= 0 && box.bottom <= innerHeight]
        }""")
        assert focused[1] == "solid" and focused[2] >= 2 and focused[3], focused
        seen.add(focused[0])
    assert seen == set(range(links))


def test_text_of_twice_the_size_still_fits(page: Page) -> None:
    """WCAG 2.2, 1.4.4: sizes are rem, so the reader's own size of type counts."""
    before = page.evaluate("document.querySelector('h1').getBoundingClientRect().height")
    page.add_style_tag(content="html { font-size: 200% }")
    assert page.evaluate("document.querySelector('h1').getBoundingClientRect().height") > before
    assert not scrolls_sideways(page)


def test_wider_spacing_of_text_cuts_nothing_off(page: Page) -> None:
    """WCAG 2.2, 1.4.12."""
    page.add_style_tag(
        content="* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
        " word-spacing: 0.16em !important } p { margin-block-end: 2em !important }"
    )
    assert not scrolls_sideways(page)
    cut = page.evaluate("""() => [...document.querySelectorAll("h1, h2, h3, p, dd, a")]
        .filter(each => !each.closest(".unseen, .skip"))
        .filter(each => getComputedStyle(each).display != "inline")
        .filter(each => each.scrollWidth > each.clientWidth + 1 && each.clientWidth)
        .map(each => each.textContent.trim())""")
    assert cut == []


def test_the_first_link_leads_past_the_front_matter(page: Page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.url.endswith("#downloads")


@pytest.mark.parametrize("width", WIDTHS)
def test_without_scripts_the_page_is_all_there(
    browser: Browser, handed_out: Path, width: int
) -> None:
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": width, "height": 900}
    )
    page = context.new_page()
    page.goto((handed_out / "index.html").as_uri())
    assert page.locator(".file a").count() == 3
    with page.expect_download() as download:
        page.locator(".file a[href$='.pptx']").click()
    assert download.value.suggested_filename.endswith("_slides.pptx")
    context.close()
