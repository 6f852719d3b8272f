"""What is not to go out yet is refused, unless it is asked for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from handing_out import read

from brief.build.distribution.release import Early, check_release
from brief.content.model.brief import Brief
from brief.messages import Failure, Status

NOTHING: frozenset[Early] = frozenset()
UNTIL = datetime(2026, 7, 1, 2, tzinfo=UTC)
EMBARGO = "title: A\ndate: 2026-01-31\nstatus: embargoed\nembargo: 2026-07-01T09:00+07:00\n"


@pytest.fixture
def embargoed(tmp_path: Path) -> Brief:
    return read(tmp_path, EMBARGO)


def test_a_draft_is_refused_with_its_line_and_the_command_that_hands_it_out(tmp_path: Path) -> None:
    draft = read(tmp_path, "title: A\ndate: 2026-01-31\nstatus: draft\n")
    with pytest.raises(Failure) as failure:
        check_release(draft, {"embargoed"}, UNTIL)
    assert failure.value.status is Status.CHECK == 3
    (message,) = failure.value.messages
    assert "brief dist school --draft" in message.text
    assert message.position and message.position.line == 4
    assert check_release(draft, {"draft"}, UNTIL) == ()


def test_a_brief_under_embargo_is_refused_until_its_last_second(embargoed: Brief) -> None:
    with pytest.raises(Failure) as failure:
        check_release(embargoed, {"draft"}, UNTIL - timedelta(seconds=1))
    assert failure.value.status is Status.CHECK
    (message,) = failure.value.messages
    assert "2026-07-01T09:00+07:00" in message.text
    assert "brief dist school --embargoed" in message.text
    assert check_release(embargoed, {"embargoed"}, UNTIL - timedelta(seconds=1)) == ()


def test_after_an_embargo_a_warning_says_that_the_pages_still_bear_it(embargoed: Brief) -> None:
    (message,) = check_release(embargoed, NOTHING, UNTIL)
    assert message.severity == "warning" and "status: final" in message.text


def test_a_final_brief_goes_out(tmp_path: Path) -> None:
    brief = read(tmp_path, "title: A\ndate: 2026-01-31\n")
    assert check_release(brief, NOTHING, UNTIL) == ()
