"""Written where others read along: nothing of it is repeated or kept, and one person is told."""

from typing import Any, Final

import pytest

from rehearsal.conversations import Conversation, Message
from rehearsal.partnership import HOST, PARTS, Part
from rehearsal.people import Person, UserRole
from tests.service.kept import audit
from tests.service.steps import refer
from tests.service.test_canary import (
    LIKE_A_NAME,
    WORD,
    every_row,
    everything_said,
    leaks,
    leaks_on_disk,
    logged,
)
from tests.service.world import LA, MANAGER, OFFICE, PRACTITIONER, World, text_of

__all__ = ["logged"]

ASIDE: Final = "I talk about cases in personal chats only. Open a chat with me and say hello."
KEPT: Final = "I repeated nothing of it and kept nothing of it."
SAID: Final = f"{LIKE_A_NAME} {WORD} was found by a neighbour"


async def written(
    world: World, name: str, words: str, place: str = "Subgroup", **also: Any
) -> str:
    """Write where others read, with whatever else Teams may put in, and return the answer."""
    where = world.teams.register.place(place)
    return await _answered(world, _activity(world, world.person(name), words, where, also), where)


def _activity(
    world: World, who: Person, words: str, where: Conversation, also: dict[str, Any]
) -> dict[str, Any]:
    activity = world.teams.activities.said(who, words, where)
    entities = [*activity["entities"], *also.pop("entities", [])]
    data = {**activity["channelData"], **also.pop("channelData", {})}
    return {**activity, **also, "entities": entities, "channelData": data}


async def _answered(world: World, activity: dict[str, Any], where: Conversation) -> str:
    before = len(where.messages)
    answer = await world.teams.deliver(activity)
    assert answer.status == 200, answer.body
    new: list[Message] = await world.teams.until(lambda: where.messages[before:])
    return text_of(new[0].card).splitlines()[-1]


async def told(world: World, *words: str) -> str:
    return text_of((await world.card(MANAGER, KEPT, *words)).card)


async def on_record(world: World) -> list[dict[str, Any]]:
    return [row for row in await audit(world) if row["action"] == "wrong-place"]


async def test_the_business_manager_is_told_where_who_and_which_case(world: World) -> None:
    await refer(world)
    said = await written(world, LA, f"About bscp-2026-001: {SAID}", "Business Unit")
    line = await told(world, "BSCP-2026-001: Grace Adeyemi wrote to me in the channel for the")
    [row] = await on_record(world)

    assert said == ASIDE
    assert "the channel for the Business Unit and named BSCP-2026-001." in line
    assert (row["kind"], row["reference"]) == ("system", "BSCP-2026-001")
    assert row["details"]["where"] == "business-unit"


async def test_a_reference_that_is_no_case_of_ours_is_not_repeated(world: World) -> None:
    await written(world, LA, f"BSCP-2026-777 {SAID}", "Subgroup")
    line = await told(world, LA)

    assert "777" not in line
    assert "777" not in str(await on_record(world))


@pytest.mark.parametrize("place", ["Business Unit", "Subgroup", "group"])
async def test_nothing_of_it_is_in_any_message_any_row_or_the_log(
    logged: list[str], world: World, place: str
) -> None:
    attached = [
        {"contentType": "text/html", "content": f"<div>{SAID}</div>"},
        {"contentType": "application/pdf", "name": f"{SAID}.pdf", "contentUrl": f"x:{WORD}"},
    ]
    said = await written(
        world,
        LA,
        SAID,
        place,
        subject=SAID,
        summary=SAID,
        topicName=SAID,
        suggestedActions={"actions": [{"title": SAID, "value": SAID}]},
        attachments=attached,
        entities=[{"type": "mention", "text": f"<at>{SAID}</at>", "mentioned": {"name": SAID}}],
        channelData={"subject": SAID, "channel": {"id": WORD, "name": SAID}},
    )
    line = await told(world, LA)

    assert said == ASIDE
    assert leaks([line]) == []
    assert leaks(everything_said(world)) == []
    assert logged
    assert leaks(every_row(world)) == []
    assert leaks(logged) == []
    assert leaks_on_disk(world.folder.parent) == []


async def test_a_file_without_a_word_is_told_of_as_well(world: World) -> None:
    await written(world, LA, "", attachments=[{"contentType": "image/png", "contentUrl": "x:y"}])

    assert LA in await told(world)


async def test_delivered_again_it_is_told_of_once(world: World) -> None:
    where = world.teams.register.place("Subgroup")
    activity = _activity(world, world.person(LA), SAID, where, {})
    await _answered(world, activity, where)
    await world.teams.redeliver(activity)
    await told(world, LA)
    shown = [m for m in world.chat(MANAGER).messages if KEPT in text_of(m.card)]

    assert len(shown) == 1
    assert len(await on_record(world)) == 1


async def test_a_greeting_is_no_disclosure(world: World) -> None:
    html = [{"contentType": "text/html", "content": "<div>hello</div>"}]
    said = [
        await written(world, LA, words, attachments=html) for words in ("hello", "", "My work!")
    ]

    assert said == [ASIDE, ASIDE, ASIDE]
    assert await on_record(world) == []


async def test_somebody_on_no_list_is_named_to_nobody(world: World) -> None:
    guest = Person.named("Gus Guest", HOST, UserRole.GUEST)
    where = world.teams.register.place("Subgroup")
    said = await _answered(world, _activity(world, guest, SAID, where, {}), where)
    line = await told(world)

    assert said.startswith("You are not on this partnership's list.")
    assert "Somebody who is not on the list wrote to me in the channel for the Subgroup." in line


async def test_without_a_business_manager_the_rest_of_the_office_is_told(world: World) -> None:
    world.enrol(*managers(), until=world.today.replace(day=6))
    await written(world, PRACTITIONER, SAID)
    card = await world.card(OFFICE, KEPT)

    assert PRACTITIONER in text_of(card.card)


def managers() -> list[Part]:
    return [part for part in PARTS if part.role == "business-manager"]


async def test_in_a_group_it_says_at_once_that_it_can_do_nothing_there(world: World) -> None:
    place = world.teams.register.place("group")
    await world.teams.installing.for_group(world.person(LA))
    [message] = await world.teams.until(lambda: place.messages)
    said = await written(world, LA, SAID, "group")
    line = await told(world, LA)

    assert "In the chat of a group or a meeting I can do nothing" in text_of(message.card)
    assert said == ASIDE
    assert "in a group chat or the chat of a meeting" in line
    assert len(place.messages) == 2
