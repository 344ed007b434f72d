"""The days offered for a meeting: each with its cost, and another day once its cost was seen."""

import pytest

from procedure.counting import Counting
from procedure.days_offered import line, on_offer, with_days
from procedure.forms import FORMS
from procedure.questions import FormKey
from procedure.settings import Settings
from procedure.starting import Dates
from procedure.whole_forms import questions_of
from tests.procedure.given import ENGLAND, day, facts

BY = Counting(ENGLAND, Settings())
S01 = facts(
    became_aware="2026-09-07", panel_notified="2026-09-08", notification_received="2026-09-08"
)
REFERRED = facts(referral_received="2026-11-13")


@pytest.mark.parametrize(
    ("on", "says"),
    [
        ("2026-09-17", "Thu 17 Sep 2026: day 7; papers by Tue 15 Sep 2026"),
        (
            "2026-09-24",
            "Thu 24 Sep 2026: day 12; the last recommended day; papers by Tue 22 Sep 2026",
        ),
        (
            "2026-09-25",
            (
                "Fri 25 Sep 2026: day 13; after the last recommended day; after the working"
                " target for section 2; papers by Wed 23 Sep 2026"
            ),
        ),
        (
            "2026-10-09",
            (
                "Fri 9 Oct 2026: day 23; after the window; after the last recommended day; after"
                " the local rapid review date; after the national rapid review date; after the"
                " working target for section 2; after the last day for section 2; papers by Wed 7"
                " Oct 2026"
            ),
        ),
    ],
)
def test_a_day_says_on_one_line_what_it_costs(on: str, says: str) -> None:
    assert line(S01, BY, day(on)) == says


def test_the_days_of_the_window_that_are_left_are_offered() -> None:
    assert len(on_offer(S01, BY, day("2026-09-08"))) == 7
    assert on_offer(S01, BY, day("2026-09-24")) == (day("2026-09-24"), day("2026-09-25"))


@pytest.mark.parametrize(("dates", "today"), [(S01, "2026-09-28"), (REFERRED, "2026-11-16")])
def test_without_a_window_or_after_it_the_next_ten_working_days_are(
    dates: Dates, today: str
) -> None:
    found = on_offer(dates, BY, day(today))

    assert len(found) == 10
    assert found[0] == ENGLAND.add(day(today), 1)


def asked(typed: dict[str, str]) -> dict[str, list[str]]:
    form = with_days(FORMS[FormKey.MEETING_DATE], S01, BY, day("2026-09-08"), typed)
    return {key: [one.key for one in q.choices] for key, q in questions_of(form).items()}


def test_another_day_that_costs_something_is_chosen_by_its_own_date_only() -> None:
    assert asked({"meeting-on": "2026-10-01"})["seen"] == ["2026-10-01"]


@pytest.mark.parametrize("typed", [{}, {"meeting-on": "2026-09-23"}, {"meeting-on": "2026-09-19"}])
def test_a_day_that_costs_nothing_and_a_day_off_are_not_asked_about_twice(
    typed: dict[str, str],
) -> None:
    assert "seen" not in asked(typed)


def test_a_day_without_a_window_costs_what_else_it_would_pass() -> None:
    early = line(S01, BY, day("2026-09-14"))
    asked = S01 | facts(information_requested="2026-09-10")

    assert line(REFERRED, BY, day("2026-11-20")) == "Fri 20 Nov 2026: papers by Wed 18 Nov 2026"
    assert "before the window opens" in early
    assert line(asked, BY, day("2026-09-17")).endswith(
        "papers by Tue 15 Sep 2026; replies by Tue 15 Sep 2026"
    )
