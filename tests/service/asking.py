"""Asking agencies for information over HTTP: the list, its letters, and the replies to them."""

from collections.abc import Mapping
from typing import Final

from rehearsal.conversations import Message
from rehearsal.delivery import Answer
from tests.service.forms import fill, named, send
from tests.service.steps import ASKS_AGAIN, DECIDE, RECEIVED, SENT, pressed, refer, take
from tests.service.world import MANAGER, OFFICE, SUBGROUP_CHAIR, World, text_of

BETH: Final = "Beth Turner"  # answers for the school
MARCUS: Final = "Marcus Reid"  # answers for the housing association
RETURNS: Final = "Replies of the agencies"
ASKED: Final = "Your agency is asked for information"
CHOOSE: Final = "Choose which agencies are asked"
CONFIRM: Final = "Confirm which agencies are asked"
ISSUE: Final = "Send the information requests"
WITHHELD: Final = "Information withheld"

LIST: Final = {
    "agencies": "school,housing,local-authority",
    "outline": "An incident was notified on 8 September.",
    "in-scope": "children,parents",
    "people": "Zephyrine Quillfeather, born 2 March 2015",
    "period-from": "2025-09-01",
    "period-to": "2026-09-07",
    "secure-return": "In this chat.",
    "who-to-call": "Priya Nair, 01632 960010",
}
NIL: Final = {
    "unsafe": "no",
    "agency": "Canal Street Homes",
    "writer-name": "Marcus Reid",
    "writer-job": "Safeguarding lead",
    "writer-contact": "01632 960011",
    "involved": "nil",
    "searched": "Tenancies, under both surnames.",
    "lead-name": "Marcus Reid",
    "lead-agrees": "true",
    "fact-and-opinion": "true",
    "sharing-decision": "Nothing is held, so nothing is shared.",
}
FULL: Final = NIL | {
    "agency": "Willow Bank School",
    "writer-name": "Beth Turner",
    "involved": "yes",
    "first-contact": "2020-09-01",
    "last-contact": "2026-09-04",
    "summary": "She has been on roll since reception.",
    "details-match": "yes",
    "other-agencies": "The school nursing service.",
    "characteristics": "We do not know.",
    "event-on": "2026-06-01",
    "event-what": "An absence was followed up.",
    "event-source": "Attendance record",
    "risk": "It was seen late.",
    "shared": "It was shared.",
    "timely": "It was not.",
    "harm-reduced": "A plan was made.",
    "good-practice": "Her teacher stayed in touch.",
    "early-learning": "Absence is now followed up the same day.",
    "action-taken": "Staff were told.",
    "investigations": "none",
    "records": "secured",
    "records-representative": "Oluchi Mbeki",
    "lead-name": "Beth Turner",
    "sharing-decision": "All of it, with the Business Unit.",
}


async def to_scoping(world: World) -> None:
    await refer(world)
    await take(world, DECIDE, SENT, RECEIVED)


async def lists(world: World, **other: str) -> Answer:
    card = await world.card(OFFICE, CHOOSE, "Choose the agencies")
    await world.presses(OFFICE, card, "Choose the agencies")
    await fill(world, OFFICE, card, LIST | {k.replace("_", "-"): v for k, v in other.items()})
    return await send(world, OFFICE, card, "Send the list to be confirmed")


async def confirms(world: World, answer: str = "agree", reasons: str = "") -> Answer:
    card = await world.card(SUBGROUP_CHAIR, CONFIRM, "Record my answer")
    given = await world.presses(SUBGROUP_CHAIR, card, "Record my answer", confirmed=answer)
    if "one more question" in text_of(given.card):
        typed = {"confirmed": answer, "reasons": reasons}
        given = await world.presses(SUBGROUP_CHAIR, card, "Record my answer", **typed)
    return given


async def issues(world: World) -> Answer:
    card = await world.card(MANAGER, ISSUE, "Through its safeguarding lead")
    return await pressed(world, MANAGER, card, "Send every letter")


async def asks(world: World, **other: str) -> None:
    """Choose the agencies, have them confirmed, and send every letter."""
    await to_scoping(world)
    await lists(world, **other)
    await confirms(world)
    await issues(world)


async def replies(world: World, by: str, words: dict[str, str]) -> Answer:
    card = await world.card(by, ASKED)
    await world.presses(by, card, "Write the reply")
    await fill(world, by, card, words)
    return await send(world, by, card, "Send the reply")


async def grid(world: World, *words: str) -> Message:
    return await world.card(MANAGER, RETURNS, *words)


async def checks(world: World, agency: str, does: str = "Accept") -> Answer:
    card = await grid(world, f"Read: {agency}")
    read = await world.presses(MANAGER, card, f"Read: {agency}")
    assert "Page 1 of" in text_of(read.card), read.says
    return await pressed(world, MANAGER, card, f"{does}: {agency}")


async def steps(
    world: World, by: str, card: Message, shows: str, does: str, **typed: str
) -> Answer:
    """Show the form of a step and send it, answering once more what an answer opens."""
    await world.presses(by, card, shows)
    answer = await world.presses(by, card, does, **named(card.card, typed))
    if any(words in text_of(answer.card) for words in ASKS_AGAIN):
        answer = await world.presses(by, card, does, **named(card.card, typed))
    return answer


async def chases(
    world: World, agency: str, shows: str, does: str, answers: Mapping[str, str]
) -> Answer:
    """Choose an agency in the list of those awaited, and fill the form of a button below it."""
    card = await grid(world, "Still awaited")
    shown = await world.presses(MANAGER, card, shows, who=agency)
    if not does:
        return shown
    return await world.presses(MANAGER, card, does, **named(card.card, answers))
