"""What a layout may load: files of the project and the package, and nothing else.

Content and templates come by mail, so a style sheet may ask for anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from weasyprint.urls import URLFetcher

from brief.messages import Message

_LARGEST = 50 * 1024 * 1024  # bytes of one file


class LocalFetcher(URLFetcher):  # type: ignore[misc]
    """Loads ``data:`` addresses, and files inside ``roots``. What it refuses is in ``problems``."""

    def __init__(self, roots: Sequence[Path]) -> None:
        super().__init__(allowed_protocols=("file", "data"), allow_redirects=False)
        self._roots = tuple(root.resolve() for root in roots)
        self.problems: list[Message] = []

    def fetch(self, url: str, headers: Any = None) -> Any:
        """WeasyPrint's hook. Raises ValueError for what is refused, OSError for what is missing."""
        try:
            if not url.startswith("data:"):
                self._check(url)
            return super().fetch(url, headers)
        except (ValueError, OSError) as error:
            self.problems.append(Message(f"cannot load {url[:200]}: {error}", "resource"))
            raise

    def read(self, url: str) -> bytes:
        """The bytes behind an address."""
        if url.startswith("data:"):
            return bytes(self.fetch(url).read())
        self._check(url)
        return Path(unquote(urlsplit(url).path)).read_bytes()

    def _check(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme != "file" or parts.netloc not in ("", "localhost"):
            raise ValueError("a build loads files only, put it into the brief's folder")
        path = Path(unquote(parts.path)).resolve()
        if not any(path.is_relative_to(root) for root in self._roots):
            raise ValueError("the file is outside the project")
        if path.is_file() and path.stat().st_size > _LARGEST:
            raise ValueError(f"the file is larger than {_LARGEST // 1024 // 1024} MB")
