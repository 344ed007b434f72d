"""Who is told of a date: whoever holds the role today or, in their place, the office."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest
from sqlalchemy import event

from bot.drawing.digests import lines
from bot.drawing.draw import draw_claim
from bot.drawing.drawn import Drawn
from bot.unasked.sweep import sweep
from procedure.case import CaseReference
from procedure.facts import Fact
from procedure.notices import Notice, NoticeKind, Purpose
from procedure.roles import Role
from rehearsal.people import Person
from storage.claims import Claim
from tests.service.relay.office import MONDAY, REFERENCE, Office
from tests.service.relay.people import CLERK, DEPUTY, LA, MANAGER

FRIDAY = date(2026, 9, 4)
TUESDAY = date(2026, 9, 8)
AWARE = {Fact.BECAME_AWARE: MONDAY}
OF_C01 = "C01/start"
SAID = "reminder C01/start first words"


@pytest.fixture(autouse=True)
async def opened(office: Office) -> None:
    """A case with the authority's representative and one of the office; another is on none."""
    await office.enrol(LA, Role.LA_REPRESENTATIVE)
    await office.enrol(CLERK, Role.BUSINESS_UNIT)
    await office.enrol(MANAGER, Role.BUSINESS_MANAGER)
    for person in (LA, CLERK, MANAGER):
        await office.can_reach(person)
    await office.may_use("Business Unit", Purpose.BUSINESS_UNIT)
    await office.open_case(AWARE, (LA, Role.LA_REPRESENTATIVE), (CLERK, Role.BUSINESS_UNIT))


async def ended(office: Office, person: Person, role: Role, last: date = FRIDAY) -> None:
    await office.store.run(lambda work: work.people.end(office.ids[person.name], role, last))


def of_c01(office: Office, person: Person) -> list[str]:
    return [line for line in office.chat(person) if "C01" in line]


async def waiting(office: Office, person: Person) -> Claim:
    """Leave somebody a reminder, and take it up."""
    notice = Notice(
        kind=NoticeKind.REMINDER, to=office.to(person), reference=REFERENCE, about=OF_C01
    )
    await office.leave(notice)
    return await office.claimed()


async def drawn(office: Office, claim: Claim) -> Drawn:
    """Draw it with the cards of the service itself."""
    card = await office.store.run(lambda work: draw_claim(office.about, work, claim))
    assert card is not None, "the clock is running"
    return card


async def listed(office: Office, person: Person) -> list[str]:
    """Return the clocks that a digest of Monday's would list to somebody."""
    digest = Notice(kind=NoticeKind.DIGEST, to=office.to(person), about=f"{MONDAY}/anything")
    found = await office.store.read(lambda work: lines(digest, office.about, work))
    return [line.clock.code for line in found]


async def test_whoever_holds_the_role_is_told_until_its_last_day(office: Office) -> None:
    await ended(office, LA, Role.LA_REPRESENTATIVE, MONDAY)

    await office.nine_on(MONDAY)

    assert (of_c01(office, LA), of_c01(office, CLERK)) == ([SAID], [])


async def test_the_office_of_the_case_is_told_once_a_role_has_ended(office: Office) -> None:
    await ended(office, LA, Role.LA_REPRESENTATIVE)

    await office.nine_on(MONDAY)

    assert (of_c01(office, LA), of_c01(office, CLERK)) == ([], [SAID])
    assert of_c01(office, MANAGER) == []


async def test_only_those_who_still_hold_the_role_are_told(office: Office) -> None:
    await office.enrol(DEPUTY, Role.LA_REPRESENTATIVE, deputy_for="Lena Abbot")
    await office.can_reach(DEPUTY)
    reference = CaseReference("BSCP-2026-015")
    both = ((LA, Role.LA_REPRESENTATIVE), (DEPUTY, Role.LA_REPRESENTATIVE))
    await office.open_case(AWARE, *both, (CLERK, Role.BUSINESS_UNIT), reference=reference)
    await ended(office, LA, Role.LA_REPRESENTATIVE)

    await office.nine_on(MONDAY)

    assert (of_c01(office, LA), of_c01(office, DEPUTY)) == ([], [SAID])


