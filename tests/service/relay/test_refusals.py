"""What comes of a message that Teams does not take, or that we cannot draw."""

import pytest

from bot.desk.escalation import Stuck, stuck
from bot.edge.outcomes import TryLater
from bot.unasked.settling import LONGEST_PAUSE, TRIES, pause, try_again
from procedure.notices import Audience, Notice, NoticeKind, Purpose
from procedure.roles import Role
from rehearsal.faults import Fault
from tests.service.relay.office import CANARY, Office, reminder, task
from tests.service.relay.people import CHAIR, CLERK, MANAGER

SAID = "reminder C07/before-1 first words"
EMPTY = "Safeguarding: open to view"


@pytest.fixture(autouse=True)
async def reached(office: Office) -> None:
    for person, role in (
        (CHAIR, Role.PARTNERSHIP_CHAIR),
        (MANAGER, Role.BUSINESS_MANAGER),
        (CLERK, Role.BUSINESS_UNIT),
    ):
        await office.enrol(person, role)
        await office.can_reach(person)


@pytest.mark.parametrize("status", [401, 412, 429, 502])
@pytest.mark.parametrize("method", ["POST", "PUT"])
async def test_what_was_not_taken_yet_is_sent_again(
    office: Office, method: str, status: int
) -> None:
    office.teams.faults.add(Fault(method=method, status=status, times=2))
    await office.leave(reminder(office.to(CHAIR)))

    await office.relay.drain()

    assert office.chat(CHAIR) == [SAID]


async def test_a_chat_that_asks_to_be_left_alone_is_left_alone_by_every_instance(
    office: Office,
) -> None:
    office.teams.faults.add(Fault(method="POST", status=429, retry_after="600"))
    await office.leave(reminder(office.to(CHAIR)), reminder(office.to(CLERK)))

    await office.relay.drain()

    assert office.chat(CHAIR) + office.chat(CLERK) == [SAID]
    assert len([call for call in office.teams.calls if call.method == "POST"]) == 2
    assert await office.store.run(lambda work: work.outbox.claim(work.now(), "another")) is None


async def test_an_answer_that_lies_leaves_at_most_an_empty_message_behind(office: Office) -> None:
    office.teams.faults.add(Fault(method="POST", status=500, accept=True))
    office.teams.faults.add(Fault(method="PUT", status=500, accept=True))
    await office.leave(reminder(office.to(CHAIR)))

    await office.relay.drain()

    assert office.chat(CHAIR) == [EMPTY, SAID]


async def test_a_connection_that_drops_leaves_the_content_in_one_message(office: Office) -> None:
    office.teams.faults.add(Fault(method="POST", drop=True))
    office.teams.faults.add(Fault(method="PUT", drop=True, accept=True))
    await office.leave(reminder(office.to(CHAIR)))

    await office.relay.drain()

    assert office.chat(CHAIR) == [SAID]


async def test_a_message_that_is_gone_is_posted_afresh(office: Office) -> None:
    await office.leave(task(office.to(CHAIR)))
    await office.relay.drain()
    office.teams.chat(CHAIR)[0].deleted = True
    office.cards.words = "second words"
    await office.leave(task(office.to(CHAIR)), version=2)

    await office.relay.drain()

    assert office.chat(CHAIR) == ["task set-meeting second words"]


@pytest.mark.parametrize(
    "code",
    [
        "BotNotInConversationRoster",
        "ConversationBlockedByUser",
        "ForbiddenOperationException",
        "BotDisabledByAdmin",
        "MessageWritesBlocked",
    ],
)
async def test_a_chat_that_refuses_for_good_is_tried_once_and_told_to_the_manager(
    office: Office, code: str
) -> None:
    chat = office.teams.register.chat(CHAIR).id
    office.teams.faults.add(Fault(conversation=chat, status=403, code=code, times=9))
    await office.leave(reminder(office.to(CHAIR)))

    await office.relay.drain()

    assert await office.state(reminder(office.to(CHAIR))) == "blocked"
    assert [call.status for call in office.teams.calls if call.status >= 400] == [403]
    assert office.chat(MANAGER) == [f"unreachable {office.to(CHAIR).key}/2026-W37 first words"]
    assert office.chat(CLERK) == []


async def test_a_message_that_is_too_big_is_told_by_its_kind_and_nothing_else(
    office: Office,
) -> None:
    chat = office.teams.register.chat(CHAIR).id
    office.teams.faults.add(
        Fault(method="PUT", conversation=chat, status=413, code="MessageSizeTooBig")
    )
    await office.leave(reminder(office.to(CHAIR)))

    await office.relay.drain()

    assert office.chat(CHAIR) == [EMPTY]
    assert office.chat(MANAGER) == [f"unreachable {office.to(CHAIR).key}/reminder first words"]


