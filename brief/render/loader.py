"""The chain of template folders, and ``base/NAME``: the next template of that name in the chain.

So an audience's ``deck/deck.html.j2`` can say ``{% extends "base/deck/deck.html.j2" %}`` and change
one block. Templates further down the chain are found under ``LEVEL:NAME`` internally.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, TemplateNotFound
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment

from brief.render.limits import check_product

_BASE = "base/"
_LEVEL = re.compile(r"(?P<level>\d+):(?P<name>.*)")


class ChainLoader(BaseLoader):
    """Loads a template from the first of ``folders`` that has it, and from nowhere else."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self.folders = tuple(folders)
        self.loaded: dict[Path, None] = {}  # the files that were, in order

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """Jinja's protocol: source, file name, and that it is up to date."""
        _, file = self._find(template)
        self.loaded[file] = None
        return file.read_text("utf-8-sig"), str(file), lambda: True

    def resolve(self, template: str, parent: str) -> str:
        """The internal name of what ``parent`` asks for as ``template``."""
        if not template.startswith(_BASE):
            return template
        level, _ = self._find(parent)
        return f"{level + 1}:{template.removeprefix(_BASE)}"

    def nearest(self, template: str) -> str | None:
        """The template whose name is most like one that was not found."""
        names = {
            file.relative_to(folder).as_posix()
            for folder in self.folders
            for file in folder.rglob("*")
            if file.is_file()
        }
        near = get_close_matches(plain_name(template), sorted(names), n=1)
        return near[0] if near else None

    def _find(self, template: str) -> tuple[int, Path]:
        match = _LEVEL.fullmatch(template)
        start, name = (int(match["level"]), match["name"]) if match else (0, template)
        for level, folder in enumerate(self.folders[start:], start):
            file = (folder / name).resolve()
            if file.is_relative_to(folder.resolve()) and file.is_file():
                return level, file
        raise TemplateNotFound(name)


class ChainEnvironment(SandboxedEnvironment):
    """A sandboxed environment whose templates know ``base/``."""

    loader: ChainLoader
    intercepted_binops = frozenset(("*", "**"))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Called by Jinja for the operators above."""
        check_product(operator, left, right)
        return super().call_binop(context, operator, left, right)

    def join_path(self, template: str, parent: str) -> str:
        """Called by Jinja for every extends, include and import."""
        return self.loader.resolve(template, parent)


def plain_name(template: str) -> str:
    """The name as its author writes it, without the level."""
    match = _LEVEL.fullmatch(template)
    return match["name"] if match else template
