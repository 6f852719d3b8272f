"""What WeasyPrint logs becomes a warning, once; what is said better elsewhere does not."""

from __future__ import annotations

import logging

from brief.messages import Message
from brief.pdf.log import catch_warnings

LOGGER = logging.getLogger("weasyprint")


def test_a_warning_is_collected_once_and_the_expected_ones_are_left_out() -> None:
    messages: list[Message] = []
    with catch_warnings(messages):
        for text in (
            "Ignored `colour: red` at 1:2, unknown property.",
            "Ignored `colour: red` at 1:2, unknown property.",
            "No anchor #two for internal URI reference",
            '.notdef glyph rendered for Unicode string unsupported by fonts: "x" (U+12000)',
        ):
            LOGGER.warning(text)
    assert [message.severity for message in messages] == ["warning"]
