"""The outbox: said once, shown newest, settled only by whoever holds the claim."""

from dataclasses import replace

import pytest

from procedure.disclosure import Tier
from procedure.facts import Fact
from procedure.notices import Audience, Notice, NoticeKind, Purpose
from procedure.roles import PersonId
from storage.claims import LEASE, Claim
from storage.conversations import Chat
from storage.limits import LIMITS, Limits
from storage.outbox_rows import Posted
from storage.store import Store
from storage.tables import OutboxRow, table
from storage.unit_of_work import UnitOfWork
from tests.storage.examples import BEA, LEO, REFERENCE, add, reminder, task

NOW = 2_000_000_000_000
CHAT = Chat(
    to=Audience(person=BEA),
    service_url="https://smba.example/uk/",
    conversation_id="a:1",
    tenant="tenant-1",
    bot_id="28:bot",
    max_tier=Tier.MEMBER,
)


def chat_of(person: PersonId, tenant: str = "tenant-1") -> Chat:
    to = Audience(person=person)
    return replace(CHAT, to=to, conversation_id=f"a:{person}", tenant=tenant)


async def leave(store: Store, *notices: Notice, version: int = 1) -> None:
    await store.run(lambda work: work.outbox.leave_all([(n, version) for n in notices]))


async def reach(store: Store, *people: PersonId) -> None:
    def save(work: UnitOfWork) -> None:
        for person in people:
            work.conversations.save(chat_of(person))

    await store.run(save)


def claim_and_send(work: UnitOfWork, now: int, limits: Limits = LIMITS) -> bool:
    held = work.outbox.claim(now, "one", limits)
    return held is not None and work.outbox.sent(held.id, held.fence, 1, "hash")


async def claim(store: Store, now: int = NOW) -> Claim | None:
    return await store.run(lambda work: work.outbox.claim(now, "one"))


async def claimed(store: Store, now: int = NOW) -> Claim:
    found = await claim(store, now)
    assert found is not None
    return found


async def ready(store: Store, *notices: Notice) -> Claim:
    """Leave notices for Bea, who can be reached, and claim the first."""
    await reach(store, BEA)
    await leave(store, *notices)
    return await claimed(store)


async def state(store: Store, notice: Notice) -> str:
    left = await store.read(lambda work: work.outbox.find(notice.key))
    assert left is not None
    return left.state


async def test_a_notice_left_twice_is_there_once(store: Store) -> None:
    await leave(store, reminder(), reminder())
    await leave(store, reminder(), version=2)

    left = await store.read(lambda work: work.outbox.find(reminder().key))
    assert left is not None
    assert left.want_version == 1
    assert await store.read(lambda work: work.backlog.counts()) == {"ready": 1}


async def test_notices_are_written_in_one_order_whoever_leaves_them(store: Store) -> None:
    await reach(store, BEA)
    await leave(store, task("second"), task("first"))

    assert (await claimed(store)).notice == task("first")


async def test_a_claim_says_what_to_say_and_where(store: Store) -> None:
    await add(store)
    notice = Notice(
        kind=NoticeKind.OUTCOME,
        to=Audience(person=BEA),
        reference=REFERENCE,
        about="told",
        marks=Fact.REFERRER_TOLD,
    )
    found = await ready(store, notice)

    assert (found.notice, found.chat) == (notice, chat_of(BEA))
    assert (found.fence, found.attempts, found.activity_id) == (1, 1, None)


async def test_a_channel_is_an_audience_too(store: Store) -> None:
    to = Audience(channel=Purpose.BUSINESS_UNIT)
    await store.run(lambda work: work.conversations.save(replace(CHAT, to=to)))
    await leave(store, Notice(kind=NoticeKind.REMINDER, to=to, about="C01/due"))

    assert (await claimed(store)).chat.to == to


async def test_nobody_else_gets_what_is_claimed(store: Store) -> None:
    await ready(store, task())

    assert await claim(store, NOW + 1) is None


