"""Alternative reviews: kept, brought up to date with each of those who have the findings."""

from dataclasses import replace
from datetime import date

from procedure.commissioned import AlternativeKind, Commissioned, Given
from procedure.facts import Fact
from storage.store import Store
from tests.storage.examples import BARE, BEA, DAY, REFERENCE, add

REVIEW = Commissioned(
    number=1,
    kind=AlternativeKind.SINGLE_AGENCY_REVIEW,
    due=date(2026, 12, 1),
    written=DAY,
    form="form-7",
    lead=BEA,
)
AUDIT = Commissioned(
    number=2,
    kind=AlternativeKind.MULTI_AGENCY_AUDIT,
    due=date(2027, 1, 4),
    written=DAY,
    form="form-8",
)
GIVEN = Given(to=Fact.FINDINGS_TO_SUBGROUP, on=date(2026, 11, 30), by=BEA, form="form-9")


async def test_a_review_is_kept_whole_and_another_beside_it(store: Store) -> None:
    await add(store, replace(BARE, alternatives=(REVIEW, AUDIT)))

    found = await store.read(lambda work: work.cases.find(REFERENCE))
    assert found is not None
    assert found.alternatives == (REVIEW, AUDIT)


async def test_who_has_the_findings_is_added_to_the_review_and_to_no_other(store: Store) -> None:
    before = await add(store, replace(BARE, alternatives=(REVIEW, AUDIT)))
    given = replace(REVIEW, given=(GIVEN,))
    after = replace(before, alternatives=(given, AUDIT))
    await store.run(lambda work: work.cases.save(before, after))

    found = await store.read(lambda work: work.cases.find(REFERENCE))
    assert found is not None
    assert found.alternatives == (given, AUDIT)


async def test_a_case_is_looked_at_each_day_until_every_review_of_it_is_over(store: Store) -> None:
    before = await add(store, replace(BARE, alternatives=(REVIEW, AUDIT)))
    one = replace(before, alternatives=(replace(REVIEW, is_over=True), AUDIT))
    after_one = await store.run(lambda work: work.cases.save(before, one))
    waiting = await store.read(lambda work: work.registers.with_findings_to_come())
    both = replace(after_one, alternatives=(one.alternatives[0], replace(AUDIT, is_over=True)))
    await store.run(lambda work: work.cases.save(after_one, both))
    over = await store.read(lambda work: work.registers.with_findings_to_come())

    assert waiting == [REFERENCE]
    assert over == []
