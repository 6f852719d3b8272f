"""What a writer is told: each ``tests/cases/content/NAME.yaml``, its messages in ``NAME.txt``."""

from __future__ import annotations

from pathlib import Path

import pytest

from brief.content import read_brief
from brief.messages import Failure

CASES = Path(__file__).parents[1] / "cases" / "content"
TEMPLATES = Path(__file__).parents[2] / "templates"


@pytest.mark.parametrize("case", sorted(CASES.glob("*.yaml")), ids=lambda case: case.stem)
def test_the_writer_is_told(case: Path, request: pytest.FixtureRequest) -> None:
    told = "".join(f"{line}\n" for line in messages_of(case))
    expected = case.with_suffix(".txt")
    if request.config.getoption("--update"):
        expected.write_text(told, encoding="utf-8")
    assert told == expected.read_text(encoding="utf-8")


def messages_of(case: Path) -> list[str]:
    """As the command line shows them, from the folder of the cases."""
    try:
        read_brief(case, root=CASES, templates=[TEMPLATES])
    except Failure as failure:
        return [
            f"{message.position}: {message.severity}: {message.text} [{message.rule}]".replace(
                f"{CASES}/", ""
            )
            for message in failure.messages
        ]
    return []