async def test_one_message_at_a_time_is_on_its_way_to_a_chat(store: Store) -> None:
    first = await ready(store, task("first"), task("second"))
    during = await claim(store, NOW + 1)
    await store.run(lambda work: work.outbox.sent(first.id, first.fence, 1, "hash"))
    after = await claimed(store, NOW + 1)

    assert (during, after.notice) == (None, task("second"))


async def test_another_chat_does_not_wait(store: Store) -> None:
    await reach(store, LEO)
    await ready(store, task(), task(person=LEO))

    assert (await claimed(store, NOW + 1)).notice.to.person == LEO


async def test_a_claim_that_is_not_settled_can_be_taken_over(store: Store) -> None:
    await ready(store, task())
    too_soon = await claim(store, NOW + LEASE)
    again = await claimed(store, NOW + LEASE + 1)

    assert (too_soon, again.fence, again.attempts) == (None, 2, 2)


async def test_whoever_was_taken_over_settles_nothing(store: Store) -> None:
    old = await ready(store, task())
    new = await claimed(store, NOW + LEASE + 1)

    def settle(work: UnitOfWork) -> list[bool]:
        held = (old.id, old.fence)
        return [
            work.outbox.sent(*held, 1, "hash"),
            work.outbox.later(*held, NOW, "429"),
            work.outbox.block(*held, "gone"),
            work.outbox.supersede(*held),
            work.outbox.repost(*held),
        ]

    assert await store.run(settle) == [False] * 5
    assert await claim(store, NOW + LEASE + 2) is None
    assert await store.run(lambda work: work.outbox.sent(new.id, new.fence, 1, "hash"))


async def test_the_first_message_posted_is_the_one_that_counts(store: Store) -> None:
    old = await ready(store, task())
    await store.run(lambda work: work.outbox.posted(old.id, old.fence, "1:first"))
    new = await claimed(store, NOW + LEASE + 1)
    again = await store.run(lambda work: work.outbox.posted(new.id, new.fence, "1:second"))

    assert (new.activity_id, again) == ("1:first", Posted("1:first", mine=False))
    first = await store.read(lambda work: work.outbox.message(CHAT.to.key, "1:first"))
    second = await store.read(lambda work: work.outbox.message(CHAT.to.key, "1:second"))
    assert first is not None
    assert second is not None
    assert (first.role, second.role) == ("canonical", "orphan")
    assert second.notice == task().key


async def test_a_message_posted_too_late_is_left_over(store: Store) -> None:
    old = await ready(store, task())
    await claimed(store, NOW + LEASE + 1)
    late = await store.run(lambda work: work.outbox.posted(old.id, old.fence, "1:late"))

    assert late == Posted(None, mine=False)


async def test_a_message_left_over_can_be_healed(store: Store) -> None:
    held = await ready(store, task())
    await store.run(lambda work: work.outbox.posted(held.id, held.fence, "1:first"))
    await store.run(lambda work: work.outbox.posted(held.id, held.fence, "1:second"))
    await store.run(lambda work: work.outbox.healed(CHAT.to.key, "1:second"))

    found = await store.read(lambda work: work.outbox.message(CHAT.to.key, "1:second"))
    assert found is not None
    assert found.role == "healed"


async def test_recording_the_same_message_twice_changes_nothing(store: Store) -> None:
    held = await ready(store, task())
    said = [
        await store.run(lambda work: work.outbox.posted(held.id, held.fence, "1:first"))
        for _ in range(2)
    ]

    assert said == [Posted("1:first", mine=True)] * 2


async def test_what_is_sent_is_not_claimed_again(store: Store) -> None:
    held = await ready(store, task())
    await store.run(lambda work: work.outbox.sent(held.id, held.fence, 1, "hash", "card-1"))

    left = await store.read(lambda work: work.outbox.find(task().key))
    assert left is not None
    assert (left.state, left.sent_version, left.card_key) == ("sent", 1, "card-1")
    assert await claim(store, NOW + 10 * LEASE) is None


