"""How one notice becomes one message: a placeholder first, and the card in its place."""

import asyncio

import pytest

from bot.unasked.relay import Relay
from bot.unasked.sender import pass_by
from procedure.disclosure import Tier
from procedure.notices import Notice, NoticeKind, Purpose
from procedure.roles import Role
from tests.service.relay.conftest import CAST
from tests.service.relay.office import CANARY, REFERENCE, Office, reminder, task
from tests.service.relay.people import CHAIR, LA, MANAGER


@pytest.fixture(autouse=True)
async def reached(office: Office) -> None:
    await office.enrol(CHAIR, Role.PARTNERSHIP_CHAIR)
    await office.can_reach(CHAIR)


class Killed(BaseException):
    """The process is gone."""


def kill(point: str) -> None:
    raise Killed(point)


async def test_a_placeholder_is_posted_and_the_card_is_put_in_its_place(office: Office) -> None:
    await office.leave(reminder(office.to(CHAIR)))

    await office.relay.drain()

    [message] = office.teams.chat(CHAIR)
    assert message.posted["text"] == "Safeguarding: open to view"
    assert office.chat(CHAIR) == ["reminder C07/before-1 first words"]


async def test_nothing_that_is_posted_or_summed_up_says_anything_of_a_case(
    office: Office,
) -> None:
    await office.leave(*(task(office.to(CHAIR), about) for about in ("one", "two", "three")))

    await office.relay.drain()

    posted = office.teams.posted_bodies()
    summaries = {message.current["summary"] for message in office.teams.chat(CHAIR)}
    assert len(posted) == 3
    assert all(body.keys() == {"type", "text", "summary"} for body in posted)
    assert {body["text"] for body in posted} == summaries
    assert CANARY not in str(posted)
    assert all(CANARY in str(message.card) for message in office.teams.chat(CHAIR))


async def test_a_living_card_is_brought_up_to_date_in_its_own_message(office: Office) -> None:
    await office.leave(task(office.to(CHAIR)))
    await office.relay.drain()
    office.cards.words = "second words"
    await office.leave(task(office.to(CHAIR)), version=2)

    await office.relay.drain()

    assert office.chat(CHAIR) == ["task set-meeting second words"]


async def test_a_card_that_would_look_the_same_is_not_put_again(office: Office) -> None:
    await office.leave(task(office.to(CHAIR)))
    await office.relay.drain()
    await office.leave(task(office.to(CHAIR)), version=2)

    await office.relay.drain()

    assert [call.method for call in office.teams.calls] == ["POST", "PUT"]
    assert await office.state(task(office.to(CHAIR))) == "sent"


async def test_what_there_is_nothing_to_say_about_any_more_is_never_sent(office: Office) -> None:
    office.cards.over.add("C07/before-1")
    await office.leave(reminder(office.to(CHAIR)))

    await office.relay.drain()

    assert office.teams.calls == []
    assert await office.state(reminder(office.to(CHAIR))) == "superseded"


async def test_a_task_that_was_done_before_it_was_sent_is_not_sent(office: Office) -> None:
    office.cards.closed.add("set-meeting")
    await office.leave(task(office.to(CHAIR)))

    await office.relay.drain()

    assert office.chat(CHAIR) == []


async def test_a_task_that_was_done_after_it_was_sent_says_so_in_its_message(
    office: Office,
) -> None:
    await office.leave(task(office.to(CHAIR)))
    await office.relay.drain()
    office.cards.closed.add("set-meeting")
    office.cards.words = "done"
    await office.leave(task(office.to(CHAIR)), version=2)

    await office.relay.drain()

    assert office.chat(CHAIR) == ["task set-meeting done"]


async def test_a_card_for_members_never_goes_to_a_channel(office: Office) -> None:
    await office.enrol(MANAGER, Role.BUSINESS_MANAGER)
    await office.can_reach(MANAGER)
    await office.may_use("Business Unit", Purpose.BUSINESS_UNIT)
    chat = await office.store.read(lambda work: work.conversations.all())
    channel = next(one for one in chat if one.max_tier is Tier.CHANNEL)
    await office.leave(task(channel.to))

    await office.relay.drain()

    assert office.channel("Business Unit") == []
    assert await office.state(task(channel.to)) == "blocked"
    assert office.chat(MANAGER) == ["unreachable channel:business-unit/task first words"]


@pytest.mark.parametrize("point", ["drawn", "posted", "kept", "put", "settled"])
async def test_a_kill_at_any_point_leaves_the_content_in_one_message(
    office: Office, point: str
) -> None:
    await office.leave(reminder(office.to(CHAIR)))
    claim = await office.claimed()
    office.sender.at = lambda reached: {point: kill}.get(reached, pass_by)(reached)
    with pytest.raises(Killed):
        await office.sender.send(claim)
    office.sender.at = pass_by
    await office.store.run(lambda work: work.outbox.recover())

    await office.relay.drain()

    *left_over, last = office.chat(CHAIR)
    assert last == "reminder C07/before-1 first words"
    assert left_over == {"posted": ["Safeguarding: open to view"]}.get(point, [])


async def test_a_placeholder_is_never_taken_for_the_message_it_stands_in_for(
    office: Office,
) -> None:
    await office.leave(task(office.to(CHAIR)))
    await office.relay.drain()
    office.teams.chat(CHAIR)[0].deleted = True
    office.cards.words = "second words"
    await office.leave(task(office.to(CHAIR)), version=2)
    await office.sender.send(await office.claimed())
    office.cards.words = "first words"
    office.sender.at = lambda reached: {"kept": kill}.get(reached, pass_by)(reached)
    with pytest.raises(Killed):
        await office.sender.send(await office.claimed())
    office.sender.at = pass_by

    await office.store.run(lambda work: work.outbox.recover())
    await office.send_all()

    assert office.chat(CHAIR) == ["task set-meeting first words"]


async def test_whoever_lost_the_row_while_posting_takes_the_message_back(office: Office) -> None:
    await office.leave(reminder(office.to(CHAIR)))
    claim = await office.claimed()
    await office.store.run(lambda work: work.outbox.recover())
    again = await office.claimed()

    await office.sender.send(claim)
    await office.sender.send(again)

    assert office.chat(CHAIR) == ["reminder C07/before-1 first words"]
    assert [call.method for call in office.teams.calls] == ["POST", "DELETE", "POST", "PUT"]


async def test_two_instances_send_each_thing_once(office: Office) -> None:
    await office.enrol(LA, Role.LA_REPRESENTATIVE)
    await office.can_reach(LA)
    to = (office.to(CHAIR), office.to(LA))
    await office.leave(*(reminder(one, f"C07/{step}") for one in to for step in ("a", "b", "c")))
    another = Relay(office.store, office.sender.send)

    await asyncio.gather(office.relay.drain(), another.drain())

    assert len(office.chat(CHAIR)) == len(office.chat(LA)) == 3
    assert len(office.teams.posted_bodies()) == 6
    assert office.teams.limits.breaches == []


async def test_a_message_is_posted_to_the_chat_of_its_own_audience(office: Office) -> None:
    notice = Notice(kind=NoticeKind.CASE, to=office.to(CHAIR), reference=None, about=REFERENCE)
    await office.leave(notice)

    await office.relay.drain()

    [message] = office.teams.chat(CHAIR)
    assert message.conversation.tenant == CAST.tenants[0]
    assert message.posted["text"] == "Safeguarding, for you: open to view"
