"""The layers import one way, and the architecture page knows every file."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "brief"
# From the bottom: a layer may import those before it and, within its own line, itself.
LAYERS = (
    ("messages", "__init__"),
    ("content", "brand"),
    ("translation",),
    ("edition",),
    ("render",),
    ("pdf", "deck", "check"),
    ("build",),
    ("cli", "__main__"),
)
HEIGHT = {name: height for height, names in enumerate(LAYERS) for name in names}
MODULES = sorted(PACKAGE.rglob("*.py"))


def layer_of(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def imports_of(file: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return {name for name in found if name.split(".")[0] == "brief"}


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_a_module_imports_only_from_its_own_layer_and_below(file: Path) -> None:
    own = HEIGHT[file.relative_to(PACKAGE).parts[0].removesuffix(".py")]
    above = {name for name in imports_of(file) if HEIGHT[layer_of(name)] > own}
    assert above == set()


def test_every_module_is_on_the_architecture_page() -> None:
    page = (ROOT / "docs/ARCHITECTURE.md").read_text("utf-8")
    modules = [
        file.relative_to(PACKAGE).as_posix()
        for file in MODULES
        if file.parent == PACKAGE or file.name != "__init__.py"
    ]
    missing = [name for name in modules if f"`{name}`" not in page and "__" not in name]
    assert missing == []


def test_no_module_has_more_than_three_hundred_lines() -> None:
    long = [f.name for f in MODULES if len(f.read_text("utf-8").splitlines()) > 300]
    assert long == []


def test_only_boxes_and_tags_read_the_private_tree_of_weasyprint() -> None:
    readers = {
        file.relative_to(PACKAGE).parent.as_posix()
        for file in MODULES
        if "_page_box" in (text := file.read_text("utf-8")) or "formatting_structure" in text
    }
    assert readers <= {"deck/boxes", "pdf/boxes", "pdf/tags"}
