"""The project's editions built into a folder, as they are or with something changed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.conformance.tools import ROOT

# Another time zone, language and order of sets than the first build has.
ELSEWHERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "77"}


def build_editions(
    project: Path,
    output: Path,
    audiences: Sequence[str] = (),
    languages: Sequence[str] = (),
    **environment: str,
) -> list[Path]:
    """Every PDF of every edition of a project's briefs, or of those for some audiences, in some
    languages."""
    shutil.rmtree(output, ignore_errors=True)
    formats = [word for each in ("pdf", "slides", "handout") for word in ("--format", each)]
    only = [word for each in audiences for word in ("--audience", each)]
    only += [word for each in languages for word in ("--language", each)]
    command = [sys.executable, "-m", "brief", "build", *formats, *only, "--output", str(output)]
    made = subprocess.run(
        command,
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        timeout=600,
    )
    if made.returncode:
        raise RuntimeError(made.stdout + made.stderr)
    return sorted(output.rglob("*.pdf"))


def copy_project(folder: Path, audience_says: str = "") -> Path:
    """The project in another folder, with a line more in each of its audiences. Its templates are
    those that the package installs: none is copied.
    """
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "content", folder / "content")
    shutil.copy(ROOT / "project.yaml", folder)
    for file in ROOT.glob("templates/audiences/*/audience.yaml"):
        copy = folder / file.relative_to(ROOT)
        copy.parent.mkdir(parents=True)
        copy.write_text(f"{file.read_text('utf-8').rstrip()}\n{audience_says}\n", "utf-8")
    return folder
