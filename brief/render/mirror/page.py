"""A page's HTML for a right-to-left edition: its direction, and its style sheets mirrored."""

from __future__ import annotations

import re
from html import escape, unescape

from brief.render.mirror.css import mirror_css

_ROOT = re.compile(r"<html\b(?![^>]*\sdir=)", re.IGNORECASE)
_SHEET = re.compile(r"(<style[^>]*>)(.*?)(</style>)", re.DOTALL | re.IGNORECASE)
_INLINE = re.compile(r'(<[a-z][^<>]*?\sstyle=")([^"]*)(")', re.IGNORECASE)


def mirror_page(html: str) -> str:
    """The page from right to left, in whatever template it was written: ``dir`` on ``<html>``,
    and left and right changed in each style sheet and ``style`` attribute.
    """
    html = _ROOT.sub(r'<html dir="rtl"', html, count=1)
    html = _SHEET.sub(lambda match: match[1] + mirror_css(match[2]) + match[3], html)
    return _INLINE.sub(_mirror_attribute, html)


def _mirror_attribute(match: re.Match[str]) -> str:
    style = mirror_css(unescape(match[2]))
    return match[1] + escape(style, quote=True) + match[3]
