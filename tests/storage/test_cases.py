"""The case store: what goes in comes out, nobody overwrites, and nothing is taken back."""

from asyncio import gather
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from procedure.case import Case, CaseReference, DecisionCode, Member, Signature, Undone
from procedure.disclosure import Sensitive, Tier, reveal
from procedure.facts import Fact
from procedure.known import Recorded
from procedure.roles import Role
from procedure.stages import Stage
from storage.case_changes import CaseRewritten
from storage.cases import CaseHasMovedOn, NoSuchCase
from storage.store import Store
from storage.tables import CaseMemberRow, FactRow, table
from storage.unit_of_work import UnitOfWork
from tests.conftest import Database
from tests.storage.examples import (
    BARE,
    BEA,
    DAY,
    ENTRY,
    FULL,
    LEO,
    MEETING,
    REFERENCE,
    SEAT,
    SIGNATURE,
    add,
)

OTHER = CaseReference("BSCP-2026-013")


def rows(store: Store, row: type[FactRow | CaseMemberRow]) -> list[dict[str, object]]:
    with store.writer.connect() as connection:
        return [dict(each._mapping) for each in connection.execute(table(row).select())]


def in_order(found: Iterable[Recorded]) -> list[int]:
    return list(dict.fromkeys(one.at for one in found))


@pytest.mark.parametrize("case", [BARE, FULL], ids=["bare", "full"])
async def test_a_case_comes_back_as_it_went_in(store: Store, case: Case) -> None:
    await add(store, case)

    found = await store.read(lambda work: work.cases.get(REFERENCE))
    assert found == replace(case, version=1)


async def test_a_case_comes_back_as_it_was_saved(store: Store) -> None:
    before = await add(store)
    saved = await store.run(lambda work: work.cases.save(before, FULL))

    assert saved == replace(FULL, version=2)
    assert await store.run(lambda work: work.cases.get(REFERENCE)) == saved


async def test_the_second_of_two_writers_is_refused(store: Store) -> None:
    before = await add(store)
    await store.run(lambda work: work.cases.save(before, before))

    with pytest.raises(CaseHasMovedOn):
        await store.run(lambda work: work.cases.save(before, before))


async def test_two_instances_never_overwrite_one_another(store: Store, database: Database) -> None:
    def move_on(work: UnitOfWork) -> int:
        case = work.cases.get(REFERENCE)
        return work.cases.save(case, case).version

    await add(store)
    with closing(database.open()) as another:
        versions = await gather(*(each.run(move_on) for each in (store, another) * 8))

    assert sorted(versions) == list(range(2, 18))


async def test_a_replaced_fact_stays_and_says_by_what_and_why(store: Store) -> None:
    before = await add(store, replace(BARE, facts={Fact.BECAME_AWARE: ENTRY}))
    corrected = replace(ENTRY, on=date(2026, 9, 4))
    after = replace(before, facts={Fact.BECAME_AWARE: corrected})
    await store.run(lambda work: work.cases.save(before, after, why="The log says so"))

    old, new = sorted(rows(store, FactRow), key=lambda row: bool(row["in_force"]))
    assert (old["on_date"], new["on_date"]) == (DAY, date(2026, 9, 4))
    assert (old["replaced_by"], new["replaced_by"]) == (new["id"], None)
    assert old["why_replaced_sealed"]
    assert not new["why_replaced_sealed"]