async def test_a_living_notice_left_again_is_brought_up_to_date(store: Store) -> None:
    held = await ready(store, task())
    await store.run(lambda work: work.outbox.posted(held.id, held.fence, "1:first"))
    await store.run(lambda work: work.outbox.sent(held.id, held.fence, 1, "hash"))
    await leave(store, task(), version=2)

    again = await claimed(store, NOW + 1000)
    assert (again.activity_id, again.want_version) == ("1:first", 2)


async def test_what_lives_on_a_case_is_drawn_again_when_the_case_changes(store: Store) -> None:
    await add(store)
    for_case = [replace(task(about), reference=REFERENCE) for about in ("", "sign", "date")]
    said_once = replace(reminder("sign"), reference=REFERENCE)
    await reach(store, BEA)
    await leave(store, *for_case, said_once, task("elsewhere"))
    await store.run(lambda work: work.outbox.raise_living(REFERENCE, 7, ["sign"]))

    everything = [*for_case, said_once, task("elsewhere")]
    left = await store.read(lambda work: [work.outbox.find(each.key) for each in everything])
    assert [each and each.want_version for each in left] == [7, 7, 1, 1, 1]


async def test_what_was_sent_and_is_drawn_again_is_sent_again(store: Store) -> None:
    await add(store)
    held = await ready(store, replace(task(), reference=REFERENCE))
    await store.run(lambda work: work.outbox.sent(held.id, held.fence, 1, "hash", "card-1"))
    await store.run(lambda work: work.outbox.raise_living(REFERENCE, 2, ["sign"]))
    again = await claimed(store, NOW + 1000)

    assert again.want_version == 2
    assert await store.read(lambda work: work.outbox.card_key(again.id)) == "card-1"


async def test_an_older_version_does_not_bring_it_back(store: Store) -> None:
    held = await ready(store, task())
    await store.run(lambda work: work.outbox.sent(held.id, held.fence, 1, "hash"))
    await leave(store, task(), version=1)

    assert await claim(store, NOW + 1000) is None


async def test_what_is_said_once_is_not_said_again(store: Store) -> None:
    held = await ready(store, reminder())
    await store.run(lambda work: work.outbox.sent(held.id, held.fence, 1, "hash"))
    await leave(store, reminder(), version=2)

    assert await claim(store, NOW + 1000) is None


async def test_a_version_that_comes_while_sending_is_sent_next(store: Store) -> None:
    held = await ready(store, task())
    await leave(store, task(), version=2)
    await store.run(lambda work: work.outbox.sent(held.id, held.fence, 1, "hash"))

    assert (await claimed(store, NOW + 1000)).want_version == 2


async def test_a_task_that_was_closed_and_comes_back_is_sent_again(store: Store) -> None:
    held = await ready(store, task())
    await store.run(lambda work: work.outbox.supersede(held.id, held.fence))
    closed = await claim(store, NOW + 1000)
    await leave(store, task(), version=2)

    assert closed is None
    assert (await claimed(store, NOW + 1000)).want_version == 2


async def test_what_is_put_off_waits_for_its_time(store: Store) -> None:
    held = await ready(store, task())
    await store.run(
        lambda work: work.outbox.later(held.id, held.fence, NOW + 5000, "502", ambiguous=True)
    )
    before = await claim(store, NOW + 4999)
    again = await claimed(store, NOW + 5000)

    assert before is None
    assert (again.attempts, again.ambiguous) == (2, 1)


async def test_a_chat_teams_asked_us_to_leave_alone_is_left_alone(store: Store) -> None:
    held = await ready(store, task("first"), task("second"))

    def retry_after(work: UnitOfWork) -> None:
        work.outbox.later(held.id, held.fence, NOW, "429")
        work.conversations.hold(CHAT.to, NOW + 9000)
        work.conversations.hold(CHAT.to, NOW + 3000)

    await store.run(retry_after)
    before = await claim(store, NOW + 8999)

    assert before is None
    assert await claim(store, NOW + 9000) is not None


