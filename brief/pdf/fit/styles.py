"""A page's style sheets at a setting: font sizes, line heights, and margins of ``@page``.

Works on any designer's style sheet: what is set in points and the like, directly or by custom
properties, is made smaller or larger. What is marked ``!important`` stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from brief.brand.brand import PageLimits
from brief.pdf.fit.setting import AS_DESIGNED, Setting

_POINTS = {"pt": 1.0, "px": 0.75, "pc": 12.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4}
_STYLE = re.compile(r"(<style[^>]*>)(.*?)(</style>)", re.DOTALL)
_TIGHT = 1.15  # a number under it sets a label alone, and has no next line

What = Literal["type", "leading"]


def set_styles(html: str, setting: Setting, limits: PageLimits) -> str:
    """The page with the style sheets of its head at that setting."""
    if setting == AS_DESIGNED:
        return html
    head, end, body = html.partition("</head>")
    sheets = [match[2] for match in _STYLE.finditer(head)]
    scaled = iter(_Scaling(setting, limits).scale(sheets))
    return _STYLE.sub(lambda match: match[1] + next(scaled) + match[3], head) + end + body


@dataclass
class _Scaling:
    setting: Setting
    limits: PageLimits
    properties: dict[str, What] = field(default_factory=dict)  # custom ones, and what they are

    def scale(self, texts: list[str]) -> list[str]:
        import tinycss2

        sheets = [tinycss2.parse_stylesheet(text) for text in texts]
        rules = [rule for sheet in sheets for rule in sheet]
        declarations = [each for rule in rules for each in _declarations(rule)]
        for declaration in declarations:
            for what, tokens in _parts(declaration):
                self._scale(what, tokens)
        for what in ("type", "leading"):
            self._know_nested(what, declarations)
        for declaration in declarations:
            if declaration.name in self.properties:
                for token in _lengths(declaration.value):
                    self._step(self.properties[declaration.name], token)
        for rule in rules:
            if rule.type == "at-rule" and rule.lower_at_keyword == "page" and rule.content:
                self._scale_margins(rule)
        return [tinycss2.serialize(sheet) for sheet in sheets]

    def _scale(self, what: What, tokens: list[Any]) -> None:
        for token in _lengths(tokens):
            self._step(what, token)
        for name in _names(tokens):
            self.properties.setdefault(name, what)
        for token in tokens:
            if what == "leading" and token.type == "number" and token.value > _TIGHT:
                _write(token, token.value * self.setting.leading / self.setting.type)

    def _know_nested(self, what: What, declarations: list[Any]) -> None:
        """Custom properties of which such properties are made."""
        new = True
        while new:
            known = len(self.properties)
            for declaration in declarations:
                if self.properties.get(declaration.name) == what:
                    for name in _names(declaration.value):
                        self.properties.setdefault(name, what)
            new = len(self.properties) > known

    def _step(self, what: What, token: Any) -> None:
        unit = _POINTS.get(token.lower_unit)
        if unit is None:
            return
        size = token.value * unit
        if what == "type":
            size = max(min(size, self.limits.small), size * self.setting.type)
        else:
            size *= self.setting.leading
        _write(token, size / unit)

    def _scale_margins(self, rule: Any) -> None:
        """Of ``margin``, the first and third of its values: those above and below."""
        for declaration in _declarations(rule):
            if declaration.important:
                continue
            tokens = [each for each in declaration.value if each.type == "dimension"]
            if declaration.lower_name == "margin":
                self._step_margins(tokens[:1] + tokens[2:3])
            elif declaration.lower_name in ("margin-top", "margin-bottom"):
                self._step_margins(tokens)

    def _step_margins(self, tokens: list[Any]) -> None:
        for token in tokens:
            unit = _POINTS.get(token.lower_unit)
            if unit is not None:
                size = token.value * unit
                least = min(size, self.limits.margin)
                _write(token, max(least, size * self.setting.margin) / unit)


def _declarations(rule: Any) -> Iterator[Any]:
    """The declarations of a rule, whose tokens are the rule's own."""
    import tinycss2

    if rule.type not in ("qualified-rule", "at-rule") or not rule.content:
        return
    if rule.type == "at-rule" and rule.lower_at_keyword != "page":
        return
    for item in tinycss2.parse_blocks_contents(rule.content):
        if item.type == "declaration":
            yield item


def _parts(declaration: Any) -> Iterator[tuple[What, list[Any]]]:
    """What of a declaration is a font's size or a line's height, as tokens."""
    tokens = [each for each in declaration.value if each.type not in ("whitespace", "comment")]
    name = declaration.lower_name
    if declaration.important:
        return
    if name == "font-size":
        yield "type", tokens
    elif name == "line-height":
        yield "leading", tokens
    elif name == "font":
        slash = next((i for i, token in enumerate(tokens) if token == "/"), None)
        if slash:
            yield "type", tokens[slash - 1 : slash]
            yield "leading", tokens[slash + 1 : slash + 2]
        else:
            yield "type", [each for each in tokens if each.type == "dimension"]


def _walk(tokens: Iterable[Any]) -> Iterator[Any]:
    for token in tokens:
        yield token
        if token.type == "function":
            yield from _walk(token.arguments)
        elif token.type.endswith("block"):
            yield from _walk(token.content)


def _lengths(tokens: Iterable[Any]) -> Iterator[Any]:
    return (token for token in _walk(tokens) if token.type == "dimension")


def _names(tokens: Iterable[Any]) -> Iterator[str]:
    """The custom properties that ``var()`` asks for."""
    for token in _walk(tokens):
        if token.type == "function" and token.lower_name == "var":
            yield from (each.value for each in token.arguments[:1] if each.type == "ident")


def _write(token: Any, value: float) -> None:
    token.value = value
    token.representation = f"{value:.3f}"
