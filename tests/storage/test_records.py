"""What is kept about the work itself: done once, dialogs, cards, the clock index, stamps."""

from asyncio import gather
from contextlib import closing, suppress
from dataclasses import replace
from datetime import date, timedelta
from threading import Barrier, BrokenBarrierError

import pytest

from procedure.case import FormId
from procedure.desk import AtPage, Done, Draft, MovedOn, NotYet, Outcome, Refused
from procedure.filling import Filled
from procedure.moved_dates import dates_of
from procedure.questions import FormKey, PageKey
from procedure.sources import section, setting
from storage.cards import Card
from storage.dialogs import DialogHasMovedOn, DialogState
from storage.forms import NoSuchForm
from storage.index import Indexed, Told
from storage.instants import now_ms
from storage.once import AlreadyDone
from storage.sealed import NotAuthentic
from storage.store import Store
from storage.tables import DoneRow, table
from storage.unit_of_work import UnitOfWork
from tests.conftest import Database
from tests.storage.examples import BEA, DAY, REFERENCE, add

ONCE = "card-1:sign:3:bea"
FAR = now_ms() + 365 * 24 * 60 * 60 * 1000
C01 = Indexed(
    code="C01",
    due=DAY,
    act_by=DAY,
    opens=DAY - timedelta(days=7),
    recommended_by=DAY - timedelta(days=1),
    send_by=DAY - timedelta(days=2),
    next_moment=DAY,
    fingerprint="calendar-1",
)
C12 = Indexed(code="C12-national", due=DAY + timedelta(days=9), next_moment=None)
TOLD = Told(step="due-today", due=DAY, on=DAY)
CARD = Card(
    kind="task",
    conversation="person:bea",
    version=3,
    verbs=("open", "later"),
    about="sign",
    reference=REFERENCE,
    form=FormId("form-1"),
    person=BEA,
)


@pytest.mark.parametrize(
    "outcome",
    [
        Done(REFERENCE, "Recorded."),
        Done(None, "Discarded."),
        Refused("Only the Partnership Chair may sign.", section("4.8")),
        Refused("Turned off here.", setting("referrals.open_to")),
        NotYet({"why": "Say why."}),
        MovedOn("This card is out of date."),
    ],
    ids=lambda outcome: type(outcome).__name__,
)
async def test_an_outcome_comes_back_as_it_was_kept(store: Store, outcome: Outcome) -> None:
    before = await store.run(lambda work: work.once.find(ONCE))
    await store.run(lambda work: work.once.keep(ONCE, outcome))

    assert before is None
    assert await store.run(lambda work: work.once.find(ONCE)) == outcome


async def test_a_page_comes_back_with_the_form_as_it_now_stands(store: Store) -> None:
    def begin(work: UnitOfWork) -> Draft:
        draft = work.forms.begin(FormKey.REFERRAL, BEA, None, work.keys.make())
        work.once.keep(ONCE, AtPage(draft, {"why": "Say why."}, "Nearly."))
        return work.forms.save(draft, Filled({PageKey("page"): {"why": "Because"}}))

    draft = await store.run(begin)

    found = await store.run(lambda work: work.once.find(ONCE))
    assert found == AtPage(draft, {"why": "Say why."}, "Nearly.")


async def test_a_page_of_a_discarded_form_is_not_made_up(store: Store) -> None:
    def begin(work: UnitOfWork) -> None:
        draft = work.forms.begin(FormKey.REFERRAL, BEA, None, work.keys.make())
        work.once.keep(ONCE, AtPage(draft))
        work.forms.discard(draft.id)

    await store.run(begin)

    with pytest.raises(NoSuchForm):
        await store.run(lambda work: work.once.find(ONCE))


async def test_the_same_thing_cannot_be_kept_twice(store: Store) -> None:
    await store.run(lambda work: work.once.keep(ONCE, MovedOn("first")))

    with pytest.raises(AlreadyDone):
        await store.run(lambda work: work.once.keep(ONCE, MovedOn("second")))

    assert await store.run(lambda work: work.once.find(ONCE)) == MovedOn("first")


async def test_what_was_typed_tells_two_presses_apart_and_is_not_in_the_key(
    store: Store,
) -> None:
    def keys(work: UnitOfWork) -> list[str]:
        typed = [("bea", "Zephyrine"), ("bea", "Zephyrin", "e"), ("beaZephyrine",), ()]
        return [work.once.key_with(ONCE, *words) for words in typed]

    once, again = await store.read(keys), await store.read(keys)

    assert once == again
    assert len({*once, ONCE}) == 5
    assert all(key.startswith(ONCE) for key in once)
    assert "Zephyr" not in "".join(once)


async def test_one_of_two_presses_at_the_same_moment_is_done_and_both_are_told(
    postgres_database: Database,
) -> None:
    neither_has_kept = Barrier(2, timeout=0.5)

    def press(work: UnitOfWork, name: str) -> Outcome:
        if done := work.once.find(ONCE):
            return done
        with suppress(BrokenBarrierError):
            neither_has_kept.wait()
        work.stamps.set(name, "done")
        work.once.keep(ONCE, MovedOn(name))
        return MovedOn(name)

    with closing(postgres_database.open()) as store, closing(postgres_database.open()) as other:
        told = await gather(
            store.run(lambda work: press(work, "one")), other.run(lambda work: press(work, "two"))
        )
        done = await store.read(lambda work: work.stamps.all())

    assert told[0] == told[1]
    assert len(done) == 1


