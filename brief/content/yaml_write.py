"""Plain data written as YAML that people can read: prose as blocks, numbers as they are."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import yaml


class _Dumper(yaml.SafeDumper):
    """PyYAML's, without aliases."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _write_text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _write_number(dumper: yaml.SafeDumper, number: Decimal) -> yaml.Node:
    kind = "float" if "." in (text := f"{number:f}") else "int"
    return dumper.represent_scalar(f"tag:yaml.org,2002:{kind}", text)


_Dumper.add_representer(str, _write_text)
_Dumper.add_representer(Decimal, _write_number)


def write_yaml(document: dict[str, Any]) -> str:
    """A mapping as a YAML document, its keys in their order."""
    return yaml.dump(document, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=96)
