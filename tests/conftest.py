"""Options that all tests share."""

from __future__ import annotations

import os
import shutil

import pytest
from hypothesis import settings

PROGRAMS = {
    "browser": ("chromium",),
    "office": ("soffice", "pdftotext", "pdftoppm"),
    "java": ("java", "mvn", "qpdf", "pdfinfo"),
}

settings.register_profile("steady", derandomize=True, deadline=None)  # the same cases each time
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update", action="store_true", help="write the expected results of cases anew"
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skips what needs programs that are missing, unless CI forbids it."""
    if os.environ.get("BRIEF_SKIP_NOTHING"):
        return
    for marker, programs in PROGRAMS.items():
        missing = [name for name in programs if shutil.which(name) is None]
        needs = pytest.mark.skip(reason=f"needs {', '.join(programs)} (no {', '.join(missing)})")
        for item in items:
            if missing and item.get_closest_marker(marker):
                item.add_marker(needs)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A skipped test fails the run where ``BRIEF_SKIP_NOTHING`` is set, as in CI."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("BRIEF_SKIP_NOTHING") and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