async def test_an_outcome_moved_to_another_key_does_not_open(store: Store) -> None:
    await store.run(lambda work: work.once.keep(ONCE, MovedOn("first")))
    with store.writer.begin() as connection:
        connection.execute(table(DoneRow).update().values(once="another"))

    with pytest.raises(NotAuthentic):
        await store.run(lambda work: work.once.find("another"))


async def test_what_was_done_is_forgotten_when_its_time_has_passed(store: Store) -> None:
    await store.run(lambda work: work.once.keep(ONCE, MovedOn("first")))
    forgotten = [
        await store.run(lambda work: work.once.forget(now_ms())),
        await store.run(lambda work: work.once.forget(FAR)),
    ]

    assert forgotten == [0, 1]
    assert await store.run(lambda work: work.once.find(ONCE)) is None


async def test_a_conversation_goes_on_where_it_was(store: Store) -> None:
    body = {"stack": [{"id": "referral", "state": {"draft": "form-1"}}]}
    new = await store.run(lambda work: work.dialogs.load("chat-1"))
    await store.run(lambda work: work.dialogs.save("chat-1", body, new.version))

    assert new == DialogState()
    assert await store.run(lambda work: work.dialogs.load("chat-1")) == DialogState(body, 1)
    assert await store.run(lambda work: work.dialogs.load("chat-2")) == DialogState()


@pytest.mark.parametrize("read", [0, 1, 3])
async def test_the_second_of_two_turns_is_refused(store: Store, read: int) -> None:
    await store.run(lambda work: work.dialogs.save("chat-1", {"turn": 1}, 0))
    await store.run(lambda work: work.dialogs.save("chat-1", {"turn": 2}, 1))

    with pytest.raises(DialogHasMovedOn):
        await store.run(lambda work: work.dialogs.save("chat-1", {"turn": 3}, read))

    assert (await store.run(lambda work: work.dialogs.load("chat-1"))).body == {"turn": 2}


async def test_a_conversation_can_be_cleared(store: Store) -> None:
    await store.run(lambda work: work.dialogs.save("chat-1", {"turn": 1}, 0))
    await store.run(lambda work: work.dialogs.save("chat-2", {"turn": 1}, 0))
    await store.run(lambda work: work.dialogs.clear("chat-1"))

    assert await store.run(lambda work: work.dialogs.load("chat-1")) == DialogState()
    assert await store.run(lambda work: work.dialogs.forget_before(FAR)) == 1


@pytest.mark.parametrize("card", [CARD, Card(kind="help", conversation="a:1", version=0)])
async def test_a_card_comes_back_by_its_key(store: Store, card: Card) -> None:
    key = await store.run(lambda work: work.cards.issue(card))

    assert len(key) == 32
    assert await store.read(lambda work: work.cards.find(key)) == card
    assert await store.read(lambda work: work.cards.find("0" * 32)) is None


async def test_every_card_has_a_key_of_its_own(store: Store) -> None:
    keys = {await store.run(lambda work: work.cards.issue(CARD)) for _ in range(3)}

    assert len(keys) == 3
    assert await store.run(lambda work: work.cards.forget_before(FAR)) == 3


async def test_the_index_says_what_is_due(store: Store) -> None:
    await add(store)
    await store.run(lambda work: work.index.replace(REFERENCE, [C01, C12]))

    before = await store.read(lambda work: work.index.due(DAY - timedelta(days=1)))
    today = await store.read(lambda work: work.index.due(DAY))
    assert (before, today) == ([], [(REFERENCE, C01)])
    assert await store.read(lambda work: work.index.of_case(REFERENCE)) == [C01, C12]


async def test_what_was_told_stays_when_the_facts_change(store: Store) -> None:
    await add(store)
    tomorrow = DAY + timedelta(days=1)
    moved = replace(C01, due=tomorrow, next_moment=tomorrow, send_by=None)
    await store.run(lambda work: work.index.replace(REFERENCE, [C01]))
    await store.run(lambda work: work.index.told(REFERENCE, "C01", TOLD, tomorrow))
    await store.run(lambda work: work.index.replace(REFERENCE, [moved]))

    assert await store.read(lambda work: work.index.of_case(REFERENCE)) == [
        replace(moved, told=TOLD)
    ]


async def test_a_clock_that_goes_away_is_not_due_and_keeps_what_was_told(store: Store) -> None:
    await add(store)
    await store.run(lambda work: work.index.replace(REFERENCE, [C01, C12]))
    await store.run(lambda work: work.index.told(REFERENCE, "C01", TOLD, DAY))
    await store.run(lambda work: work.index.replace(REFERENCE, [C12]))

    gone, _ = await store.read(lambda work: work.index.of_case(REFERENCE))
    assert (dates_of(gone), gone.next_moment, gone.told) == ({}, None, TOLD)
    assert await store.read(lambda work: work.index.due(date.max)) == []


async def test_a_case_without_clocks_is_never_due(store: Store) -> None:
    await add(store)
    await store.run(lambda work: work.index.replace(REFERENCE, [C01]))
    await store.run(lambda work: work.index.replace(REFERENCE, []))

    assert await store.read(lambda work: work.index.due(date.max)) == []
    assert len(await store.read(lambda work: work.index.all())) == 1


async def test_a_stamp_says_what_was_set_last(store: Store) -> None:
    await store.run(lambda work: work.stamps.set("swept", "2026-09-07"))
    await store.run(lambda work: work.stamps.set("swept", "2026-09-08"))

    assert await store.read(lambda work: work.stamps.all()) == {"swept": "2026-09-08"}
    assert await store.read(lambda work: work.stamps.find("rehearsal")) is None