async def test_all_that_was_ever_put_on_record_is_read_in_the_order_of_entry(
    store: Store,
) -> None:
    plan = replace(ENTRY, role=Role.SAFEGUARDING_MANAGER, by=LEO, late_note="Late, by post")
    first = await add(store, replace(BARE, facts={Fact.MEETING_PLANNED: plan}))
    await add(store, replace(BARE, reference=OTHER, facts={Fact.PUBLISHED: ENTRY}))
    other = replace(plan, on=date(2026, 9, 18), late_note="")
    facts = {Fact.MEETING_PLANNED: other, Fact.BECAME_AWARE: ENTRY}
    second = replace(first, facts=facts)
    saved = await store.run(lambda work: work.cases.save(first, second, why="A clash"))
    third = replace(saved, facts={**facts, Fact.MEETING_PLANNED: replace(other, on=DAY)})
    await store.run(lambda work: work.cases.save(saved, third))

    found = await store.read(lambda work: work.cases.record(REFERENCE))
    moments = [{one.fact: one for one in found if one.at == at} for at in in_order(found)]
    assert [{fact: one.entry for fact, one in put.items()} for put in moments] == [
        first.facts,
        second.facts,
        {Fact.MEETING_PLANNED: replace(other, on=DAY)},
    ]
    assert [
        {fact: reveal(one.why, tier=Tier.CASE) for fact, one in put.items()} for put in moments
    ] == [
        {Fact.MEETING_PLANNED: ""},
        {Fact.MEETING_PLANNED: "A clash", Fact.BECAME_AWARE: ""},
        {Fact.MEETING_PLANNED: ""},
    ]


async def test_what_was_on_record_stays_without_its_reasons_when_the_key_is_destroyed(
    store: Store,
) -> None:
    before = await add(store, replace(BARE, facts={Fact.BECAME_AWARE: ENTRY}))
    after = replace(before, facts={Fact.BECAME_AWARE: replace(ENTRY, on=date(2026, 9, 4))})
    await store.run(lambda work: work.cases.save(before, after, why="The log says so"))
    store.vault.keys.destroy(await store.read(lambda work: work.cases.key_of(REFERENCE)))

    found = await store.read(lambda work: work.cases.record(REFERENCE))
    assert [one.entry.on for one in found] == [DAY, date(2026, 9, 4)]
    assert not any(one.why for one in found)


async def test_a_fact_that_did_not_change_is_not_written_again(store: Store) -> None:
    before = await add(store, FULL)
    changed = replace(before, stage=Stage.LA_CONSIDERATION)
    await store.run(lambda work: work.cases.save(before, changed))

    assert len(rows(store, FactRow)) == len(FULL.facts)


async def test_a_fact_cannot_be_taken_away(store: Store) -> None:
    before = await add(store, FULL)

    with pytest.raises(CaseRewritten):
        await store.run(lambda work: work.cases.save(before, replace(before, facts={})))


async def test_a_date_that_rests_on_a_signature_ends_with_it_and_stays_on_record(
    store: Store,
) -> None:
    decided = replace(SIGNATURE, decision=DecisionCode.FINAL_DECISION, partner=None)
    facts = {Fact.BECAME_AWARE: ENTRY, Fact.LCSPR_INITIATED: ENTRY}
    before = await add(store, replace(BARE, facts=facts, signatures=(decided,)))
    ended = replace(before, facts={Fact.BECAME_AWARE: ENTRY})
    with pytest.raises(CaseRewritten):
        await store.run(lambda work: work.cases.save(before, ended))
    lapsed = replace(ended, signatures=(decided, replace(decided, outcome=Undone.DATE)))
    after = await store.run(lambda work: work.cases.save(before, lapsed))

    assert (await store.read(lambda work: work.cases.get(REFERENCE))).facts == ended.facts
    again = replace(after, facts=facts, signatures=(*after.signatures, decided))
    await store.run(lambda work: work.cases.save(after, again))
    found = await store.read(lambda work: work.cases.record(REFERENCE))
    assert [one.fact for one in found].count(Fact.LCSPR_INITIATED) == 2


@pytest.mark.parametrize(
    "signatures", [(), (replace(SIGNATURE, outcome="do-not-notify"), SIGNATURE)]
)
async def test_a_signature_cannot_be_changed(
    store: Store, signatures: tuple[Signature, ...]
) -> None:
    before = await add(store, FULL)
    after = replace(before, signatures=signatures)

    with pytest.raises(CaseRewritten):
        await store.run(lambda work: work.cases.save(before, after))


