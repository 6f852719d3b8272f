"""The pseudo-language en-XA: the source with accents, 40 % longer, between ‹ and ›.

What is not accented is not translated; what has no › at its end is cut off; what does not fit will
not fit in German either. Placeholders and Markdown stay as they are.
"""

from __future__ import annotations

from gettext import NullTranslations

from brief.translation.placeholders import PATTERN

OPENING, CLOSING = "‹", "›"
_SHARE = 2  # of five letters are written twice

# Latin-1 and Latin Extended-A, but for Ţ, which Caladea lacks: what every face of ours has.
_ACCENTS = str.maketrans(
    "AaCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz", "ÅåÇçĎďÉéĜĝĤĥÎîĴĵĶķĻļÑñÖöŔŕŠšŤťÛûŴŵÝýŽž"
)


def pseudo(text: str) -> str:
    """``The brief`` as ``‹Ťĥĥé bŕîîéf›``. A text without letters stays as it is."""
    if not any(character.isalpha() for character in PATTERN.sub("", text)):
        return text
    parts: list[str] = []
    at = written = 0
    for kept in PATTERN.finditer(text):
        said, written = _stretch(text[at : kept.start()], written)
        parts += [said, kept[0]]
        at = kept.end()
    said, _ = _stretch(text[at:], written)
    inner = "".join([*parts, said])
    body = inner.strip()
    start = inner.index(body)
    return inner[:start] + OPENING + body + CLOSING + inner[start + len(body) :]


class PseudoWords(NullTranslations):
    """Interface words in the pseudo-language."""

    def gettext(self, message: str) -> str:
        return pseudo(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return pseudo(super().ngettext(msgid1, msgid2, n))


def _stretch(text: str, written: int) -> tuple[str, int]:
    """The letters accented, two of five twice. ``written``: letters of the text so far."""
    parts: list[str] = []
    for character in text:
        accented = character.translate(_ACCENTS)
        parts.append(accented)
        if character.isalpha():
            if written * _SHARE % 5 >= 5 - _SHARE:
                parts.append(accented.lower())
            written += 1
    return "".join(parts), written
