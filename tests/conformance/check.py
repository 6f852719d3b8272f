"""``make conformance``: every PDF of every edition before checkers that others have written.

Prints a table; the exit status is 3 where a file breaks what it declares, or a figure its bound.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from tests.conformance.editions import ELSEWHERE, build_editions, copy_project
from tests.conformance.false_findings import reason_against
from tests.conformance.share import measure_share
from tests.conformance.spoken import compare_spoken
from tests.conformance.tools import (
    ROOT,
    TOOLS,
    Finding,
    run_outloud,
    run_pdfua,
    run_qpdf,
    run_verapdf,
)

BRIEF = "asean-society-5.0"
AUDIENCES = ("minister", "officials")
LARGEST = 200 * 1024  # bytes of the officials' brief, without what is attached
MOST_SHARE = 0.10


def main() -> int:
    problems: list[str] = []
    files = build_editions(ROOT, TOOLS / "default")
    problems += _check(files, {"ua1": files, "3a": files}, with_python=True)

    project = copy_project(TOOLS / "ua-2-project", "conformance: ua-2")
    second = build_editions(project, TOOLS / "ua-2", ("minister",))
    carrying = [file for file in second if not file.stem.endswith(("_slides", "_handout"))]
    plain = [file for file in second if file not in carrying]
    profiles = {"ua2": second, "wt1a": second, "wt1r": second, "4f": carrying, "4": plain}
    problems += _check(second, profiles, with_python=False)

    problems += _check_repeated(files)
    problems += _check_size()
    problems += _check_spoken(files)
    problems += _check_share()
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{len(problems)} problems" if problems else "everything conforms")
    return 3 if problems else 0


def _check(files: Sequence[Path], profiles: dict[str, list[Path]], with_python: bool) -> list[str]:
    """A line a file: what each profile and each tool has found in it."""
    found: list[Finding] = []
    columns: dict[str, Sequence[Path]] = {}
    for flavour, chosen in profiles.items():
        found += run_verapdf(chosen, flavour)
        columns[f"verapdf {flavour}"] = chosen
    found += [finding for file in files for finding in run_qpdf(file)]
    columns["qpdf"] = files
    passed = set(files) - {each.file for each in found}
    if with_python:
        found += run_pdfua(files) + run_outloud(files)
        columns |= {"pdfua": files, "outloud": files}
    false = [each for each in found if each.file in passed and reason_against(each)]
    true = [each for each in found if each not in false]
    print(f"{'':34}" + "".join(f"{name:>14}" for name in columns))
    for file in files:
        cells = []
        for name, chosen in columns.items():
            count = sum(each.file == file and each.tool == name for each in true)
            wrong = sum(each.file == file and each.tool == name for each in false)
            cell = f"{count}" + (f" ({wrong} false)" if wrong else "")
            cells.append(f"{cell if file in chosen else '':>14}")
        print(f"{file.stem.removeprefix(BRIEF + '_'):34}" + "".join(cells))
    for each in false:
        reason = reason_against(each)
        assert reason
        print(f"  false, by {reason.clause}: {each.rule} {each.text} ({each.file.name})")
    return [f"{each.file.name}: {each.tool} {each.rule}: {each.text}" for each in true]


def _check_repeated(files: Sequence[Path]) -> list[str]:
    """Whether the same content gives the same bytes in another place and time zone."""
    project = copy_project(TOOLS / "elsewhere" / "a folder")
    again = build_editions(project, TOOLS / "elsewhere" / "out", ("minister",), **ELSEWHERE)
    first = {file.name: file.read_bytes() for file in files}
    other = [file.name for file in again if file.read_bytes() != first[file.name]]
    print(f"{len(again) - len(other)} of {len(again)} files byte-identical when built elsewhere")
    return [f"{name}: other bytes when built elsewhere" for name in other]


def _check_size() -> list[str]:
    project = copy_project(TOOLS / "bare-project", "attach: none")
    (file,) = (
        file
        for file in build_editions(project, TOOLS / "bare", ("officials",), ("en",))
        if file.name.endswith("_officials_en.pdf")
    )
    size = file.stat().st_size
    print(f"{file.name} without what is attached: {size} bytes (at most {LARGEST})")
    return [f"{file.name}: {size} bytes"] if size > LARGEST else []


def _check_spoken(files: Sequence[Path]) -> list[str]:
    problems: list[str] = []
    for audience in AUDIENCES:
        (file,) = (file for file in files if file.name.endswith(f"_{audience}_en.pdf"))
        spoken = compare_spoken(BRIEF, audience, file)
        read = spoken.sentences - len(spoken.missing) - len(spoken.misplaced)
        print(f"{audience}: {read} of {spoken.sentences} sentences read aloud in their order")
        problems += [f"{file.name}: not read aloud: {each}" for each in spoken.missing]
        problems += [f"{file.name}: read out of order: {each}" for each in spoken.misplaced]
    return problems


def _check_share() -> list[str]:
    problems: list[str] = []
    for audience in AUDIENCES:
        for output, share in measure_share(BRIEF, audience).items():
            print(f"{audience}, {output}: post-processing {share:.1%} of WeasyPrint's time")
            if share > MOST_SHARE:
                problems.append(f"{audience}, {output}: post-processing takes {share:.1%}")
    return problems


if __name__ == "__main__":
    sys.exit(main())
