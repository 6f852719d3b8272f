"""What ``project.yaml`` may say: defaults for every brief of the project."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from brief.content.model.base import Node
from brief.content.validate import validate
from brief.content.yaml_tree import read_yaml

_SIZE = re.compile(r"(\d+(?:\.\d+)?) ?([kMG])B")
_UNITS = {"k": 1_000, "M": 1_000_000, "G": 1_000_000_000}


def _bytes_of(value: Any) -> int:
    found = _SIZE.fullmatch(str(value).strip())
    if not found:
        raise PydanticCustomError("size", "expected a size with its unit: 10 MB, 500 kB")
    return round(float(found[1]) * _UNITS[found[2]])


Size = Annotated[int, BeforeValidator(_bytes_of)]
"""A size in bytes, written with a decimal unit."""


class Settings(Node):
    """Defaults; what a brief says itself comes first."""

    brand: str | None = None
    language: str | None = None
    audiences: tuple[str, ...] = ()  # built where a brief has no `editions`; none: every audience
    mail_limit: Size = 10_000_000  # `brief dist` names files that mail servers may refuse


def read_settings(file: Path) -> Settings:
    """The settings in ``file``; the defaults where it is absent or empty. Raises Failure."""
    if not file.is_file() or not _says_something(file):
        return Settings()
    return validate(Settings, read_yaml(file))


def _says_something(file: Path) -> bool:
    lines = file.read_bytes().splitlines()
    return any(line.strip() and not line.lstrip().startswith(b"#") for line in lines)
