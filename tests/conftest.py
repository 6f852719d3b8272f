"""Options that all tests share."""

from __future__ import annotations

import os
import shutil

import pytest
from hypothesis import settings

OFFICE_PROGRAMS = ("soffice", "pdftotext", "pdftoppm")

settings.register_profile("steady", derandomize=True, deadline=None)  # the same cases each time
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update", action="store_true", help="write the expected results of cases anew"
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skips what needs LibreOffice or poppler where they are missing, unless CI forbids it."""
    missing = [name for name in OFFICE_PROGRAMS if shutil.which(name) is None]
    if not missing or os.environ.get("BRIEF_SKIP_NOTHING"):
        return
    needs = pytest.mark.skip(
        reason=f"needs LibreOffice and poppler-utils (no {', '.join(missing)} here)"
    )
    for item in items:
        if item.get_closest_marker("office"):
            item.add_marker(needs)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A skipped test fails the run where ``BRIEF_SKIP_NOTHING`` is set, as in CI."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("BRIEF_SKIP_NOTHING") and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