async def test_somebody_else_who_holds_the_role_but_is_not_on_the_case_is_not_told(
    office: Office,
) -> None:
    await office.enrol(DEPUTY, Role.LA_REPRESENTATIVE)
    await office.can_reach(DEPUTY)
    await ended(office, LA, Role.LA_REPRESENTATIVE)

    await office.nine_on(MONDAY)

    assert (office.chat(DEPUTY), of_c01(office, CLERK)) == ([], [SAID])


async def test_the_whole_office_is_told_where_nobody_on_the_case_holds_anything(
    office: Office,
) -> None:
    await ended(office, LA, Role.LA_REPRESENTATIVE)
    await ended(office, CLERK, Role.BUSINESS_UNIT)

    await office.nine_on(MONDAY)

    assert of_c01(office, MANAGER) == [SAID]
    assert of_c01(office, CLERK) == []


async def test_the_office_hears_for_the_owner_even_when_others_hear_of_lateness(
    office: Office,
) -> None:
    reference = CaseReference("BSCP-2026-015")
    people = ((MANAGER, Role.BUSINESS_MANAGER), (CLERK, Role.BUSINESS_UNIT))
    await office.open_case({Fact.BECAME_AWARE: date(2026, 8, 27)}, *people, reference=reference)

    await office.nine_on(MONDAY)

    assert [line for line in office.chat(MANAGER) if "late" in line]
    assert [line for line in office.chat(CLERK) if "late" in line]


async def test_a_date_that_moves_is_told_to_whoever_holds_the_role_today(office: Office) -> None:
    await ended(office, LA, Role.LA_REPRESENTATIVE)

    await office.change({Fact.BECAME_AWARE: TUESDAY})
    await office.send_all()

    assert of_c01(office, LA) == []
    assert [line.startswith("date-moved C01") for line in of_c01(office, CLERK)] == [True]


async def test_a_digest_lists_what_its_reader_hears_in_anothers_place(office: Office) -> None:
    await office.nine_on(MONDAY)
    await ended(office, LA, Role.LA_REPRESENTATIVE)

    to_representative = await listed(office, LA)
    to_office = await listed(office, CLERK)

    assert (to_representative, to_office) == ([], ["C01"])


async def test_a_reminder_that_waited_is_not_sent_once_the_role_has_ended(office: Office) -> None:
    claim = await waiting(office, LA)
    before = await drawn(office, claim)
    await ended(office, LA, Role.LA_REPRESENTATIVE)

    after = await drawn(office, claim)

    assert (before.closed, after.closed) == (False, True)


async def test_the_office_of_the_partnership_sees_no_more_than_a_channel_would(
    office: Office,
) -> None:
    to_owner = await drawn(office, await waiting(office, LA))
    await ended(office, LA, Role.LA_REPRESENTATIVE)
    await ended(office, CLERK, Role.BUSINESS_UNIT)

    to_office = await drawn(office, await waiting(office, MANAGER))

    duty = "Notify the national Panel of a serious incident"
    assert duty in json.dumps(to_owner.card)
    assert duty not in json.dumps(to_office.card)
    assert not to_office.closed
    assert REFERENCE in json.dumps(to_office.card)
    assert "actions" not in to_office.card


async def test_the_office_of_the_partnership_is_not_told_while_the_case_has_its_own(
    office: Office,
) -> None:
    to_office = await drawn(office, await waiting(office, MANAGER))

    assert to_office.closed


async def test_a_sweep_reads_who_holds_what_once_however_many_cases_are_due(
    office: Office,
) -> None:
    for number in range(3):
        await office.open_case(
            AWARE,
            (LA, Role.LA_REPRESENTATIVE),
            (CLERK, Role.BUSINESS_UNIT),
            reference=CaseReference(f"BSCP-2026-{number:03}"),
        )

    with asked(office) as statements:
        spoken_of = await office.store.run(lambda work: sweep(work, office.about))

    assert spoken_of >= 4
    assert len([one for one in statements if "role_grant" in one]) == 1


@contextmanager
def asked(office: Office) -> Iterator[list[str]]:
    """Keep every statement that is put to the database meanwhile."""
    statements: list[str] = []

    def keep(_: object, __: object, statement: str, *___: object) -> None:
        statements.append(statement)

    event.listen(office.store.writer, "before_cursor_execute", keep)
    yield statements
    event.remove(office.store.writer, "before_cursor_execute", keep)
