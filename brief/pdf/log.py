"""WeasyPrint's own warnings, as messages of ours."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager

from brief.messages import Message

# Said of what we do on purpose: a deck's slides are laid out apart, so a jump to another one has
# no anchor on its own page. A character that no font has is said by ``check.glyphs``, with its
# line.
_EXPECTED = re.compile(r"No anchor #|Anchor defined twice|^\.notdef glyph rendered")


@contextmanager
def catch_warnings(messages: list[Message]) -> Iterator[None]:
    """Collect what WeasyPrint logs inside the block; nothing is printed."""
    logger = logging.getLogger("weasyprint")
    handler = _Collector(messages)
    before, propagate, level = logger.handlers[:], logger.propagate, logger.level
    logger.handlers, logger.propagate = [handler], False
    logger.setLevel(logging.WARNING)
    try:
        yield
    finally:
        logger.handlers, logger.propagate = before, propagate
        logger.setLevel(level)


class _Collector(logging.Handler):
    def __init__(self, messages: list[Message]) -> None:
        super().__init__(logging.WARNING)
        self._messages = messages

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage()
        message = Message(text, "layout", severity="warning")
        if not _EXPECTED.search(text) and message not in self._messages:
            self._messages.append(message)
