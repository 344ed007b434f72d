"""C40: two working days for each step before the rapid review meeting, and five after it."""

import pytest

from procedure.counting import Counting
from procedure.disputes import answer_by
from tests.procedure.given import ENGLAND, chosen, day, facts


@pytest.mark.parametrize(
    ("opened", "held", "expected"),
    [
        pytest.param("2026-09-18", {}, "2026-09-22", id="no meeting yet"),
        pytest.param("2026-09-18", {"meeting_planned": "2026-09-17"}, "2026-09-22", id="planned"),
        pytest.param("2026-09-18", {"meeting_held": "2026-09-21"}, "2026-09-22", id="before it"),
        pytest.param("2026-09-18", {"meeting_held": "2026-09-18"}, "2026-09-25", id="on its day"),
        pytest.param("2026-09-18", {"meeting_held": "2026-09-17"}, "2026-09-25", id="after it"),
    ],
)
def test_when_a_step_over_information_withheld_is_to_be_answered(
    opened: str, held: dict[str, str], expected: str
) -> None:
    plain = Counting(ENGLAND, chosen({}))

    assert answer_by(day(opened), facts(**held), plain) == day(expected)


def test_a_partnership_may_be_stricter_with_itself_before_and_after() -> None:
    strict = Counting(
        ENGLAND, chosen({"dispute.answer_within": 1, "dispute.answer_within_later": 3})
    )
    held = facts(meeting_held="2026-09-18")

    assert answer_by(day("2026-09-17"), held, strict) == day("2026-09-18")
    assert answer_by(day("2026-09-18"), held, strict) == day("2026-09-23")
