"""What the stories of the meeting share: the days of S01 and S08, and who comes to the table."""

from dataclasses import replace
from datetime import date
from typing import Any, Final

from bot.config.chosen import partnership
from procedure.actions import Action
from procedure.editions import clocks_of
from rehearsal.card_reading import buttons
from tests.service.kept import the_case
from tests.service.steps import (
    DECIDE,
    MEETING,
    RECEIVED,
    SENT,
    SET,
    Step,
    attends,
    refer,
    take,
)
from tests.service.world import (
    CONVENOR,
    POLICE_LEAD,
    SUBGROUP_CHAIR,
    SUBGROUP_DEPUTY,
    World,
    text_of,
)

TUESDAY: Final = date(2026, 9, 8)
THURSDAY: Final = date(2026, 9, 24)
FRIDAY: Final = date(2026, 9, 25)
INFORMATION: Final = Step(
    action=Action.NOTE_ITEM,
    by=SUBGROUP_CHAIR,
    on=MEETING,
    does="Record for information",
    answers={"heard": "The council went through the facts."},
    about="facts-reviewed",
    shows="For information only: 1. The facts",
)
_POLICE: Final = attends(POLICE_LEAD, "police", "deputy")
DEPUTY: Final = replace(
    _POLICE,
    answers=_POLICE.answers | {"deputy-for": SUBGROUP_DEPUTY, "named-before": "no"},
)
ADMIT: Final = Step(
    action=Action.RULE_ON_DEPUTY,
    by=SUBGROUP_CHAIR,
    on=MEETING,
    does="Record the ruling",
    answers={"may-count": "yes", "ruling-why": "They hold the same rank."},
    about="4",
    shows="Rule on a deputy",
)
ADJOURN: Final = Step(
    action=Action.ADJOURN_MEETING,
    by=SUBGROUP_CHAIR,
    on=MEETING,
    does="Adjourn the meeting",
    answers={
        "why": "information",
        "missing": "The record of three consultations.",
        "from-whom": "Thistledown Surgery",
        "by-when": "2026-09-30",
        "reason": "The facts cannot be established without it.",
    },
    shows="Adjourn",
)
GO_ON: Final = Step(
    action=Action.GO_ON,
    by=SUBGROUP_CHAIR,
    on="Say when the adjourned meeting can go on",
    does="Record it",
    answers={"ready": "here"},
)


def sets(day: str, **more: str) -> Step:
    """The convenor chooses a day that is on the list."""
    return replace(SET, answers={"day": day, **more})


async def notified(world: World, aware: date, sent: date, received: date) -> None:
    """A referral, the authority's decision, and a notification on these days."""
    await reach(world, aware)
    await refer(world)
    knows = DECIDE.answers | {"aware-on": aware.isoformat()}
    await take(world, replace(DECIDE, answers=knows))
    await reach(world, sent)
    await take(world, replace(SENT, answers={"sent-on": sent.isoformat()}))
    await reach(world, received)
    await take(world, replace(RECEIVED, answers={"received-on": received.isoformat()}))


async def reach(world: World, day: date) -> None:
    """Let days pass until this one has come; none does if it is today."""
    for later in [day] * (day > world.today):
        await world.day(later)


async def s01(world: World, day: date) -> None:
    """The S01 case, with its meeting set for a day of the window that has come."""
    await notified(world, date(2026, 9, 7), TUESDAY, TUESDAY)
    await take(world, sets(day.isoformat()))
    await world.day(day)


async def days_offered(world: World) -> dict[str, str]:
    """Return the days on the convenor's card, each with what stands beside it."""
    card = await world.card(CONVENOR, SET.on)
    [offered] = [one for one in _inputs(card.card) if one.get("id") == "q_day"]
    return {one["value"]: one["title"] for one in offered["choices"]}


async def forged(world: World, verb: str, about: str = "") -> str:
    """Press, on the chair's card of the meeting, what it does not offer."""
    card = await world.card(SUBGROUP_CHAIR, MEETING)
    data = dict(buttons(card.card)[0]["data"]) | {"verb": verb, "about": about}
    answer = await world.forges(SUBGROUP_CHAIR, card, {k: v for k, v in data.items() if v != ""})
    return answer.says or text_of(answer.card)


async def due_dates(world: World, *codes: str) -> list[str]:
    """Return the dates of these clocks as the facts now give them."""
    chosen = partnership(world.config)
    found = clocks_of(await the_case(world), chosen.counting, world.today)
    return [str(one.due) for code in codes for one in found if one.code == code]


def _inputs(part: Any) -> list[dict[str, Any]]:
    match part:
        case dict():
            inside = [found for each in part.values() for found in _inputs(each)]
            return [part, *inside] if "choices" in part else inside
        case list():
            return [found for each in part for found in _inputs(each)]
    return []
