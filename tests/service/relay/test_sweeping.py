"""What is said of dates: when, to whom, once, and together where there is too much of it."""

from datetime import date, time, timedelta

import pytest

from bot.drawing.digests import Line, away, digest_about, lines
from bot.unasked.sweeping import Sweeping
from procedure.agencies import AGENCIES
from procedure.case import CaseReference
from procedure.facts import Fact
from procedure.notices import Audience, Notice, NoticeKind, Purpose
from procedure.requests import AgencyRequest, Rung
from procedure.roles import PersonId, Role
from rehearsal.people import Person
from tests.service.relay.office import MONDAY, Office
from tests.service.relay.people import CHAIR, CLERK, LA, MANAGER, SUBGROUP_CHAIR

WEEK_BEFORE = date(2026, 8, 31)
SUNDAY = date(2026, 9, 6)
TUESDAY = date(2026, 9, 8)
FRIDAY = date(2026, 9, 11)
SATURDAY = date(2026, 9, 12)
DUE = date(2026, 9, 14)  # five working days from becoming aware on Monday 7 September
AWARE = {Fact.BECAME_AWARE: MONDAY}


@pytest.fixture(autouse=True)
async def reached(office: Office) -> None:
    for person, role in (
        (LA, Role.LA_REPRESENTATIVE),
        (MANAGER, Role.BUSINESS_MANAGER),
        (CLERK, Role.BUSINESS_UNIT),
        (CHAIR, Role.PARTNERSHIP_CHAIR),
        (SUBGROUP_CHAIR, Role.SUBGROUP_CHAIR),
    ):
        await office.enrol(person, role)
        await office.can_reach(person)
    await office.may_use("Business Unit", Purpose.BUSINESS_UNIT)


@pytest.fixture
async def aware(office: Office) -> None:
    await office.open_case(AWARE, (LA, Role.LA_REPRESENTATIVE), (MANAGER, Role.BUSINESS_MANAGER))


@pytest.fixture
async def many(office: Office) -> None:
    """Five cases, each with the same dates coming."""
    for number in range(5):
        await office.open_case(
            AWARE,
            (LA, Role.LA_REPRESENTATIVE),
            (MANAGER, Role.BUSINESS_MANAGER),
            reference=CaseReference(f"BSCP-2026-{number:03}"),
        )


@pytest.mark.usefixtures("aware")
async def test_each_step_is_said_once_to_the_owner(office: Office) -> None:
    await office.nine_on_each(MONDAY, DUE)

    assert lines_of(office, LA) == [
        "reminder C01/start first words",
        "reminder C01/before-1 first words",
        f"reminder C01/day/{DUE} first words",
    ]


@pytest.mark.usefixtures("aware")
async def test_a_sweep_run_again_says_nothing_again(office: Office) -> None:
    await office.nine_on(MONDAY)

    for _ in range(3):
        await office.sweeping.sweep_and_drain()

    assert office.chat(LA) == ["reminder C01/start first words"]


@pytest.mark.usefixtures("aware")
async def test_a_date_no_channel_may_see_is_told_in_none(office: Office) -> None:
    await office.nine_on_each(MONDAY, DUE)

    assert not [line for line in office.channel("Business Unit") if "C01" in line]


async def test_a_date_a_channel_may_see_is_told_there_and_to_its_owner(office: Office) -> None:
    await office.open_case(
        {Fact.NOTIFICATION_RECEIVED: MONDAY, Fact.PANEL_NOTIFIED: MONDAY},
        (CLERK, Role.BUSINESS_UNIT),
    )

    await office.nine_on(TUESDAY)

    said = "reminder C07/before-1 first words"
    assert said in office.channel("Business Unit")
    assert said in office.chat(CLERK)


async def test_where_nobody_holds_the_role_the_office_is_told(office: Office) -> None:
    await office.open_case(AWARE, (CLERK, Role.BUSINESS_UNIT))

    await office.nine_on(MONDAY)

    assert office.chat(CLERK) == ["reminder C01/start first words"]


@pytest.mark.usefixtures("aware")
async def test_a_day_off_is_quiet_until_the_five_days_are_over(office: Office) -> None:
    await office.nine_on_each(MONDAY, DUE)
    before = lines_of(office, LA)

    await office.nine_on_each(DUE, SATURDAY + timedelta(days=7))

    saturday = f"reminder C01/late-5/{DUE} first words"
    assert len(before) == 3
    assert lines_of(office, LA)[-1] == saturday
    assert not [line for line in office.channel("Business Unit") if "late-5" in line]


@pytest.mark.usefixtures("aware")
async def test_an_overdue_notification_is_told_to_the_manager_too(office: Office) -> None:
    await office.nine_on_each(MONDAY, DUE + timedelta(days=1))

    assert lines_of(office, MANAGER) == [f"reminder C01/late-1/{DUE} first words"]


@pytest.mark.usefixtures("aware")
async def test_a_clock_that_was_met_says_no_more(office: Office) -> None:
    await office.nine_on(MONDAY)
    await office.change({Fact.PANEL_NOTIFIED: TUESDAY})

    await office.nine_on(FRIDAY)

    assert [line for line in office.chat(LA) if "C01" in line] == [
        "reminder C01/start first words"
    ]


@pytest.mark.usefixtures("many")
async def test_more_than_three_at_once_are_one_digest(office: Office) -> None:
    await office.nine_on(MONDAY)
    await office.nine_on(TUESDAY)

    [digest] = office.chat(LA)
    assert digest.startswith(f"digest {MONDAY}/")
    assert not [key for key in office.cards.drawn if key.startswith("reminder:")]


@pytest.mark.usefixtures("many")
async def test_what_is_in_a_digest_is_not_said_again(office: Office) -> None:
    await office.nine_on(MONDAY)

    await office.sweeping.sweep_and_drain()

    assert len(office.chat(LA)) == 1


