"""What ``project.yaml`` may say: defaults for every brief of the project."""

from __future__ import annotations

from pathlib import Path

from brief.content.model.base import Node
from brief.content.validate import validate
from brief.content.yaml_tree import read_yaml


class Settings(Node):
    """Defaults; what a brief says itself comes first."""

    brand: str | None = None
    language: str | None = None
    audiences: tuple[str, ...] = ()  # built where a brief has no `editions`; none: every audience


def read_settings(file: Path) -> Settings:
    """The settings in ``file``; the defaults where it is absent or empty. Raises Failure."""
    if not file.is_file() or not _says_something(file):
        return Settings()
    return validate(Settings, read_yaml(file))


def _says_something(file: Path) -> bool:
    lines = file.read_bytes().splitlines()
    return any(line.strip() and not line.lstrip().startswith(b"#") for line in lines)
