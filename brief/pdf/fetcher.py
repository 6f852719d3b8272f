"""What a layout may load: files of the project and the package, and nothing else.

Content and templates come by mail, so a style sheet may ask for anything. Pictures are handed out
cleaned, to the layout and to the deck alike.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from weasyprint.urls import URLFetcher, URLFetcherResponse

from brief.messages import Message
from brief.pdf.picture import clean_resource

_LARGEST = 50 * 1024 * 1024  # bytes of one file


class LocalFetcher(URLFetcher):  # type: ignore[misc]
    """Loads ``data:`` addresses, and files inside ``roots``. What it refuses is in ``problems``."""

    def __init__(self, roots: Sequence[Path]) -> None:
        super().__init__(allowed_protocols=("file", "data"), allow_redirects=False)
        self._roots = tuple(root.resolve() for root in roots)
        self._clean: dict[str, bytes] = {}  # by address
        self.problems: list[Message] = []

    def fetch(self, url: str, headers: Any = None) -> Any:
        """WeasyPrint's hook. Raises ValueError for what is refused, OSError for what is missing."""
        try:
            if not url.startswith("data:"):
                self._check(url)
            response = super().fetch(url, headers)
            try:
                data = self._cleaned(url, response.read)
            finally:
                response.close()
        except (ValueError, OSError) as error:
            problem = Message(f"cannot load {url[:200]}: {error}", "resource")
            if problem not in self.problems:
                self.problems.append(problem)
            raise
        return _Response(response.url, data, response.headers)

    def read(self, url: str) -> bytes:
        """The bytes behind an address."""
        if url.startswith("data:"):
            return bytes(self.fetch(url).read())
        self._check(url)
        return self._cleaned(url, Path(unquote(urlsplit(url).path)).read_bytes)

    def reader(self, base: Path) -> Callable[[str], bytes]:
        """``read`` for addresses as a page has them: those without a scheme begin at ``base``."""
        address = base.as_uri() + "/"
        return lambda url: self.read(urljoin(address, url))

    def _cleaned(self, url: str, read: Callable[[], bytes]) -> bytes:
        if url not in self._clean:
            self._clean[url] = clean_resource(read())
        return self._clean[url]

    def _check(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme != "file" or parts.netloc not in ("", "localhost"):
            raise ValueError("a build loads files only, put it into the brief's folder")
        path = Path(unquote(parts.path)).resolve()
        if not any(path.is_relative_to(root) for root in self._roots):
            raise ValueError("the file is outside the project")
        if path.is_file() and path.stat().st_size > _LARGEST:
            raise ValueError(f"the file is larger than {_LARGEST // 1024 // 1024} MB")


class _Response(URLFetcherResponse):  # type: ignore[misc]
    """Bytes without a path: WeasyPrint would embed the file on disk in place of them."""

    path = None