async def test_if_it_is_the_manager_who_cannot_be_reached_the_rest_of_the_office_is_told(
    office: Office,
) -> None:
    office.teams.installing.blocked_by(MANAGER)
    await office.leave(reminder(office.to(MANAGER)))

    await office.relay.drain()

    assert office.chat(CLERK) == [f"unreachable {office.to(MANAGER).key}/2026-W37 first words"]


async def test_a_channel_that_is_gone_is_given_up_and_told(office: Office) -> None:
    await office.may_use("Business Unit", Purpose.BUSINESS_UNIT)
    to = Audience(channel=Purpose.BUSINESS_UNIT)
    office.teams.faults.add(Fault(method="POST", status=404, code="ConversationNotFound"))
    await office.leave(reminder(to))

    await office.relay.drain()

    assert await office.state(reminder(to)) == "blocked"
    assert office.chat(MANAGER) == ["unreachable channel:business-unit/2026-W37 first words"]


async def test_a_personal_chat_that_is_gone_is_opened_anew(office: Office) -> None:
    office.teams.faults.add(Fault(method="POST", status=404, code="ConversationNotFound"))
    await office.leave(reminder(office.to(CHAIR)))

    await office.relay.drain()

    waiting = await office.store.read(lambda work: work.backlog.without_chat())
    assert waiting == [(office.to(CHAIR), 1)]


async def test_what_was_refused_for_good_is_tried_again_on_another_day(office: Office) -> None:
    office.teams.installing.blocked_by(CHAIR)
    await office.leave(reminder(office.to(CHAIR)))
    await office.relay.drain()
    office.teams.installing.unblocked_by(CHAIR)

    await office.store.run(try_again)
    await office.relay.drain()

    assert office.chat(CHAIR) == [SAID]


async def test_one_thing_that_cannot_be_drawn_holds_up_nothing_else(office: Office) -> None:
    office.cards.fails.add("poison")
    poison = Notice(kind=NoticeKind.TASK, to=office.to(CHAIR), about="poison")
    await office.leave(poison)
    await office.leave(reminder(office.to(CHAIR)), reminder(office.to(CLERK)))

    await office.relay.drain()

    assert office.chat(CHAIR) == office.chat(CLERK) == [SAID]
    assert await office.state(poison) in {"ready", "blocked"}


async def test_what_cannot_be_drawn_is_given_up_after_a_few_tries_and_told_by_its_kind(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    office.cards.fails.add("poison")
    poison = Notice(kind=NoticeKind.TASK, to=office.to(CHAIR), about="poison")
    await office.leave(poison)

    for _ in range(TRIES):
        await office.sender.send(await office.claimed_by_force())
    await office.relay.drain()

    assert await office.state(poison) == "blocked"
    assert office.cards.drawn.count(poison.key) == TRIES
    assert office.chat(MANAGER) == [f"unreachable {office.to(CHAIR).key}/task first words"]
    assert CANARY not in caplog.text


async def test_a_chat_that_does_not_answer_does_not_delay_another(office: Office) -> None:
    slow = Fault(method="POST", conversation=office.teams.register.chat(CHAIR).id, delay=1.5)
    office.teams.faults.add(slow)
    await office.leave(reminder(office.to(CHAIR)))
    await office.leave(reminder(office.to(CLERK)))

    async with office.relaying():
        office.relay.wake()
        await office.teams.until(lambda: office.chat(CLERK) == [SAID], within=1.0)

    assert office.chat(CHAIR) in ([], [EMPTY])


async def test_somebody_told_of_twice_in_a_week_is_told_of_once(office: Office) -> None:
    office.teams.installing.blocked_by(CHAIR)
    await office.leave(reminder(office.to(CHAIR)), reminder(office.to(CHAIR), "C12/day"))

    await office.relay.drain()

    assert len(office.chat(MANAGER)) == 1


def test_waits_grow_to_a_quarter_of_an_hour_and_are_never_nothing() -> None:
    waits = [pause(tried) for tried in (1, 5, 40) for _ in range(50)]

    assert min(waits) >= 1.0
    assert max(waits[:50]) <= 2.0
    assert 60.0 < max(waits) <= LONGEST_PAUSE


def test_what_is_stuck_can_be_read_back() -> None:
    assert stuck("person:abc/2026-W37") == Stuck(Audience(person="abc"))  # type: ignore[arg-type]
    assert stuck("channel:subgroup/task") == Stuck(
        Audience(channel=Purpose.SUBGROUP), NoticeKind.TASK
    )


async def test_a_wait_that_teams_asked_for_is_never_cut_short(office: Office) -> None:
    await office.leave(reminder(office.to(CHAIR)))
    claim = await office.claimed()

    before = await office.store.run(lambda work: work.now())
    await office.store.run(
        lambda work: office.settling.unsent(work, claim, TryLater(30.0, ambiguous=True))
    )

    oldest = await office.store.read(lambda work: work.backlog.oldest_due(before + 29_000))
    assert oldest is None
