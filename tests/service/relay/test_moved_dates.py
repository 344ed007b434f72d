"""A date that moves is said to have moved, and is spoken of again when it comes."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import text

from bot.desk.circumstances import Circumstances
from bot.desk.clock_notices import Moved, date_moved, moved, said
from bot.desk.reckoning import clocks_of, reckon_stale
from bot.drawing.draw_told import draw_moved
from bot.unasked.reconcile import reconcile
from cards.date_moved import Cause, MovedTo
from procedure.calendar import Calendar, Override, OverrideKind, england
from procedure.case import CaseReference
from procedure.facts import Fact
from procedure.moved_dates import Which, dates_of
from procedure.notices import Audience, Notice, NoticeKind, Purpose
from procedure.roles import Role
from procedure.settings import Settings, settings_from
from rehearsal.card_reading import card_text
from storage.index import Indexed
from storage.migrate import downgrade, upgrade
from storage.tables.naming import NAME
from tests.conftest import Database
from tests.procedure.given import chosen, clocks
from tests.service.relay.office import MONDAY, REFERENCE, Office
from tests.service.relay.people import CLERK, LA
from tests.storage.examples import BARE

TUESDAY = date(2026, 9, 8)
WEDNESDAY = date(2026, 9, 9)
THURSDAY = date(2026, 9, 10)
FRIDAY = date(2026, 9, 11)
HOLIDAY = Override(WEDNESDAY, OverrideKind.BANK_HOLIDAY, "A day of mourning")

PACK = "UPDATE clock_index SET fingerprint = :print WHERE code = :code"
AFTERWARDS = Override(date(2026, 9, 25), OverrideKind.BANK_HOLIDAY, "A day of thanks")


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

    said_so = [f"date-moved C07/{WEDNESDAY}/{THURSDAY}/corrected/2 first words"]
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
    older = [Indexed(code="C07", due=WEDNESDAY, next_moment=WEDNESDAY, fingerprint="other")]
    await office.store.run(lambda work: work.index.replace(case.reference, older))

    again = await reckon_stale(office.store, office.about)
    await office.send_all()

    assert again == 1
    assert await reckon_stale(office.store, office.about) == 0
    assert [line for line in office.channel("Business Unit") if "date-moved" in line] == []


async def test_a_database_of_the_version_before_is_brought_forward_in_silence(
    office: Office, database: Database
) -> None:
    await reckon_stale(office.store, office.about)
    known = await office.store.read(lambda work: work.index.of_case(REFERENCE))
    downgrade(database.url, "0002")
    with office.store.writer.begin() as connection:
        for row in known:
            kept = {"print": packed(row), "code": row.code}
            connection.execute(text(PACK), kept)
    upgrade(database.url)
    again = await reckon_stale(office.store, office.about)
    await office.change({Fact.MEETING_PLANNED: date(2026, 9, 17)})
    await office.send_all()

    assert again == 0
    assert [dates_of(row) for row in known if row.code == "C10"] == [
        dates_of(row)
        for row in await office.store.read(lambda work: work.index.of_case(REFERENCE))
        if row.code == "C10"
    ]
    assert [line for line in office.channel("Business Unit") if "date-moved" in line] == []


def packed(row: Indexed) -> str:
    """Write a fingerprint as the version before did: the other dates in days from the due date."""
    due = row.due or MONDAY
    others = {"a": row.act_by, "o": row.opens, "r": row.recommended_by, "s": row.send_by}
    behind = (f"{letter}{(day - due).days}" for letter, day in others.items() if day)
    return f"{row.fingerprint}.{''.join(behind)}"


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


async def drawn(office: Office, about: Circumstances, code: str) -> str:
    """Draw what the channel is told of a clock that moved, with everything as it now is."""
    [line] = [
        one for one in office.channel("Business Unit") if one.startswith(f"date-moved {code}")
    ]
    told = Notice(
        kind=NoticeKind.DATE_MOVED,
        to=Audience(channel=Purpose.BUSINESS_UNIT),
        reference=REFERENCE,
        about=line.split(" ")[1],
    )
    case = await office.case()
    card = await office.store.read(lambda work: draw_moved(told, case, about, work))
    return " ".join(" ".join(card_text(card)).split())


async def counted_otherwise(
    office: Office, calendar: Calendar | None = None, **settings: str
) -> Circumstances:
    """Let dates be counted as they are for once, and then in another way."""
    await reckon_stale(office.store, office.about)
    partnership = office.about.partnership
    given = {key.replace("__", "."): value for key, value in settings.items()}
    later = Circumstances(
        replace(partnership, calendar=calendar or partnership.calendar, settings=chosen(given)),
        office.about.clock,
    )
    await reckon_stale(office.store, later)
    await office.send_all()
    return later


async def test_a_date_moved_by_a_bank_holiday_says_which_day_it_is(office: Office) -> None:
    later = await counted_otherwise(office, england([HOLIDAY, AFTERWARDS]))

    said = await drawn(office, later, "C07")
    assert "Why: The list of days that are not working days changed" in said
    assert "Wednesday 9 September 2026 is not a working day (A day of mourning)." in said
    assert "Friday 25 September 2026" not in said


async def test_a_date_moved_by_a_setting_says_what_it_was_and_what_it_is(office: Office) -> None:
    later = await counted_otherwise(office, counting__day_zero="include", quorum__mode="literal")

    said = await drawn(office, later, "C07")
    assert said.endswith(
        "Why: The partnership changed how it counts"
        " Before: The day of the event is not counted."
        " Now: The day of the event is day 1, if it is a working day."
    )


async def test_what_moved_a_date_is_not_said_once_the_facts_say_another(office: Office) -> None:
    later = await counted_otherwise(office, england([HOLIDAY]))
    await office.change({Fact.NOTIFICATION_RECEIVED: TUESDAY})

    said = await drawn(office, later, "C07/2026-09-09/2026-09-10")
    assert said.endswith("Why: The list of days that are not working days changed")


async def test_a_bank_holiday_given_taken_away_and_given_again_is_told_of_each_time(
    office: Office,
) -> None:
    for calendar in (england(), england([HOLIDAY]), england(), england([HOLIDAY])):
        partnership = replace(office.about.partnership, calendar=calendar)
        await reckon_stale(office.store, Circumstances(partnership, office.about.clock))
    await office.send_all()

    told = of_c07(office.channel("Business Unit"), "date-moved")
    assert len(told) == 3


async def test_a_date_moved_by_a_fact_says_whether_it_was_new_or_put_right(
    office: Office,
) -> None:
    await office.change({Fact.INFORMATION_REQUESTED: MONDAY})
    await office.change({Fact.MEETING_PLANNED: FRIDAY})
    await office.change({Fact.MEETING_PLANNED: THURSDAY})
    await office.send_all()

    assert [line for line in office.chat(CLERK) if line.startswith("date-moved C08")] == [
        f"date-moved C08/2026-09-14/{WEDNESDAY}/recorded/3 first words",
        f"date-moved C08/{WEDNESDAY}/{TUESDAY}/corrected/4 first words",
    ]


def test_a_notice_has_room_for_every_date_that_may_move() -> None:
    running = clocks({fact: MONDAY for fact in Fact if fact is not Fact.NON_PUBLICATION_DECIDED})
    longest = (
        Moved(
            code=clock.code,
            old=MONDAY,
            new=TUESDAY,
            cause=max(Cause, key=len),
            others=tuple(MovedTo(w, MONDAY, TUESDAY) for w in dates_of(clock) if w != Which.DUE),
            counted=(9999, 9999),
        )
        for clock in running.values()
    )
    case = replace(BARE, version=9999)
    to = Audience(channel=Purpose.SUBGROUP)

    abouts = [date_moved(case, change, to).about for change in longest]
    assert max(map(len, abouts)) <= NAME
    assert [moved(about).counted for about in abouts] == [(9999, 9999)] * len(abouts)


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


async def test_the_index_remembers_every_date_of_every_clock(office: Office) -> None:
    facts: dict[Fact, date] = dict.fromkeys(Fact, MONDAY)
    del facts[Fact.NON_PUBLICATION_DECIDED]
    another = CaseReference("BSCP-2026-015")
    case = await office.open_case(facts, (CLERK, Role.BUSINESS_UNIT), reference=another)
    dated = {code: dates_of(clock) for code, clock in clocks_of(case, office.about).items()}
    kept = await office.store.read(lambda work: work.index.of_case(another))

    assert {which for dates in dated.values() for which in dates} == set(Which)
    assert {row.code: dates_of(row) for row in kept} == dated


def test_what_a_notice_is_about_can_be_read_back() -> None:
    assert said("C07/before-1").due is None
    assert said("C07/day/2026-09-14").due == date(2026, 9, 14)
    change = moved("C07/2026-09-14/2026-09-15/calendar/3")
    assert (change.code, change.old, change.cause) == ("C07", date(2026, 9, 14), Cause.CALENDAR)
    assert change.others == ()
