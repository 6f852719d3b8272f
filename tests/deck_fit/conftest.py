"""The hostile deck, fitted once for all its tests."""

from __future__ import annotations

import pytest
from fitting_making import Fit, fit_brief, write_project
from hostile import write_hostile_brief


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Fit:
    folder = tmp_path_factory.mktemp("hostile")
    return fit_brief(write_hostile_brief(write_project(folder)))