async def test_what_is_blocked_waits_until_somebody_can_be_reached(store: Store) -> None:
    held = await ready(store, task())
    await store.run(lambda work: work.outbox.posted(held.id, held.fence, "1:first"))
    await store.run(lambda work: work.outbox.block(held.id, held.fence, "removed"))
    blocked = await store.read(lambda work: work.backlog.blocked())
    during = await claim(store, NOW + 1000)
    await store.run(lambda work: work.outbox.wake(CHAT.to))
    after = await claimed(store, NOW + 1000)

    assert (blocked, during) == ([(task().key, "removed")], None)
    assert after.activity_id is None


async def test_a_suspended_chat_gets_nothing_until_it_is_saved_again(store: Store) -> None:
    await reach(store, BEA)
    await leave(store, task())
    await store.run(lambda work: work.conversations.suspend(CHAT.to, "audience changed"))
    during = await claim(store)
    await reach(store, BEA)

    assert during is None
    assert await claim(store) is not None


async def test_whoever_has_no_chat_is_named_and_served_when_they_have(store: Store) -> None:
    await leave(store, task("first"), task("second"))
    waiting = await store.read(lambda work: work.backlog.without_chat())
    during = await claim(store)
    await reach(store, BEA)

    assert (waiting, during) == ([(CHAT.to, 2)], None)
    assert await claim(store) is not None


async def test_a_message_that_is_gone_is_posted_anew(store: Store) -> None:
    held = await ready(store, task())
    await store.run(lambda work: work.outbox.posted(held.id, held.fence, "1:first"))
    await store.run(lambda work: work.outbox.repost(held.id, held.fence))

    assert (await claimed(store, NOW + 1000)).activity_id is None


async def test_what_a_dead_process_held_is_free_when_the_next_begins(store: Store) -> None:
    await ready(store, task())
    freed = await store.run(lambda work: work.outbox.recover())

    assert freed == 1
    assert (await claimed(store, NOW + 1)).fence == 2


@pytest.mark.parametrize("pace", [1, 5])
async def test_a_chat_gets_three_at_once_and_then_one_a_second(store: Store, pace: int) -> None:
    await reach(store, BEA)
    await leave(store, *(task(f"task-{n}") for n in range(9)))

    async def send(now: int) -> bool:
        return await store.run(lambda work: claim_and_send(work, now, LIMITS.times(pace)))

    moments = [0, 0, 0, 0, 995, 1000, 1995, 2000]
    sent = [await send(NOW + moment // pace) for moment in moments]

    assert sent == [True, True, True, False, False, True, False, True]


async def test_a_tenant_gets_no_more_than_its_share(store: Store) -> None:
    people = [PersonId(f"person-{n}") for n in range(14)]
    await reach(store, *people)
    await leave(store, *(task(person=person) for person in people))
    at_once = [await claim(store) for _ in range(12)]
    a_moment_later = await claim(store, NOW + 100)

    assert [held is not None for held in at_once] == [True] * 10 + [False] * 2
    assert a_moment_later is not None


async def test_a_kind_this_version_does_not_know_is_left_for_a_newer_one(store: Store) -> None:
    await reach(store, BEA)
    await leave(store, task())
    with store.writer.begin() as connection:
        connection.execute(table(OutboxRow).update().values(kind="of-next-year"))

    assert await claim(store) is None
    assert await store.read(lambda work: work.backlog.counts()) == {"ready": 1}


async def test_a_clock_put_back_stops_nobody(store: Store) -> None:
    held = await ready(store, task("first"), task("second"))
    await store.run(lambda work: work.outbox.sent(held.id, held.fence, 1, "hash"))

    assert await claim(store, NOW - 3_600_000) is not None


async def test_the_oldest_thing_waiting_says_since_when(store: Store) -> None:
    nothing = await store.read(lambda work: work.backlog.oldest_due(NOW))
    await leave(store, task())
    since = await store.read(lambda work: work.backlog.oldest_due(NOW))

    assert nothing is None
    assert since is not None
    assert since < NOW


@pytest.mark.parametrize("kind", list(NoticeKind))
async def test_every_kind_of_notice_comes_back_as_it_was_left(
    store: Store, kind: NoticeKind
) -> None:
    notice = Notice(kind=kind, to=Audience(person=BEA))

    assert (await ready(store, notice)).notice == notice
