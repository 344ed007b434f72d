"""Whether a date is the first worked out, what it was before, and what moved it."""

from dataclasses import replace

import pytest

from procedure.calendar import Override, OverrideKind, england
from procedure.case import Entry
from procedure.facts import Fact
from procedure.recalculated import FIRST_DATE, Known, Replaced, first_known, history
from procedure.roles import PersonId, Role
from procedure.settings import Settings
from procedure.why import why
from tests.procedure.given import A_DAY, ENGLAND, chosen, clocks, day, facts

THEN = Known(facts(became_aware="2026-09-07"), Settings(), ENGLAND)
MOURNING = england([Override(day("2026-09-09"), OverrideKind.BANK_HOLIDAY, "A day of mourning")])


def of(then: Known, now: Known, *replaced: Replaced, code: str = "C01") -> tuple[str, ...]:
    return history(code, then, now, A_DAY, replaced)


def entry(on: str) -> Entry:
    by = PersonId("lena")
    return Entry(on=day(on), by=by, role=Role.LA_REPRESENTATIVE, entered=day(on))


@pytest.mark.parametrize(
    "now",
    [
        pytest.param(THEN, id="nothing has changed"),
        pytest.param(
            replace(THEN, dates={**THEN.dates, Fact.REFERRAL_RECEIVED: day("2026-09-01")}),
            id="another fact",
        ),
        pytest.param(
            replace(THEN, settings=chosen({"papers.share_before": 5})), id="another's setting"
        ),
    ],
)
def test_a_date_that_nothing_has_moved_is_the_first(now: Known) -> None:
    assert of(THEN, now) == (FIRST_DATE,)


def test_a_date_is_the_first_if_there_was_none_before() -> None:
    assert of(replace(THEN, dates={}), THEN) == (FIRST_DATE,)


def test_a_corrected_fact_is_said_with_its_reason() -> None:
    replaced = Replaced(Fact.BECAME_AWARE, entry("2026-09-04"), "The call was logged on Friday.")
    then = first_known(THEN, [replaced, Replaced(Fact.BECAME_AWARE, entry("2026-09-08"))])

    assert of(then, THEN, replaced) == (
        "It was Friday 11 September 2026 before.",
        (
            "“Local authority became aware of the incident” was corrected from Friday 4 September"
            " 2026 to Monday 7 September 2026. Reason: The call was logged on Friday."
        ),
    )


def test_a_fact_recorded_since_is_said_to_be_what_moved_a_date() -> None:
    then = replace(THEN, dates=facts(information_requested="2026-09-10"))
    now = replace(then, dates={**then.dates, **facts(meeting_planned="2026-09-18")})

    assert of(then, now, code="C08") == (
        "It was Thursday 17 September 2026 before.",
        "“Date set for the rapid review meeting” was recorded: Friday 18 September 2026.",
    )


def test_a_new_bank_holiday_is_said_by_its_day() -> None:
    assert of(THEN, replace(THEN, calendar=MOURNING)) == (
        "It was Monday 14 September 2026 before.",
        "Wednesday 9 September 2026 is not a working day (A day of mourning).",
    )


def test_a_changed_setting_is_said_in_words() -> None:
    _, because = of(THEN, replace(THEN, settings=chosen({"counting.day_zero": "include"})))

    assert because.startswith("This partnership changed how it counts. ")
    assert "counting.day_zero" not in because


def test_every_change_that_moved_a_date_is_said_and_no_other() -> None:
    now = Known(
        facts(became_aware="2026-09-08", referral_received="2026-09-01"),
        chosen({"counting.day_zero": "include", "papers.share_before": 5}),
        MOURNING,
    )
    was, *because = of(THEN, now)

    assert was == "It was Monday 14 September 2026 before."
    assert [line.split(" ")[0] for line in because] == ["“Local", "This", "Wednesday"]


def test_the_history_is_part_of_why_a_date_is_what_it_is() -> None:
    now = replace(THEN, calendar=MOURNING)
    clock = clocks(now.dates, calendar=MOURNING)["C01"]
    told = why(clock, MOURNING, Settings(), of(THEN, now)).sentences

    assert "It was Monday 14 September 2026 before." in told
    assert told[-2].startswith("Source: ")
