"""S12.  Seven working days before publication, over Easter and over Christmas."""

import pytest

from procedure.counting import Counting
from procedure.periods import Before
from procedure.settings import Settings
from procedure.starting import ClockState
from procedure.timetable import TIMETABLE
from tests.procedure.given import ENGLAND, chosen, clocks, day, due, facts


@pytest.mark.parametrize(
    ("notice", "planned", "last"),
    [
        ("plain", "2027-04-06", "2027-03-24"),
        ("plain", "2027-01-04", "2026-12-21"),
        ("clear", "2027-04-06", "2027-03-23"),
        ("clear", "2027-01-04", "2026-12-18"),
    ],
)
def test_the_last_day_to_send(notice: str, planned: str, last: str) -> None:
    settings = chosen({"publication.notice": notice})

    assert due(facts(publication_planned=planned), "C31", settings=settings) == [last]


def test_a_copy_sent_a_day_late_makes_the_date_unlawful_and_the_next_is_offered() -> None:
    case = facts(
        publication_planned="2027-04-06",
        sent_to_panel="2027-03-24",
        sent_to_secretary_of_state="2027-03-24",
        sent_to_ofsted="2027-03-25",
    )
    [rule] = [rule for rule in TIMETABLE if rule.code == "C31"]
    assert isinstance(rule.allows, Before)
    offered = rule.allows.earliest(day("2027-03-25"), Counting(ENGLAND, Settings()))

    assert clocks(case)["C31"].over is ClockState.MET_LATE
    assert offered == day("2027-04-07")
