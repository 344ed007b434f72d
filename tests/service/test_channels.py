"""A channel is used once two named people have said so; nothing said in one is repeated."""

from bot.config.chosen import partnership
from bot.desk.channels import SettleChannel
from bot.desk.circumstances import Circumstances
from bot.desk.partnership_desk import PartnershipDesk
from bot.partnership import CivilClock
from procedure.desk import Refused
from procedure.notices import Audience, Purpose
from rehearsal.conversations import Message
from rehearsal.partnership import DANIEL, parts_of
from tests.service.kept import audit, cases, id_of, refusals
from tests.service.steps import DECIDE, refer, take
from tests.service.world import LA, MANAGER, OFFICE, PARTNERSHIP_CHAIR, World, text_of

ASKS = "use this channel for the Business Unit"
MAY = "May the bot use this channel?"
ASIDE = "I talk about cases in personal chats only. Open a chat with me and say hello."


async def channel_of(world: World) -> str:
    to = Audience(channel=Purpose.BUSINESS_UNIT)
    chat = await world.store.read(lambda work: work.conversations.find(to))
    return chat.conversation_id if chat else ""


async def said_in(world: World, name: str, words: str) -> str:
    """Say something in the Subgroup's channel, and return what the bot says there."""
    place = world.teams.register.place("Subgroup")
    before = len(place.messages)
    await world.teams.say(world.person(name), words, "Subgroup")
    new: list[Message] = await world.teams.until(lambda: place.messages[before:])
    return text_of(new[0].card).splitlines()[-1]


async def test_two_others_confirm_a_channel_and_then_it_is_used(world: World) -> None:
    before = await channel_of(world)
    said = await said_in(world, MANAGER, ASKS)
    first = await world.card(OFFICE, MAY)
    await world.presses(OFFICE, first, "Confirm the channel")
    halfway = await channel_of(world)
    second = await world.card(PARTNERSHIP_CHAIR, MAY)
    await world.presses(PARTNERSHIP_CHAIR, second, "Confirm the channel")
    await refer(world)
    line = await world.posted("Subgroup", "BSCP-2026-001")

    assert said.startswith("Two people are being asked to confirm.")
    assert halfway == before
    assert await channel_of(world) == world.teams.register.place("Subgroup").id != before
    assert "It is confirmed, and is used from now on." in text_of(second.card)
    assert "| Received |" in text_of(line.card)
    confirmed = [row for row in await audit(world) if row["action"] == "confirm-channel"]
    assert [row["kind"] for row in confirmed] == ["decide", "decide"]


async def serves(world: World, channel: str, whom: str) -> None:
    """Have a channel used for a purpose, as two people confirm."""
    await world.teams.say(world.person(MANAGER), f"use this channel for {whom}", channel)
    for name in (OFFICE, PARTNERSHIP_CHAIR):
        card = await world.card(name, MAY, whom, "Confirm the channel")
        await world.presses(name, card, "Confirm the channel")


def lines(world: World, channel: str) -> list[str]:
    found = world.teams.register.place(channel).messages
    return [said for one in found if "BSCP-2026-001 |" in (said := text_of(one.card))]


async def test_a_channel_that_serves_both_has_one_line_of_each_case_and_it_is_kept_up(
    world: World,
) -> None:
    await serves(world, "Business Unit", "the Subgroup")
    await refer(world)
    await world.posted("Business Unit", "BSCP-2026-001 |", "| 1 outstanding")
    await take(world, DECIDE)
    await world.posted("Business Unit", "BSCP-2026-001 |", "| 4 outstanding")

    assert len(lines(world, "Business Unit")) == 1


async def test_a_line_that_stands_for_the_subgroup_is_not_followed_by_the_business_units(
    world: World,
) -> None:
    office = Audience(channel=Purpose.BUSINESS_UNIT)
    await world.store.run(lambda work: work.conversations.forget(office))
    await serves(world, "Subgroup", "the Subgroup")
    await refer(world)
    await world.posted("Subgroup", "BSCP-2026-001 |", "| 1 outstanding")
    await serves(world, "Subgroup", "the Business Unit")
    await take(world, DECIDE)
    await world.posted("Subgroup", "BSCP-2026-001 |", "| 4 outstanding")

    assert len(lines(world, "Subgroup")) == 1


