"""Links and bookmarks that lead to elements, not to places on pages (ISO 14289-2, 8.8)."""

from __future__ import annotations

from typing import Any

from brief.pdf.tags.nodes import Node


def lead_to_structure(document: Node, objects: dict[int, Any], pdf: Any) -> None:
    """Give each destination inside the document its structure element (ISO 32000-2, 12.3.2.3)."""
