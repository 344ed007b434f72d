"""Chats and channels: where people are reached, and who agreed to a channel."""

from dataclasses import replace

import pytest

from procedure.disclosure import Tier
from procedure.notices import Audience, Purpose
from procedure.roles import PersonId
from storage.channels import NoSuchRequest
from storage.conversations import Chat, RosterEntry
from storage.store import Store
from tests.storage.examples import BEA, LEO

TO_BEA = Audience(person=BEA)
CHANNEL = Audience(channel=Purpose.BUSINESS_UNIT)
CHAT = Chat(
    to=TO_BEA,
    service_url="https://smba.example/uk/",
    conversation_id="a:1",
    tenant="tenant-1",
    bot_id="28:bot",
    max_tier=Tier.MEMBER,
    channel_user_id="29:bea",
)
IN_CHANNEL = replace(
    CHAT,
    to=CHANNEL,
    conversation_id="19:channel",
    max_tier=Tier.CHANNEL,
    channel_user_id="",
    team_id="19:team",
)
ENTRY = RosterEntry(
    tenant="tenant-1", object_id="object-1", channel_user_id="29:bea", service_url="https://one/"
)


@pytest.mark.parametrize("chat", [CHAT, IN_CHANNEL], ids=["person", "channel"])
async def test_a_chat_comes_back_as_it_was_saved(store: Store, chat: Chat) -> None:
    await store.run(lambda work: work.conversations.save(chat))

    assert await store.read(lambda work: work.conversations.find(chat.to)) == chat
    assert await store.read(lambda work: work.conversations.by_id(chat.conversation_id)) == chat
    assert await store.read(lambda work: work.conversations.all()) == [chat]


async def test_a_chat_saved_again_takes_the_place_of_the_first(store: Store) -> None:
    moved = replace(CHAT, conversation_id="a:2", service_url="https://smba.example/emea/")
    await store.run(lambda work: work.conversations.save(CHAT))
    await store.run(lambda work: work.conversations.save(moved))

    assert await store.read(lambda work: work.conversations.all()) == [moved]


async def test_a_suspended_chat_says_why(store: Store) -> None:
    await store.run(lambda work: work.conversations.save(CHAT))
    await store.run(lambda work: work.conversations.suspend(TO_BEA, "removed"))

    found = await store.read(lambda work: work.conversations.find(TO_BEA))
    assert found == replace(CHAT, suspended="removed")


async def test_a_forgotten_chat_is_gone(store: Store) -> None:
    await store.run(lambda work: work.conversations.save(CHAT))
    await store.run(lambda work: work.conversations.forget(TO_BEA))

    assert await store.read(lambda work: work.conversations.find(TO_BEA)) is None


async def test_the_roster_keeps_what_was_seen_last(store: Store) -> None:
    newer = replace(ENTRY, channel_user_id="29:new", service_url="https://two/")
    await store.run(lambda work: work.conversations.seen([ENTRY]))
    await store.run(lambda work: work.conversations.seen([newer]))

    found = await store.read(lambda work: work.conversations.on_roster("tenant-1", "object-1"))
    other = await store.read(lambda work: work.conversations.on_roster("tenant-2", "object-1"))
    assert (found, other) == (newer, None)


async def test_two_people_agree_to_a_channel(store: Store) -> None:
    asked = await store.run(lambda work: work.channels.ask(Purpose.BUSINESS_UNIT, IN_CHANNEL, BEA))
    for person in (LEO, LEO, PersonId("kit")):
        await store.run(lambda work, by=person: work.channels.confirm(asked.id, by))  # type: ignore[misc]

    found = await store.run(lambda work: work.channels.get(asked.id))
    shown = await store.read(lambda work: work.channels.find(asked.id))
    assert (asked.chat, asked.asked_by, asked.confirmed_by) == (IN_CHANNEL, BEA, ())
    assert found == shown == replace(asked, confirmed_by=(LEO, PersonId("kit")))


async def test_a_request_nobody_made_is_named(store: Store) -> None:
    with pytest.raises(NoSuchRequest, match="request-9"):
        await store.run(lambda work: work.channels.get("request-9"))
