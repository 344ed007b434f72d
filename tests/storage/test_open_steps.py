"""A step open on a card: its message is left as it is, until the step is closed or forgotten."""

from dataclasses import replace
from typing import Final

import pytest

from procedure.case import CaseReference
from procedure.roles import PersonId
from storage.claims import Claim
from storage.open_steps import LASTS, OwnCard, OwnTask
from storage.store import Store
from storage.unit_of_work import UnitOfWork
from tests.storage.examples import BEA, LEO, REFERENCE, add, task
from tests.storage.test_outbox import NOW, claim, claimed, leave, ready

KEY: Final = "card-1"
CARD: Final = OwnCard(REFERENCE, KEY, BEA)
NOTICE: Final = replace(task(), reference=REFERENCE)
UNTIL: Final = NOW + LASTS


async def drawn(store: Store) -> Claim:
    """Send a card that bears the key, and have it wanted again."""
    await add(store)
    held = await ready(store, NOTICE)
    await store.run(lambda work: work.outbox.posted(held.id, held.fence, "1:first", KEY))
    await store.run(lambda work: work.outbox.sent(held.id, held.fence, 1, "hash", KEY))
    await leave(store, NOTICE, version=2)
    return held


async def opened(store: Store, card: OwnCard = CARD) -> bool:
    return await store.run(lambda work: work.steps.open(card, NOW))


async def test_a_card_with_an_open_step_is_not_put_again(store: Store) -> None:
    await drawn(store)
    await opened(store)

    assert await claim(store, UNTIL - 1) is None


async def test_a_card_is_left_as_it_is_while_what_it_asks_for_is_written(store: Store) -> None:
    await drawn(store)
    asked = OwnTask(REFERENCE, NOTICE.about, BEA)
    await store.run(lambda work: work.steps.open_task(asked, NOW))
    meanwhile = await claim(store, UNTIL - 1)
    await store.run(lambda work: work.steps.close_task(asked))

    assert meanwhile is None
    assert (await claimed(store)).notice == NOTICE


@pytest.mark.parametrize(
    "other",
    [
        OwnTask(REFERENCE, NOTICE.about, LEO),
        OwnTask(REFERENCE, "another", BEA),
        OwnTask(CaseReference("BSCP-2026-999"), NOTICE.about, BEA),
    ],
    ids=["person", "task", "case"],
)
async def test_what_is_written_elsewhere_holds_nothing_back(store: Store, other: OwnTask) -> None:
    await drawn(store)
    await store.run(lambda work: work.steps.open_task(other, NOW))

    assert (await claimed(store)).notice == NOTICE


async def test_it_is_put_again_once_the_step_is_closed(store: Store) -> None:
    await drawn(store)
    await opened(store)
    before = await store.read(lambda work: work.steps.is_open(CARD))
    await store.run(lambda work: work.steps.close(CARD))
    after = await store.read(lambda work: work.steps.is_open(CARD))

    assert (before, after) == (True, False)
    assert (await claimed(store)).notice == NOTICE


async def test_a_step_that_is_forgotten_holds_nothing_back_for_ever(store: Store) -> None:
    await drawn(store)
    await opened(store)

    assert (await claimed(store, UNTIL)).notice == NOTICE


async def test_what_was_never_sent_is_not_held_back(store: Store) -> None:
    await add(store)
    held = await ready(store, NOTICE)
    await store.run(lambda work: work.outbox.posted(held.id, held.fence, "1:first", KEY))
    await store.run(lambda work: work.outbox.later(held.id, held.fence, NOW, "502"))
    await opened(store)

    assert (await claimed(store, UNTIL - 1)).activity_id == "1:first"


@pytest.mark.parametrize("card", [replace(CARD, k="another"), replace(CARD, person=LEO)])
async def test_another_card_or_another_person_holds_nothing_back(
    store: Store, card: OwnCard
) -> None:
    await drawn(store)
    await opened(store, card)

    assert (await claimed(store)).notice == NOTICE


async def test_a_step_opened_while_its_card_is_being_put_is_told_so(store: Store) -> None:
    await drawn(store)
    again = await claimed(store)
    late = await opened(store)
    during = await store.read(lambda work: work.steps.is_on_its_way(CARD))
    await store.run(lambda work: work.outbox.sent(again.id, again.fence, 2, "hash", KEY))
    after = await store.read(lambda work: work.steps.is_on_its_way(CARD))
    in_time = await opened(store)

    assert (late, during, after, in_time) == (True, True, False, False)


async def test_what_is_put_back_was_not_tried(store: Store) -> None:
    await drawn(store)
    again = await claimed(store)
    await opened(store)
    await store.run(lambda work: work.outbox.put_back(again.id, again.fence))
    held = await claim(store, UNTIL - 1)
    last = await claimed(store, UNTIL)

    assert held is None
    assert (last.attempts, last.fence) == (again.attempts, again.fence + 1)


async def test_what_is_held_back_is_not_counted_as_late(store: Store) -> None:
    await drawn(store)
    late = await store.read(lambda work: work.backlog.oldest_due(NOW))
    await opened(store)
    held = await store.read(lambda work: work.backlog.oldest_due(UNTIL - 1))

    assert late is not None
    assert held is None


async def test_whoever_sends_is_told_of_what_may_be_sent_and_of_nothing_else(
    store: Store,
) -> None:
    told: list[str] = []
    await drawn(store)
    store.when_left(lambda: told.append("something was left"))
    await store.run(lambda work: work.steps.close(CARD))
    await store.run(lambda work: work.people.meet("tenant-1", PersonId("leo"), "Leo Marsh"))
    await opened(store)
    await claim(store, UNTIL - 1)
    nothing = list(told)
    await store.run(lambda work: work.steps.close(CARD))
    await store.run(lambda work: work.outbox.raise_living(REFERENCE, 3, ["sign"]))
    await store.run(lambda work: work.outbox.wake(NOTICE.to))
    await leave(store, NOTICE, version=4)

    assert nothing == []
    assert len(told) == 4


async def test_nobody_is_told_of_what_was_not_committed(store: Store) -> None:
    told: list[str] = []
    store.when_left(lambda: told.append("something was left"))

    def fail(work: UnitOfWork) -> None:
        work.outbox.leave(task())
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await store.run(fail)

    assert told == []