async def test_one_person_cannot_confirm_twice_nor_whoever_asked(world: World) -> None:
    before = await channel_of(world)
    await said_in(world, MANAGER, ASKS)
    card = await world.card(OFFICE, MAY)
    old = world.teams.holds(card)
    await world.presses(OFFICE, card, "Confirm the channel")
    again = await world.presses(OFFICE, old, "Confirm the channel")
    button = old.card["actions"][0]["data"]
    own = await world.forges(MANAGER, card, button)
    stranger = await world.forges(LA, card, button)

    assert "One more person must." in text_of(again.card)
    assert own.says.startswith("You asked for this channel, so two other people confirm it. (")
    assert "may confirm a channel." in stranger.says
    assert await channel_of(world) == before
    assert await refusals(world) == [(MANAGER, "confirm-channel"), (LA, "confirm-channel")]


async def test_a_role_taken_away_while_a_press_was_on_its_way_counts_for_nothing(
    world: World,
) -> None:
    await said_in(world, MANAGER, ASKS)
    card = await world.card(OFFICE, MAY)
    key = card.card["actions"][0]["data"]["k"]
    who = await id_of(world, OFFICE)
    recognised = await world.store.read(lambda work: work.people.by_id(who, world.today))
    found = await world.store.read(lambda work: work.cards.find(key))
    assert recognised
    assert found
    world.enrol(*parts_of(DANIEL), until=world.today.replace(day=6))
    outcome = await desk_of(world).do(
        SettleChannel(request=found.about, confirmed=True), recognised, "a press"
    )

    assert isinstance(outcome, Refused)
    assert await refusals(world) == [(OFFICE, "confirm-channel")]
    asked = await world.store.run(lambda work: work.channels.get(found.about))
    assert asked.confirmed_by == ()


def desk_of(world: World) -> PartnershipDesk:
    about = Circumstances(partnership(world.config), CivilClock())
    about.clock.move_to(world.rehearsal.clock.now())
    return PartnershipDesk(world.store, world.store.vault.keys, about)


async def test_one_no_ends_it(world: World) -> None:
    before = await channel_of(world)
    await said_in(world, MANAGER, ASKS)
    first = await world.card(OFFICE, MAY)
    second = await world.card(PARTNERSHIP_CHAIR, MAY)
    await world.presses(OFFICE, first, "Do not use it")
    late = await world.presses(PARTNERSHIP_CHAIR, second, "Confirm the channel")

    assert "You said no to the channel for the Business Unit." in text_of(first.card)
    assert late.says == "That request has been settled, or is no longer there."
    assert await channel_of(world) == before


async def test_a_channel_in_use_is_not_put_out_of_use_by_a_late_no(world: World) -> None:
    await said_in(world, MANAGER, ASKS)
    cards = {name: await world.card(name, MAY) for name in (OFFICE, PARTNERSHIP_CHAIR)}
    late = await world.card("Samuel Osei", MAY)
    for name, card in cards.items():
        await world.presses(name, card, "Confirm the channel")
    answer = await world.presses("Samuel Osei", world.teams.holds(late), "Do not use it")

    assert answer.says == "That request has been settled, or is no longer there."
    assert await channel_of(world) == world.teams.register.place("Subgroup").id


async def test_whoever_may_not_ask_is_refused_and_nobody_else_is_asked(world: World) -> None:
    said = await said_in(world, LA, ASKS)

    assert said.startswith("Only the Business Manager or Business Unit may ask for a channel")
    assert await refusals(world) == [(LA, "request-channel")]
    assert not [m for m in world.chat(OFFICE).messages if MAY in text_of(m.card)]


async def test_nothing_said_in_a_channel_is_repeated_or_taken_for_a_referral(
    world: World,
) -> None:
    canary = "Zephyrine Quillfeather was found by a neighbour"
    said = [await said_in(world, LA, words) for words in (canary, "make a referral", "my work")]

    assert said == [ASIDE, ASIDE, ASIDE]
    assert "Zephyrine" not in str(world.teams.posted_bodies())
    assert await cases(world) == []


async def test_a_group_chat_is_no_channel(world: World) -> None:
    place = world.teams.register.place("group")
    await world.teams.say(world.person(MANAGER), ASKS, "group")
    [answer] = await world.teams.until(lambda: place.messages)

    assert "This can be asked for in a channel only." in text_of(answer.card)
