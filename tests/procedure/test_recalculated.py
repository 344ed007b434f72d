"""Whether a date is the first worked out, what it was before, and what moved it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from procedure.calendar import Override, OverrideKind, england
from procedure.case import Entry
from procedure.counting import Counting
from procedure.disclosure import Sensitive
from procedure.facts import Fact
from procedure.known import Known, Recorded, Replaced, as_recorded, as_replaced
from procedure.recalculated import FIRST_DATE, History, history
from procedure.roles import PersonId, Role
from procedure.settings import Settings
from procedure.why import why
from tests.procedure.given import A_DAY, ENGLAND, chosen, clocks, day, facts

LENA = PersonId("lena")
COUNTING = Counting(ENGLAND, Settings())
THEN = Known(dates=facts(became_aware="2026-09-07"), counting=COUNTING)
MOURNING = england([Override(day("2026-09-09"), OverrideKind.BANK_HOLIDAY, "A day of mourning")])
IN_MOURNING = replace(COUNTING, calendar=MOURNING)


def counted(known: Known, settings: Mapping[str, object]) -> Known:
    return replace(known, counting=replace(known.counting, settings=chosen(settings)))


def of(*known: Known, code: str = "C01") -> tuple[str, ...]:
    found = history(code, known, A_DAY)
    assert found, "a clock with a date has a history"
    return found.says


def recorded(fact: Fact, on: str, at: int, why: str = "") -> Recorded:
    role = Role.LA_REPRESENTATIVE
    entry = Entry(on=day(on), by=LENA, role=role, entered=day("2026-09-08"))
    return Recorded(fact=fact, entry=entry, at=at, why=Sensitive(why))


def on_record(
    *record: Recorded, countings: Mapping[int, Counting] | None = None
) -> Sequence[Known]:
    now = replace(
        THEN,
        dates={one.fact: one.entry.on for one in record},
        entered={one.fact: one.entry.entered for one in record},
    )
    return as_recorded(record, countings or {}, now, {LENA: "Lena Ford"})


@pytest.mark.parametrize(
    "now",
    [
        pytest.param(THEN, id="nothing has changed"),
        pytest.param(
            replace(THEN, dates={**THEN.dates, Fact.REFERRAL_RECEIVED: day("2026-09-01")}),
            id="another fact",
        ),
        pytest.param(counted(THEN, {"papers.share_before": 5}), id="another's setting"),
    ],
)
def test_a_date_that_nothing_has_moved_is_the_first(now: Known) -> None:
    assert of(THEN, now) == (FIRST_DATE,)


def test_a_date_is_the_first_if_there_was_none_before() -> None:
    assert of(replace(THEN, dates={}), THEN) == (FIRST_DATE,)


def test_what_has_no_date_has_no_history() -> None:
    asked = replace(THEN, dates=facts(information_requested="2026-09-10"))

    assert history("C36", [asked], A_DAY) is None


def test_a_corrected_fact_is_said_with_its_reason() -> None:
    replaced = Replaced(Fact.BECAME_AWARE, day("2026-09-04"), "The call was logged on Friday.")

    assert of(*as_replaced([replaced], THEN)) == (
        "It was Friday 11 September 2026 before.",
        (
            "“Local authority became aware of the incident” was corrected from Friday 4 September"
            " 2026 to Monday 7 September 2026. Reason: The call was logged on Friday."
        ),
    )


def test_a_fact_corrected_twice_is_said_one_date_after_the_other() -> None:
    twice = [Replaced(Fact.BECAME_AWARE, day(on)) for on in ("2026-09-07", "2026-09-04")]
    found = history("C01", as_replaced(twice, THEN), A_DAY)

    assert found == History(
        (day("2026-09-14"), day("2026-09-11")),
        (
            "At first it was Monday 14 September 2026.",
            (
                "“Local authority became aware of the incident” was corrected from Monday 7"
                " September 2026 to Friday 4 September 2026."
            ),
            "Then it was Friday 11 September 2026.",
            (
                "“Local authority became aware of the incident” was corrected from Friday 4"
                " September 2026 to Monday 7 September 2026."
            ),
        ),
    )


def test_a_correction_that_moves_nothing_here_is_not_said() -> None:
    sent = {**THEN.dates, **facts(panel_notified="2026-09-08")}
    replaced = Replaced(Fact.PANEL_NOTIFIED, day("2026-09-09"))

    assert of(*as_replaced([replaced], replace(THEN, dates=sent))) == (FIRST_DATE,)


def test_what_is_on_record_is_gone_through_in_the_order_it_was_entered() -> None:
    asked, planned = Fact.INFORMATION_REQUESTED, Fact.MEETING_PLANNED
    known = on_record(
        recorded(Fact.BECAME_AWARE, "2026-09-07", 1),
        recorded(asked, "2026-09-10", 2),
        recorded(planned, "2026-09-18", 3),
        recorded(planned, "2026-09-21", 4, "The chair is away on the 18th."),
    )

    by = "Entered by Lena Ford (Local authority representative) on Tue 8 Sep 2026."
    assert known[-2].dates == known[-1].dates
    assert of(*known, code="C08") == (
        "At first it was Thursday 17 September 2026.",
        f"“Date set for the rapid review meeting” was recorded: Friday 18 September 2026. {by}",
        "Then it was Wednesday 16 September 2026.",
        (
            "“Date set for the rapid review meeting” was changed from Friday 18 September 2026 to"
            f" Monday 21 September 2026. {by} Reason: The chair is away on the 18th."
        ),
    )


def test_what_was_entered_together_is_one_change() -> None:
    aware, planned = Fact.BECAME_AWARE, Fact.MEETING_PLANNED
    known = on_record(
        recorded(aware, "2026-09-04", 1),
        recorded(aware, "2026-09-07", 2),
        recorded(planned, "2026-09-18", 2),
    )

    assert [len(one.dates) for one in known] == [0, 1, 2, 2]
    assert len(of(*known)) == 2


def test_a_reason_that_may_name_somebody_is_withheld() -> None:
    known = on_record(
        recorded(Fact.BECAME_AWARE, "2026-09-04", 1),
        recorded(Fact.BECAME_AWARE, "2026-09-07", 2, "Dr Jane Okoro rang on 07700 900123."),
    )
    _, says = of(*known)

    assert "Okoro" not in says
    assert "07700" not in says
    assert says.endswith(" The reason may name somebody, so it is not shown here.")


def test_a_forecast_of_delay_counts_from_the_day_its_plan_was_entered() -> None:
    planned = recorded(Fact.PUBLICATION_PLANNED, "2026-09-01", 2)
    again = replace(planned.entry, on=day("2026-09-02"), entered=day("2026-09-10"))
    known = on_record(
        recorded(Fact.LCSPR_INITIATED, "2026-01-05", 1),
        planned,
        replace(planned, entry=again, at=3),
    )
    found = history("C23", known, A_DAY)

    assert found
    assert found.was == (day("2026-09-10"),)


def test_a_new_bank_holiday_is_said_by_its_day() -> None:
    assert of(THEN, replace(THEN, counting=IN_MOURNING)) == (
        "It was Monday 14 September 2026 before.",
        "Wednesday 9 September 2026 is not a working day (A day of mourning).",
    )


def test_what_is_on_record_is_counted_as_it_was_counted_then() -> None:
    aware = recorded(Fact.BECAME_AWARE, "2026-09-07", 20)
    day_1 = replace(COUNTING, settings=chosen({"counting.day_zero": "include"}))
    told = of(*on_record(aware, countings={10: IN_MOURNING, 30: day_1, 40: COUNTING}))

    assert [line for line in told if "it was" in line] == [
        "At first it was Tuesday 15 September 2026.",
        "Then it was Friday 11 September 2026.",
    ]
    assert "Wednesday 9 September 2026 is a working day after all (A day of mourning)." in told


def test_a_way_of_counting_written_down_late_was_there_from_the_beginning() -> None:
    aware = recorded(Fact.BECAME_AWARE, "2026-09-07", 20)

    assert of(*on_record(aware, countings={30: COUNTING})) == (FIRST_DATE,)


def test_a_changed_setting_is_said_in_words() -> None:
    _, because = of(THEN, counted(THEN, {"counting.day_zero": "include"}))

    assert because.startswith("This partnership changed how it counts. ")
    assert "counting.day_zero" not in because


def test_every_change_that_moved_a_date_is_said_and_no_other() -> None:
    now = Known(
        dates=facts(became_aware="2026-09-08", referral_received="2026-09-01"),
        counting=Counting(
            MOURNING, chosen({"counting.day_zero": "include", "papers.share_before": 5})
        ),
    )
    was, *because = of(THEN, now)

    assert was == "It was Monday 14 September 2026 before."
    assert [line.split(" ")[0] for line in because] == ["“Local", "This", "Wednesday"]


def test_the_history_is_part_of_why_a_date_is_what_it_is() -> None:
    now = replace(THEN, counting=IN_MOURNING)
    clock = clocks(now.dates, calendar=MOURNING)["C01"]
    told = why(clock, MOURNING, Settings(), history("C01", [THEN, now], A_DAY)).sentences

    assert "It was Monday 14 September 2026 before." in told
    assert told[-2].startswith("Source: ")


def test_what_is_recorded_later_is_counted_as_days_were_counted_by_then() -> None:
    found = on_record(
        recorded(Fact.BECAME_AWARE, "2026-09-07", 2),
        recorded(Fact.REFERRAL_RECEIVED, "2026-09-08", 9),
        countings={1: COUNTING, 5: IN_MOURNING},
    )
    _, *known, _ = [each.counting for each in found]

    assert known == [COUNTING, COUNTING, IN_MOURNING, IN_MOURNING]


def test_a_date_that_was_put_right_stays_so_when_another_is() -> None:
    now = replace(THEN, dates=facts(became_aware="2026-09-07", panel_notified="2026-09-10"))
    aware = Replaced(Fact.BECAME_AWARE, day("2026-09-04"))
    notified = Replaced(Fact.PANEL_NOTIFIED, day("2026-09-09"))

    assert [dict(each.dates) for each in as_replaced([aware, notified], now)] == [
        facts(became_aware="2026-09-04", panel_notified="2026-09-09"),
        facts(became_aware="2026-09-07", panel_notified="2026-09-09"),
        facts(became_aware="2026-09-07", panel_notified="2026-09-10"),
    ]
