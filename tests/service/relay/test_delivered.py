"""Facts that come true by a card's arriving, on the day it arrives."""

from datetime import date

import pytest

from procedure.facts import Fact
from procedure.notices import Notice, NoticeKind
from procedure.roles import Role
from procedure.stages import Stage
from rehearsal.faults import Fault
from rehearsal.people import Person
from tests.service.relay.office import MONDAY, REFERENCE, Office
from tests.service.relay.people import CHAIR, DEPUTY, LA, SUBGROUP_CHAIR

TUESDAY = date(2026, 9, 8)


@pytest.fixture(autouse=True)
async def opened(office: Office) -> None:
    await office.enrol(CHAIR, Role.PARTNERSHIP_CHAIR)
    await office.enrol(SUBGROUP_CHAIR, Role.SUBGROUP_CHAIR)
    await office.enrol(DEPUTY, Role.SUBGROUP_CHAIR, deputy_for="Sam Ellis")
    await office.enrol(LA, Role.LA_REPRESENTATIVE)
    for person in (CHAIR, SUBGROUP_CHAIR, DEPUTY, LA):
        await office.can_reach(person)
    await office.open_case(
        {Fact.REFERRAL_RECEIVED: MONDAY, Fact.NOTIFICATION_RECEIVED: MONDAY},
        (CHAIR, Role.PARTNERSHIP_CHAIR),
        (SUBGROUP_CHAIR, Role.SUBGROUP_CHAIR),
        (DEPUTY, Role.SUBGROUP_CHAIR),
        (LA, Role.LA_REPRESENTATIVE),
    )


def informed(office: Office, person: Person) -> Notice:
    return Notice(
        kind=NoticeKind.INFORMED,
        to=office.to(person),
        reference=REFERENCE,
        marks=Fact.CHAIRS_INFORMED,
    )


def asked(office: Office) -> Notice:
    return Notice(
        kind=NoticeKind.TASK,
        to=office.to(LA),
        reference=REFERENCE,
        about="decide-notification",
        marks=Fact.LA_INFORMED,
    )


async def test_a_fact_comes_true_on_the_civil_day_its_card_arrives(office: Office) -> None:
    await office.leave(asked(office))
    office.move_to(TUESDAY)

    await office.relay.drain()

    entry = (await office.case()).facts[Fact.LA_INFORMED]
    assert (entry.on, entry.by) == (TUESDAY, "quorate")


async def test_the_chairs_have_been_told_once_the_last_of_them_has(office: Office) -> None:
    await office.leave(informed(office, CHAIR))
    await office.relay.drain()
    one_told = (await office.case()).facts
    await office.leave(informed(office, SUBGROUP_CHAIR))

    await office.relay.drain()

    assert Fact.CHAIRS_INFORMED not in one_told
    assert Fact.CHAIRS_INFORMED in (await office.case()).facts


async def test_a_chairs_deputy_having_been_told_is_not_the_chairs(office: Office) -> None:
    chat = office.teams.register.chat(SUBGROUP_CHAIR).id
    office.teams.faults.add(Fault(conversation=chat, status=403, code="MessageWritesBlocked"))
    await office.leave(*(informed(office, one) for one in (CHAIR, SUBGROUP_CHAIR, DEPUTY)))

    await office.relay.drain()

    assert len(office.chat(CHAIR)) == len(office.chat(DEPUTY)) == 1
    assert Fact.CHAIRS_INFORMED not in (await office.case()).facts


async def test_a_deputy_is_told_for_a_chair_whose_role_has_ended(office: Office) -> None:
    sam = office.ids[SUBGROUP_CHAIR.name]
    await office.store.run(
        lambda work: work.people.end(sam, Role.SUBGROUP_CHAIR, date(2026, 9, 4))
    )
    await office.leave(informed(office, CHAIR), informed(office, DEPUTY))

    await office.relay.drain()

    assert Fact.CHAIRS_INFORMED in (await office.case()).facts


async def test_the_case_goes_on_to_the_authority_once_its_representative_is_told(
    office: Office,
) -> None:
    await office.leave(asked(office))

    await office.relay.drain()

    assert (await office.case()).stage is Stage.LA_CONSIDERATION


async def test_a_case_that_has_gone_on_is_not_taken_back_by_a_late_delivery(
    office: Office,
) -> None:
    await office.at_stage(Stage.RR_OPEN)
    await office.leave(asked(office))

    await office.relay.drain()

    after = await office.case()
    assert Fact.LA_INFORMED in after.facts
    assert after.stage is Stage.RR_OPEN


async def test_nothing_comes_true_while_only_the_placeholder_is_there(office: Office) -> None:
    office.teams.faults.add(Fault(method="PUT", status=403, code="MessageWritesBlocked"))
    await office.leave(asked(office))

    await office.relay.drain()

    assert office.chat(LA) == ["Safeguarding, for you: open to view"]
    assert Fact.LA_INFORMED not in (await office.case()).facts


async def test_a_fact_recorded_already_stays_as_it_is(office: Office) -> None:
    await office.change({Fact.LA_INFORMED: MONDAY})
    before = await office.case()
    await office.leave(asked(office))
    office.move_to(TUESDAY)

    await office.relay.drain()

    assert office.chat(LA) == ["task decide-notification first words"]
    assert await office.case() == before


async def test_the_record_the_index_and_the_audit_trail_follow_with_the_fact(
    office: Office,
) -> None:
    await office.leave(asked(office))
    before = await office.store.read(lambda work: work.audit.head())

    await office.relay.drain()

    after = await office.store.read(lambda work: work.audit.head())
    index = await office.store.read(lambda work: work.index.of_case(REFERENCE))
    told = next(row for row in index if row.code == "C05")
    assert after.seq == before.seq + 1
    assert told.next_moment is None
    assert (await office.case()).version == 2
