"""The structure tree before it is written: elements, and the content that they hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Mark:
    """A marked-content sequence: its page and number there, from 0, and what it says."""

    page: int
    mcid: int
    text: str = ""


@dataclass(frozen=True)
class Annotation:
    """A link's clickable area on a page. ``target``: a ``pydyf`` dictionary."""

    page: int
    target: Any


@dataclass(eq=False)
class Node:
    """A structure element. ``type`` is its standard structure type, without namespace.

    ``element`` and ``html`` say what it came from: the HTML element and its name, with a
    pseudo-element's. ``attributes`` are those of the owner that the type has (14.8.5).
    """

    type: str
    element: Any = None
    html: str | None = None
    kids: list[Kid] = field(default_factory=list)
    alt: str | None = None
    expansion: str | None = None
    lang: str | None = None
    attributes: dict[str, Any] = field(default_factory=dict)
    id: str | None = None
    about: list[Node] = field(default_factory=list)  # a note's reference, a reference's note

    @property
    def nodes(self) -> list[Node]:
        """The elements among its kids."""
        return [kid for kid in self.kids if isinstance(kid, Node)]

    def walk(self) -> Iterator[Node]:
        """Itself and all elements below it, in reading order."""
        yield self
        for kid in self.nodes:
            yield from kid.walk()

    def text(self) -> str:
        """What is read aloud: the words, or the alternative to a picture."""
        if self.alt:
            return self.alt
        return "".join(
            kid.text() if isinstance(kid, Node) else kid.text if isinstance(kid, Mark) else ""
            for kid in self.kids
        )


Kid = Node | Mark | Annotation
