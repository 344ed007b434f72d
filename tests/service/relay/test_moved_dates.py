"""A date that moves is said to have moved, and is spoken of again when it comes."""

from dataclasses import replace
from datetime import date

import pytest

from bot.desk.circumstances import Circumstances
from bot.desk.clock_notices import moved, said
from bot.desk.index_dates import fingerprint, remembered, rules_of
from bot.desk.reckoning import reckon_stale, rules_fingerprint
from bot.unasked.reconcile import reconcile
from cards.date_moved import Cause, MovedTo
from procedure.calendar import Override, OverrideKind, england
from procedure.case import CaseReference
from procedure.facts import Fact
from procedure.moved_dates import Which, dates_of
from procedure.notices import Purpose
from procedure.roles import Role
from procedure.settings import Settings, settings_from
from storage.index import Indexed
from storage.tables.naming import ID
from tests.procedure.given import clocks
from tests.service.relay.office import MONDAY, REFERENCE, Office
from tests.service.relay.people import CLERK, LA

TUESDAY = date(2026, 9, 8)
WEDNESDAY = date(2026, 9, 9)
THURSDAY = date(2026, 9, 10)
FRIDAY = date(2026, 9, 11)
HOLIDAY = Override(WEDNESDAY, OverrideKind.BANK_HOLIDAY, "A day of mourning")


@pytest.fixture(autouse=True)
async def opened(office: Office) -> None:
    """A notification received on Monday: information is to be requested by Wednesday (C07)."""
    await office.enrol(CLERK, Role.BUSINESS_UNIT)
    await office.enrol(LA, Role.LA_REPRESENTATIVE)
    await office.can_reach(CLERK)
    await office.can_reach(LA)
    await office.may_use("Business Unit", Purpose.BUSINESS_UNIT)
    await office.open_case(
        {Fact.NOTIFICATION_RECEIVED: MONDAY},
        (CLERK, Role.BUSINESS_UNIT),
        (LA, Role.LA_REPRESENTATIVE),
    )


def of_c07(lines: list[str], kind: str) -> list[str]:
    return [line for line in lines if line.startswith(f"{kind} C07")]


async def test_a_corrected_fact_moves_a_date_and_says_so_once_to_each(office: Office) -> None:
    await office.change({Fact.NOTIFICATION_RECEIVED: TUESDAY})

    await office.sweeping.sweep_and_drain()
    await office.send_all()

    said_so = [f"date-moved C07/{WEDNESDAY}/{THURSDAY}/recorded/2 first words"]
    assert of_c07(office.channel("Business Unit"), "date-moved") == said_so
    assert of_c07(office.chat(LA), "date-moved") == []


async def test_a_date_that_comes_out_the_same_is_not_spoken_of(office: Office) -> None:
    await office.change({Fact.MEETING_PLANNED: date(2026, 9, 17)})

    await office.send_all()

    assert of_c07(office.channel("Business Unit"), "date-moved") == []


async def test_a_new_bank_holiday_moves_dates_and_says_why(office: Office) -> None:
    later = Circumstances(
        replace(office.about.partnership, calendar=england([HOLIDAY])), office.about.clock
    )

    again = await reckon_stale(office.store, later)
    await office.send_all()

    said_so = [f"date-moved C07/{WEDNESDAY}/{THURSDAY}/calendar/1 first words"]
    assert again == 1
    assert of_c07(office.channel("Business Unit"), "date-moved") == said_so
    assert await reckon_stale(office.store, later) == 0


async def test_a_bank_holiday_that_moves_only_the_day_to_act_by_is_not_silent(
    office: Office,
) -> None:
    received = date(2026, 11, 13)  # a month later is Sunday 13 December
    friday, thursday = date(2026, 12, 11), date(2026, 12, 10)
    shut = Override(friday, OverrideKind.BANK_HOLIDAY, "A day of mourning")
    await office.open_case(
        {Fact.NOTIFICATION_RECEIVED: received},
        (CLERK, Role.BUSINESS_UNIT),
        reference=CaseReference("BSCP-2026-015"),
    )
    later = Circumstances(
        replace(office.about.partnership, calendar=england([shut])), office.about.clock
    )

    await reckon_stale(office.store, later)
    await office.send_all()

    about = f"C14/2026-12-13/2026-12-13/calendar/1/act-by={friday}={thursday}"
    said_so = [line for line in office.channel("Business Unit") if "calendar" in line]
    assert [line for line in said_so if "C14" in line] == [f"date-moved {about} first words"]


