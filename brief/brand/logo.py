"""The organisation's mark: a picture for light ground, and one for dark."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from brief.brand.model.logo import Logo, LogoChoice, LogoImage, LogoPair
from brief.content.positions import Positions
from brief.content.spelling import list_choices, suggest
from brief.messages import Message

Where = tuple[str, ...]  # keys that lead to a value of _brand.yml

_PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".webp")
_SIZES = ("medium", "large", "small")


@dataclass(frozen=True)
class Mark:
    """One picture, and what is said to those who cannot see it."""

    file: Path
    alt: str

    @property
    def url(self) -> str:
        """Where the layout engine finds it."""
        return self.file.resolve().as_uri()


@dataclass(frozen=True)
class Marks:
    """The mark by the ground it stands on. Without one for dark ground, none is shown there."""

    light: Mark | None = None
    dark: Mark | None = None


NO_MARKS = Marks()


class LogoReader:
    """Reads ``logo``, keeping every problem. ``name``, the organisation's, is the ``alt`` of
    pictures that have none.
    """

    def __init__(self, folder: Path, positions: Positions, name: str) -> None:
        self.problems: list[Message] = []
        self._folder = folder
        self._positions = positions
        self._name = name

    def read(self, written: Logo | LogoImage | str | None) -> Marks:
        """The marks of the preferred size: medium, then large, then small."""
        if isinstance(written, LogoImage):
            return Marks(self._mark(written, ("logo", "path")))
        if isinstance(written, str):
            return Marks(self._mark(LogoImage(path=written), ("logo",)))
        found = dict(self._chosen(written)) if written else {}
        return Marks(found.get("light"), found.get("dark"))

    def _chosen(self, written: Logo) -> Iterator[tuple[str, Mark | None]]:
        for ground in ("light", "dark"):
            for size in _SIZES:
                choice: LogoChoice | None = getattr(written, size)
                where: Where = ("logo", size)
                picture: str | LogoImage | None
                if isinstance(choice, LogoPair):
                    picture, where = getattr(choice, ground), (*where, ground)
                else:  # one picture alone is for paper
                    picture = choice if ground == "light" else None
                if picture is not None:
                    yield ground, self._named(picture, written, where)
                    break

    def _named(self, choice: str | LogoImage, written: Logo, where: Where) -> Mark | None:
        """A size holds a picture, the name of one in ``images``, or a path."""
        if isinstance(choice, LogoImage):
            return self._mark(choice, (*where, "path"))
        if choice not in written.images:
            if not Path(choice).suffix:
                near = suggest(choice, written.images)
                near = near or f"; expected {list_choices(written.images) or 'a path'}"
                self._say(where, f"`images` has no logo `{choice}`{near}")
                return None
            return self._mark(LogoImage(path=choice), where)
        image = written.images[choice]
        where = ("logo", "images", choice)
        if isinstance(image, str):
            return self._mark(LogoImage(path=image), where)
        return self._mark(image, (*where, "path"))

    def _mark(self, image: LogoImage, where: Where) -> Mark | None:
        file = (self._folder / image.path).resolve()
        if not file.is_relative_to(self._folder.resolve()) or not file.is_file():
            self._say(where, f"logo not found in the brand's folder: `{image.path}`")
        elif file.suffix.lower() not in _PICTURES:
            self._say(where, f"expected a logo as {list_choices(_PICTURES)}; found `{image.path}`")
        else:
            return Mark(file, image.alt or self._name)
        return None

    def _say(self, where: Where, text: str) -> None:
        self.problems.append(Message(text, "logo", self._positions.at(where)))
