"""What leads a reader to the published brief."""

from __future__ import annotations

from base64 import b64decode

import pytest
from markupsafe import Markup

from brief.render.identity import doi_address, link_licence, qr_code

CC = "https://creativecommons.org"


@pytest.mark.parametrize(
    ("text", "name", "deed"),
    [
        ("Under CC BY 4.0.", "CC BY 4.0", f"{CC}/licenses/by/4.0/"),
        ("CC-BY-NC-SA-4.0", "CC-BY-NC-SA-4.0", f"{CC}/licenses/by-nc-sa/4.0/"),
        ("CC BY-ND 3.0", "CC BY-ND 3.0", f"{CC}/licenses/by-nd/3.0/"),
        ("CC0", "CC0", f"{CC}/publicdomain/zero/1.0/"),
        (
            "Creative Commons Attribution-NonCommercial-NoDerivatives 4.0 International",
            "Creative Commons Attribution-NonCommercial-NoDerivatives 4.0 International",
            f"{CC}/licenses/by-nc-nd/4.0/",
        ),
    ],
)
def test_a_creative_commons_licence_leads_to_its_deed(text: str, name: str, deed: str) -> None:
    html = link_licence(Markup(text))
    assert f'<a href="{deed}">{name}</a>' in html
    assert Markup(html).striptags() == text


@pytest.mark.parametrize("text", ["All rights reserved", "CC BY", "ACC BY 4.0"])
def test_other_terms_are_left_as_they_are(text: str) -> None:
    assert link_licence(Markup(text)) == text


def test_a_link_of_the_writers_own_stays() -> None:
    html = Markup('<a href="https://x.org">CC BY 4.0</a>')
    assert link_licence(html) == html


def test_a_doi_is_shown_as_the_address_that_leads_to_it() -> None:
    assert doi_address("10.1000/182") == "https://doi.org/10.1000/182"


def test_a_qr_code_is_a_drawing_and_the_same_each_time() -> None:
    address = "https://example.org/briefs/7"
    svg = b64decode(qr_code(address).removeprefix("data:image/svg+xml;base64,"))
    assert svg.startswith(b"<svg") and b"<image" not in svg
    qr_code.cache_clear()
    assert qr_code(address) == qr_code(address)
    assert qr_code(address) != qr_code(address + "8")