async def test_one_notice_says_every_date_of_a_clock_that_moved(office: Office) -> None:
    later = Circumstances(
        replace(office.about.partnership, calendar=england([HOLIDAY])), office.about.clock
    )

    await reckon_stale(office.store, later)
    await office.send_all()

    [line] = [one for one in office.channel("Business Unit") if "moved C10" in one]
    change = moved(line.split(" ")[1])
    opens = MovedTo(Which.OPENS, date(2026, 9, 16), date(2026, 9, 17))
    assert (change.old, change.new) == (date(2026, 9, 24), date(2026, 9, 25))
    assert change.others == (opens,)


async def test_dates_that_an_older_index_does_not_know_are_learned_in_silence(
    office: Office,
) -> None:
    case = await office.case()
    rules = rules_fingerprint(office.about.partnership)
    older = [Indexed(code="C07", due=WEDNESDAY, next_moment=WEDNESDAY, fingerprint=rules)]
    await office.store.run(lambda work: work.index.replace(case.reference, older))

    again = await reckon_stale(office.store, office.about)
    await office.send_all()

    assert again == 1
    assert await reckon_stale(office.store, office.about) == 0
    assert [line for line in office.channel("Business Unit") if "date-moved" in line] == []


async def test_a_changed_setting_moves_dates_and_says_why(office: Office) -> None:
    settings = settings_from({"counting.day_zero": "include"})
    assert isinstance(settings, Settings), "it is one of the readings allowed"
    otherwise = Circumstances(
        replace(office.about.partnership, settings=settings), office.about.clock
    )

    await reckon_stale(office.store, otherwise)
    await office.send_all()

    [line] = of_c07(office.channel("Business Unit"), "date-moved")
    assert line == f"date-moved C07/{WEDNESDAY}/{TUESDAY}/setting/1 first words"


async def test_a_date_put_off_is_spoken_of_again_on_its_new_day_and_not_before(
    office: Office,
) -> None:
    await office.nine_on_each(MONDAY, WEDNESDAY)
    await office.change({Fact.NOTIFICATION_RECEIVED: WEDNESDAY})

    await office.nine_on_each(THURSDAY, FRIDAY)

    assert of_c07(office.channel("Business Unit"), "reminder") == [
        "reminder C07/start first words",
        "reminder C07/before-1 first words",
        f"reminder C07/day/{WEDNESDAY} first words",
        f"reminder C07/day/{FRIDAY} first words",
    ]


async def test_a_date_that_moves_into_the_past_is_said_to_be_late_at_the_next_sweep(
    office: Office,
) -> None:
    await office.nine_on(TUESDAY)
    await office.change({Fact.NOTIFICATION_RECEIVED: date(2026, 9, 3)})

    await office.nine_on(TUESDAY)

    late = of_c07(office.channel("Business Unit"), "reminder")[-1]
    assert late == "reminder C07/late-1/2026-09-07 first words"


async def test_the_index_says_what_the_facts_say_whatever_has_happened(office: Office) -> None:
    await office.nine_on_each(MONDAY, WEDNESDAY)
    await office.change({Fact.NOTIFICATION_RECEIVED: WEDNESDAY})
    after_change = await reconcile(office.store, office.about)
    await office.nine_on(THURSDAY)

    assert after_change == []
    assert await reconcile(office.store, office.about) == []


async def test_an_index_that_differs_from_the_facts_is_found_out(office: Office) -> None:
    wrong = [Indexed(code="C07", due=FRIDAY, next_moment=FRIDAY, fingerprint="other")]
    await office.store.run(lambda work: work.index.replace(REFERENCE, wrong))

    found = await reconcile(office.store, office.about)

    c07 = next(each for each in found if each.code == "C07")
    assert len(found) > 1
    assert c07.index == wrong[0]
    assert c07.facts is not None
    assert c07.facts.due == WEDNESDAY


def test_the_index_remembers_every_date_of_every_clock_in_the_room_it_has(
    office: Office,
) -> None:
    rules = rules_fingerprint(office.about.partnership)
    running = clocks({fact: MONDAY for fact in Fact if fact is not Fact.NON_PUBLICATION_DECIDED})
    dated = [clock for clock in running.values() if clock.due]
    kept = [
        Indexed(code=clock.code, due=clock.due, fingerprint=fingerprint(rules, clock))
        for clock in dated
    ]

    assert {which for clock in dated for which in dates_of(clock)} == set(Which)
    assert [remembered(row) for row in kept] == [dates_of(clock) for clock in dated]
    assert all(rules_of(row.fingerprint) == rules for row in kept)
    assert max(len(row.fingerprint) for row in kept) < ID


def test_what_a_notice_is_about_can_be_read_back() -> None:
    assert said("C07/before-1").due is None
    assert said("C07/day/2026-09-14").due == date(2026, 9, 14)
    change = moved("C07/2026-09-14/2026-09-15/calendar/3")
    assert (change.code, change.old, change.cause) == ("C07", date(2026, 9, 14), Cause.CALENDAR)
    assert change.others == ()