async def test_a_seat_at_a_meeting_cannot_be_taken_away(store: Store) -> None:
    before = await add(store, FULL)
    after = replace(before, meeting=replace(MEETING, attendance=(SEAT,)))

    with pytest.raises(CaseRewritten):
        await store.run(lambda work: work.cases.save(before, after))


async def test_a_second_meeting_takes_over_from_the_first(store: Store) -> None:
    before = await add(store, FULL)
    again = replace(MEETING, number=2, attendance=(replace(SEAT, left=""),))
    await store.run(lambda work: work.cases.save(before, replace(before, meeting=again)))

    found = await store.read(lambda work: work.cases.get(REFERENCE))
    assert found.meeting == again


async def test_a_member_who_left_is_kept_with_an_end(store: Store) -> None:
    before = await add(store, FULL)
    after = replace(before, members=frozenset({Member(LEO, Role.SUBGROUP_CHAIR)}))
    await store.run(lambda work: work.cases.save(before, after, by=BEA))

    found = await store.read(lambda work: work.cases.get(REFERENCE))
    kept = [(row["person"], row["until_at"] is None) for row in rows(store, CaseMemberRow)]
    assert found.members == after.members
    assert sorted(kept) == [(BEA, False), (LEO, False), (LEO, True)]


async def test_a_name_is_lost_and_the_case_remains_when_its_key_is_destroyed(
    store: Store,
) -> None:
    await add(store, FULL)
    key = await store.read(lambda work: work.cases.key_of(REFERENCE))
    store.vault.keys.destroy(key)

    found = await store.read(lambda work: work.cases.get(REFERENCE))
    names = [reveal(seat.name, tier=Tier.CASE) for seat in found.meeting.attendance]  # type: ignore[union-attr]
    assert names == ["", ""]
    assert found.facts.keys() == FULL.facts.keys()


async def test_a_name_never_shows_itself(store: Store) -> None:
    await add(store, FULL)
    found = await store.read(lambda work: work.cases.get(REFERENCE))

    assert "Leo Marsh" not in repr(found)
    assert found.meeting is not None
    assert found.meeting.attendance[0].name == Sensitive("Leo Marsh")


async def test_an_archived_case_is_not_open(store: Store) -> None:
    await add(store)
    await add(store, replace(BARE, reference=OTHER, stage=Stage.ARCHIVED))

    assert await store.read(lambda work: work.cases.open_references()) == [REFERENCE]
    assert await store.read(lambda work: work.cases.all_references()) == [OTHER, REFERENCE]


async def test_a_person_finds_the_cases_they_are_in_now(store: Store) -> None:
    before = await add(store, FULL)
    await add(store, replace(FULL, reference=OTHER))
    gone = replace(before, members=frozenset[Member]())
    await store.run(lambda work: work.cases.save(before, gone))

    assert await store.read(lambda work: work.cases.referenced_by_person(BEA)) == [OTHER]


async def test_several_cases_are_read_together(store: Store) -> None:
    await add(store, FULL)
    await add(store, replace(FULL, reference=OTHER, facts={}))

    found = await store.read(lambda work: work.cases.several([REFERENCE, OTHER]))
    assert [case.reference for case in found] == [OTHER, REFERENCE]
    assert [len(case.facts) for case in found] == [0, 2]


async def test_a_missing_case_is_named(store: Store) -> None:
    with pytest.raises(NoSuchCase, match=REFERENCE):
        await store.run(lambda work: work.cases.get(REFERENCE))

    assert await store.read(lambda work: work.cases.find(REFERENCE)) is None


async def test_no_reference_is_given_out_twice(store: Store, database: Database) -> None:
    with closing(database.open()) as another:
        numbers = await gather(
            *(
                each.run(lambda work: work.next_reference("BSCP", 2026))
                for each in (store, another) * 6
            )
        )

    assert sorted(numbers) == [f"BSCP-2026-{n:03}" for n in range(1, 13)]


async def test_references_begin_again_each_year(store: Store) -> None:
    await store.run(lambda work: work.next_reference("BSCP", 2026))

    assert await store.run(lambda work: work.next_reference("BSCP", 2027)) == "BSCP-2027-001"