@pytest.mark.usefixtures("many")
async def test_what_a_digest_said_is_not_said_again_because_the_date_moved(
    office: Office,
) -> None:
    await office.nine_on(MONDAY)
    await office.change({Fact.BECAME_AWARE: SUNDAY}, CaseReference("BSCP-2026-003"))

    await office.nine_on(TUESDAY)

    assert lines_of(office, LA, "C01/start") == []


@pytest.mark.usefixtures("aware")
async def test_days_of_silence_end_in_one_digest_with_the_latest_step_of_each(
    office: Office,
) -> None:
    await office.nine_on(MONDAY)

    await office.nine_on(DUE + timedelta(days=3))

    start, digest = office.chat(LA)
    assert start == "reminder C01/start first words"
    assert digest.startswith("digest ")
    [line] = await listed(office, LA)
    assert (line.clock.code, line.step.key) == ("C01", "late-3")
    assert digest.endswith(f"/{TUESDAY}/{DUE + timedelta(days=2)} first words")


@pytest.mark.usefixtures("aware")
async def test_what_was_missed_is_made_up_for_on_a_working_day(office: Office) -> None:
    await office.nine_on(date(2026, 9, 10))
    await office.nine_on(SATURDAY)
    saturday = office.chat(LA)

    await office.nine_on(DUE)

    assert saturday == ["reminder C01/start first words"]
    assert office.chat(LA)[-1].endswith(f"/{FRIDAY}/{FRIDAY} first words")


def test_a_digest_remembers_which_working_days_went_by() -> None:
    def digest(*missed: date) -> Notice:
        about = digest_about(DUE, "anything", missed)
        return Notice(kind=NoticeKind.DIGEST, to=Audience(person=PersonId("bea")), about=about)

    assert away(digest()) is None
    assert away(digest(FRIDAY)) == (FRIDAY, FRIDAY)
    assert away(digest(TUESDAY, date(2026, 9, 9), FRIDAY)) == (TUESDAY, FRIDAY)


@pytest.mark.usefixtures("aware")
async def test_a_weekend_is_no_outage(office: Office) -> None:
    await office.nine_on(FRIDAY)

    await office.nine_on(DUE)

    assert office.chat(LA)[-1] == f"reminder C01/day/{DUE} first words"


async def test_a_digest_lists_what_its_audience_may_hear_and_the_longest_overdue_first(
    office: Office,
) -> None:
    for number, day in enumerate((3, 1, 2, 4)):
        await office.open_case(
            {Fact.NOTIFICATION_RECEIVED: date(2026, 9, day), Fact.BECAME_AWARE: MONDAY},
            (CLERK, Role.BUSINESS_UNIT),
            (LA, Role.LA_REPRESENTATIVE),
            reference=CaseReference(f"BSCP-2026-{number:03}"),
        )

    await office.nine_on(MONDAY)

    dues = [line.clock.due for line in await listed(office, CLERK)]
    codes = {line.clock.code for line in await listed(office, LA)}
    assert dues == sorted(dues, key=str)
    assert "C01" in codes
    assert "C07" not in codes


@pytest.mark.usefixtures("aware")
@pytest.mark.parametrize(("at", "said"), [(time(8, 59), 0), (time(9), 1), (time(23), 1)])
async def test_nothing_is_said_before_nine_in_london(office: Office, at: time, said: int) -> None:
    office.move_to(MONDAY, at)

    await office.sweeping.if_due()

    assert len(office.chat(LA)) == said


@pytest.mark.usefixtures("aware")
async def test_a_day_is_swept_once_however_often_it_is_asked(office: Office) -> None:
    drained: list[date] = []

    async def drain() -> None:
        drained.append(office.today)

    sweeping = Sweeping(office.store, office.about, drain)
    await sweeping.catch_up()
    await sweeping.if_due()
    office.move_to(TUESDAY)
    await sweeping.if_due()
    await sweeping.catch_up()

    assert drained == [MONDAY, TUESDAY]


@pytest.mark.usefixtures("aware")
async def test_a_clock_that_goes_back_makes_nothing_be_said_again(office: Office) -> None:
    await office.nine_on(DUE)
    office.move_to(MONDAY)

    await office.sweeping.if_due()
    await office.nine_on(DUE)

    assert office.chat(LA) == [f"reminder C01/day/{DUE} first words"]


@pytest.mark.usefixtures("aware")
async def test_a_case_that_cannot_be_reckoned_silences_no_other(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    beyond = await office.bad_case()

    await office.nine_on(MONDAY)

    assert lines_of(office, LA) == ["reminder C01/start first words"]
    assert [record.__dict__["case"] for record in caplog.records] == [beyond]


async def test_a_case_that_cannot_be_reckoned_keeps_no_other_late_reply_from_going_up(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    late = AgencyRequest(agency=AGENCIES["school"], sent=WEEK_BEFORE, due=WEEK_BEFORE)
    beyond = await office.bad_case(late)
    await office.open_case({}, requests=(late,))

    await office.nine_on(MONDAY)

    [asked] = (await office.case()).requests
    assert [step.rung for step in asked.steps] == [Rung.SUBGROUP]
    said = [(record.msg, record.__dict__["case"]) for record in caplog.records]
    assert ("late replies left", beyond) in said


def lines_of(office: Office, person: Person, code: str = "C01") -> list[str]:
    """What somebody was told of one clock."""
    return [line for line in office.chat(person) if code in line]


async def listed(office: Office, person: Person) -> tuple[Line, ...]:
    digest = Notice(kind=NoticeKind.DIGEST, to=office.to(person), about=f"{MONDAY}/anything")
    return await office.store.read(lambda work: lines(digest, office.about, work))
