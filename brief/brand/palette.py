"""The palette, the templates' names for its colours, and the theme's slots."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from brief.brand.colour import MOST_NAMES, read_colour
from brief.brand.house.model import TITLES, HouseMaster, Theme
from brief.brand.model.color import Color
from brief.brand.model.defaults import BriefDefaults, Slot, Token
from brief.content.positions import Positions
from brief.content.spelling import list_choices, suggest
from brief.messages import Message

# What a token is where the brand does not say: a name of ``color``, a token, or a value.
_FALLBACKS = {
    "ink": ("foreground", "#1b1b1b"),
    "paper": ("background", "#ffffff"),
    "soft": ("ink",),
    "rule": ("soft",),
    "tint": ("light", "paper"),
    "accent": ("primary", "ink"),
    "contrast": ("secondary", "accent"),
    "link": ("accent",),
}
_SLOT_ORDER = {
    "dk1": "ink", "lt1": "paper", "dk2": "soft", "lt2": "tint", "accent1": "accent",
    "accent2": "contrast", "accent3": "accent-2", "accent4": "accent-3", "accent5": "accent-4",
    "accent6": "rule", "hlink": "link",
}  # fmt: skip
# What a token is in a house's theme, where the brand says nothing of it.
_THEME_TOKENS = {
    "ink": "dk1", "soft": "dk2", "rule": "lt2", "paper": "lt1", "tint": "lt2", "accent": "accent1",
    "contrast": "accent2", "accent-2": "accent3", "accent-3": "accent4", "accent-4": "accent5",
    "accent-5": "accent6", "link": "hlink",
}  # fmt: skip


class Colours:
    """Reads ``color`` and what ``defaults: brief`` says of it, keeping every problem.

    Under a house's ``master`` the palette begins with its theme's twelve colours, by their slots.
    """

    def __init__(
        self,
        color: Color,
        ours: BriefDefaults,
        positions: Positions,
        master: HouseMaster | None = None,
    ) -> None:
        self.problems: list[Message] = []
        self._color = color
        self._positions = positions
        self._theme: Theme | None = master.theme if master else None
        self.palette = {
            **(self._theme.colours if self._theme else {}),
            **dict(self._read_palette()),
        }
        if master is not None:
            self.palette |= dict(_own_colours(master, self.palette))
        self.tokens = dict(self._read_tokens(ours.tokens))
        self.slots = dict(self._read_slots(ours.slots))

    def _read_palette(self) -> Iterator[tuple[str, str]]:
        written = self._color.palette
        if len(written) > MOST_NAMES:
            self._say(("color", "palette"), f"more than {MOST_NAMES} colours", "limit")
        for name, value in written.items():
            seen = {name}
            while value in written and value not in seen:  # one name may stand for another
                seen.add(value)
                value = written[value]
            rgb = read_colour(value)
            if rgb is None:
                self._say(
                    ("color", "palette", name),
                    f"expected a colour such as #0b5d66; found `{value}`"
                    + suggest(value, set(written) - {name}),
                    "colour",
                )
            yield name, rgb or "000000"

    def _read_tokens(self, given: Mapping[Token, str]) -> Iterator[tuple[str, str]]:
        found: dict[str, str] = {}
        for chosen, name in given.items():
            self._known(name, ("defaults", "brief", "tokens", chosen))
            found[chosen] = name
        for token, fallbacks in _FALLBACKS.items():
            if token not in given:
                found[token] = self._fall_back(token, fallbacks, found)
        for token, slot in _THEME_TOKENS.items() if self._theme else ():
            found.setdefault(token, slot)
        order: list[str] = [*_FALLBACKS, *(_THEME_TOKENS if self._theme else ()), *given]
        yield from sorted(found.items(), key=lambda item: order.index(item[0]))

    def _fall_back(self, token: str, others: tuple[str, ...], found: Mapping[str, str]) -> str:
        if token in self.palette:
            return token
        for other in others:
            value = getattr(self._color, other, None)
            if isinstance(value, str):
                return self._name_of(value, token, ("color", other))
            if self._theme and token in _THEME_TOKENS:
                continue
            if other in found:
                return found[other]
        if self._theme and token in _THEME_TOKENS:
            return _THEME_TOKENS[token]
        return self._name_of(others[-1], token, ("color",))

    def _name_of(self, value: str, token: str, path: tuple[str, ...]) -> str:
        """The palette's name of a colour of ``color``; a value of its own gets the token's."""
        if value in self.palette:
            return value
        rgb = read_colour(value)
        if rgb is None:
            self._known(value, path)
        self.palette[token] = rgb or "000000"
        return token

    def _read_slots(self, given: Mapping[str, Slot]) -> Iterator[tuple[str, str]]:
        if self._theme:
            # The house's theme stays as it is: a colour has the slot that holds its value.
            by_value = {rgb: slot for slot, rgb in reversed(list(self._theme.colours.items()))}
            for name, rgb in self.palette.items():
                if self._theme.colours.get(name) == rgb:
                    yield name, name
                elif rgb in by_value:
                    yield name, by_value[rgb]
            return
        if not given:
            filled: dict[str, str] = {}
            for slot, token in _SLOT_ORDER.items():
                if token in self.tokens:
                    filled.setdefault(self.tokens[token], slot)
            yield from filled.items()
        taken: dict[str, str] = {}
        for name, slot in given.items():
            path = ("defaults", "brief", "slots", name)
            if not self._known(name, path):
                continue
            if slot in taken:
                text = f"`{slot}` is already given to `{taken[slot]}`; a slot holds one colour"
                self._say(path, text, "slot")
                continue
            taken[slot] = name
            yield name, slot

    def _known(self, name: str, path: tuple[str, ...]) -> bool:
        if name in self.palette:
            return True
        names = list(self.palette)
        near = suggest(name, names) or f"; expected {list_choices(names)}"
        self._say(path, f"the palette has no colour `{name}`{near}", "unknown-colour")
        return False

    def _say(self, path: tuple[str, ...], text: str, rule: str) -> None:
        self.problems.append(Message(text, rule, self._positions.at(path)))


def _own_colours(master: HouseMaster, known: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Colours in which the house sets titles and which its theme does not hold."""
    found = {
        place.style.colour: f"house-{place.style.colour}"
        for layout in master.layouts
        for place in layout.of_kind(*TITLES)
        if place.style.colour and place.style.colour not in known.values()
    }
    room = MOST_NAMES - len(known)
    yield from ((name, rgb) for rgb, name in sorted(found.items())[:room])
