"""Since when something is asked, and what was sent to somebody whose place or role has changed."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import update

from procedure.actions import Action
from procedure.case import CaseReference
from procedure.notices import Audience, Notice, NoticeKind
from procedure.roles import PersonId
from storage.store import Store
from storage.tables import OutboxRow, table
from tests.storage.examples import BARE, BEA, DAY, LEO, REFERENCE, add

LATER = date(2026, 9, 9)
OUTBOX = table(OutboxRow)
TASK = Notice(
    kind=NoticeKind.TASK, to=Audience(person=BEA), reference=REFERENCE, about="sign-section-2"
)


async def test_what_is_asked_again_is_asked_since_then(store: Store) -> None:
    await add(store, replace(BARE, reference=REFERENCE))
    await store.run(lambda work: work.awaited.begin(REFERENCE, ["sign-section-2", "b"], DAY))
    await store.run(lambda work: work.awaited.begin(REFERENCE, ["b"], LATER))
    found = await store.read(lambda work: work.awaited.since([REFERENCE]))
    none = await store.read(lambda work: work.awaited.since([CaseReference("BSCP-2026-999")]))

    assert found == {(REFERENCE, "sign-section-2"): DAY, (REFERENCE, "b"): LATER}
    assert none == {}


async def test_what_is_over_is_struck_out(store: Store) -> None:
    await add(store, replace(BARE, reference=REFERENCE))
    await store.run(lambda work: work.awaited.begin(REFERENCE, ["a", "b"], DAY))
    await store.run(lambda work: work.awaited.end(REFERENCE, ["a", "never asked"]))
    await store.run(lambda work: work.awaited.end(REFERENCE, []))

    assert await store.read(lambda work: work.awaited.since([REFERENCE])) == {
        (REFERENCE, "b"): DAY
    }


async def test_the_cases_on_which_a_thing_is_asked_are_found(store: Store) -> None:
    other = CaseReference("BSCP-2026-999")
    asked = ["confirm-correction/became-aware/1", "answer-dispute/la-representative"]
    await add(store, replace(BARE, reference=REFERENCE))
    await add(store, replace(BARE, reference=other))
    await store.run(lambda work: work.awaited.begin(REFERENCE, asked, DAY))
    await store.run(lambda work: work.awaited.begin(other, ["answer-dispute"], DAY))
    both = (Action.ANSWER_DISPUTE, Action.CONFIRM_CORRECTION)
    found = await store.read(lambda work: work.awaited.asked(*both))

    assert list(found) == [REFERENCE]


async def test_somebody_is_reminded_today_and_not_because_of_yesterday(store: Store) -> None:
    await add(store, replace(BARE, reference=REFERENCE))
    again = replace(TASK, kind=NoticeKind.ASKED_AGAIN, about=f"record-date/board-told/{DAY}")
    await store.run(lambda work: work.outbox.leave(again))
    today = await store.read(lambda work: work.awaited.reminded([REFERENCE], DAY))
    later = await store.read(lambda work: work.awaited.reminded([REFERENCE], LATER))

    assert today == {(REFERENCE, "record-date/board-told")}
    assert later == frozenset()


async def left(store: Store, state: str, notice: Notice = TASK) -> None:
    await add(store, replace(BARE, reference=REFERENCE))
    await store.run(lambda work: work.outbox.leave(notice, 1))
    sent = update(OUTBOX).values(state=state, sent_version=1, open_until=10**15, next_at=5)
    with store.writer.begin() as connection:
        connection.execute(sent)


async def row(store: Store) -> tuple[str, int, int]:
    with store.reader.connect() as connection:
        found = connection.execute(OUTBOX.select()).one()
    return found.state, found.next_at, found.open_until


@pytest.mark.parametrize("state", ["sent", "ready"])
async def test_a_card_is_drawn_again_even_while_it_is_filled(store: Store, state: str) -> None:
    await left(store, state)
    await store.run(lambda work: work.outbox.look_again(BEA, REFERENCE))

    assert await row(store) == ("ready", 0, 0)


async def test_what_is_being_sent_is_sent_again_when_it_has_arrived(store: Store) -> None:
    await left(store, "leased")
    await store.run(lambda work: work.outbox.look_again(BEA, REFERENCE))

    assert await row(store) == ("leased", -1, 0)


@pytest.mark.parametrize("kind", [NoticeKind.RECEIPT, NoticeKind.OUTCOME, NoticeKind.REMINDER])
async def test_what_is_their_own_or_a_channel_may_see_stays(
    store: Store, kind: NoticeKind
) -> None:
    await left(store, "sent", replace(TASK, kind=kind))
    await store.run(lambda work: work.outbox.look_again(BEA, REFERENCE))

    assert (await row(store))[0] == "sent"


async def test_nobody_elses_card_is_drawn_again(store: Store) -> None:
    await left(store, "sent")
    await store.run(lambda work: work.outbox.roles_have_changed([LEO], [PersonId("x")]))

    assert (await row(store))[0] == "sent"


async def test_a_card_nobody_could_see_is_drawn_once_its_role_begins(store: Store) -> None:
    await left(store, "superseded")
    await store.run(lambda work: work.outbox.roles_have_changed([], [BEA]))

    assert (await row(store))[0] == "ready"
