"""The brand's faces, found by file, and which family plays which part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from brief.brand.brand import ROLES, FontFace, FontRoles, OutputRoles
from brief.brand.house.faces import find_faces
from brief.brand.house.named import House
from brief.brand.model.defaults import OutputFonts, Roles
from brief.brand.model.typography import Font, Typography
from brief.content.positions import Positions
from brief.content.spelling import list_choices, suggest
from brief.messages import Message

_SIGNATURES = (b"\0\1\0\0", b"OTTO", b"true", b"wOFF", b"wOF2")  # OpenType 1.9, "otff"; WOFF 1, 2


class Fonts:
    """Reads ``typography`` and ``defaults: {brief: fonts}``, keeping every problem."""

    def __init__(
        self,
        typography: Typography,
        folders: Sequence[Path],
        positions: Positions,
        house: House | None = None,
    ) -> None:
        self.problems: list[Message] = []
        self.warnings: list[Message] = []
        self._house = house
        self._typography = typography
        self._folders = folders
        self._positions = positions
        self._families = tuple(font.family for font in typography.fonts)
        self.faces = tuple(self._read_faces())
        if house is not None:
            self.faces += tuple(self._faces_of_house(house))

    def roles(self, given: Roles, output: str) -> FontRoles:
        """The families of one output; what it does not name follows ``typography``."""
        path = ("defaults", "brief", "fonts", output)
        theme = self._house.master.theme if self._house else None
        base = self._family(given.text, (*path, "text"))
        if theme and output == "deck":
            base = base or theme.minor
        base = base or self._family(self._typography.base.family, ("typography", "base"))
        base = base or (theme.minor if theme else next(iter(self._families), ""))
        heading = self._family(given.heading, (*path, "heading"))
        if theme and output == "deck":
            heading = heading or theme.major
        heading = heading or self._family(
            self._typography.headings.family, ("typography", "headings")
        )
        heading = heading or (theme.major if theme else None)
        label = self._family(given.label, (*path, "label"))
        return FontRoles(base, heading or base, label or base)

    def script_roles(self, given: Mapping[str, OutputFonts]) -> dict[str, OutputRoles]:
        """The families that the brand chose for scripts; an empty name is left to the program."""
        return {
            script: OutputRoles(
                self._chosen(outputs.brief, script, "brief"),
                self._chosen(outputs.deck, script, "deck"),
            )
            for script, outputs in given.items()
        }

    def _chosen(self, given: Roles, script: str, output: str) -> FontRoles:
        path = ("defaults", "brief", "scripts", script, output)
        text, heading, label = (
            self._family(getattr(given, role), (*path, role)) or "" for role in ROLES
        )
        return FontRoles(text, heading or text, label or text)

    def _family(self, family: str | None, path: tuple[str, ...]) -> str | None:
        if family is not None and family not in self._families:
            near = suggest(family, self._families) or f"; expected {list_choices(self._families)}"
            self._say(path, f"no font files are given for `{family}`{near}", "unknown-font")
        return family

    def _read_faces(self) -> Iterator[FontFace]:
        if not self._typography.fonts and self._house is None:
            text = "the brand has no fonts: `typography: {fonts: [{family: …, files: […]}]}`"
            self._say(("typography",), text, "fonts")
        for index, font in enumerate(self._typography.fonts):
            path = ("typography", "fonts", index)
            if font.source != "file" or not font.files:
                text = (
                    f"fonts are read from files, so that every machine gives the same lines; "
                    f"give `{font.family}` `source: file` and `files`"
                )
                self._say((*path, "source"), text, "fonts")
                continue
            yield from self._faces_of(font, path)

    def _faces_of(self, font: Font, path: tuple[str | int, ...]) -> Iterator[FontFace]:
        for index, face in enumerate(font.files):
            where = (*path, "files", index, "path")
            file = self._find(face.path)
            if file is None:
                text = f"font file not found: `{face.path}`; looked beside _brand.yml and in " + (
                    ", ".join(str(folder) for folder in self._folders[1:]) or "no other folder"
                )
                self._say(where, text, "font-missing")
            elif not _is_font(file):
                self._say(where, f"`{face.path}` is not an OpenType or WOFF font", "font")
            else:
                yield FontFace(font.family, file, face.weight, face.style == "italic")

    def _faces_of_house(self, house: House) -> Iterator[FontFace]:
        """Files for the theme's families, and a warning for each that this machine lacks."""
        for family in dict.fromkeys((house.master.theme.major, house.master.theme.minor)):
            found = find_faces(family, self.faces, self._find)
            self._families += (family,)
            if found.how != "brand":
                yield from found.faces
            if found.how == "absent":
                text = (
                    f"the house's font `{family}` is absent here; its text is measured with "
                    f"{found.stand_in}, so lines may break otherwise in PowerPoint; give its files "
                    "under `typography: fonts`"
                )
                self.warnings.append(Message(text, "font-absent", house.position, "warning"))

    def _find(self, path: str) -> Path | None:
        """The first folder's file of that path that does not lead out of the folder."""
        for folder in self._folders:
            try:
                file = (folder / path).resolve()
                if file.is_relative_to(folder.resolve()) and file.is_file():
                    return file
            except (OSError, ValueError):  # a name that no file can have
                return None
        return None

    def _say(self, path: tuple[str | int, ...], text: str, rule: str) -> None:
        message = Message(text, rule, self._positions.at(path))
        if message not in self.problems:
            self.problems.append(message)


def _is_font(file: Path) -> bool:
    with file.open("rb") as opened:
        return opened.read(4) in _SIGNATURES
