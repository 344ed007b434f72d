"""Asking, over HTTP, for a date to be put right: what each test of it begins with."""

from typing import Any, Final

from rehearsal.conversations import Message
from rehearsal.delivery import Answer
from tests.service.kept import audit
from tests.service.steps import DECIDE, RECEIVED, SENT, VIEWS, refer, take
from tests.service.world import (
    LA,
    MANAGER,
    World,
)

CASE: Final = "Case BSCP-2026-001"
ASK: Final = "Ask for it to be confirmed"
CHANNEL: Final = "Business Unit"
SHOW: Final = "Show what it would change"
CONFIRM: Final = "Confirm that a date is put right"
ANSWER: Final = "Record my answer"
FRIDAY: Final = "2026-09-04"
REASON: Final = "The duty log of that Friday shows the first call."
AWARE: Final = {"fact": "became-aware", "on": FRIDAY, "reason": REASON}
RECEIPT: Final = {"fact": "notification-received", "on": FRIDAY, "reason": REASON}
YES: Final = {"answer": "confirm"}
NO: Final = {"answer": "do-not-confirm"}


async def opened(world: World, name: str) -> Message:
    """Open the case from a person's own list of work."""
    message = await world.says(name, "my work")
    await world.presses(name, message, "My work")
    await world.presses(name, message, f"Open case {CASE.removeprefix('Case ')}")
    return message


async def shown(world: World, name: str, **named: str) -> Message:
    """Open the case, name a date, and have what it would change shown."""
    message = await opened(world, name)
    await world.presses(name, message, "Put a date right")
    await world.presses(name, message, SHOW, **named)
    return message


async def asked(world: World, name: str, **named: str) -> Answer:
    message = await shown(world, name, **named)
    return await world.presses(name, message, ASK, **named)


async def to_receipt(world: World) -> None:
    await refer(world)
    await take(world, DECIDE, *VIEWS, SENT, RECEIVED)
    await world.card(MANAGER, "Rapid review open")


async def to_be_confirmed(world: World) -> None:
    """Have a wrong date of awareness asked about by the authority's representative."""
    await to_receipt(world)
    await asked(world, LA, **AWARE)
    await world.card(MANAGER, CONFIRM)


async def rows(world: World, action: str) -> list[dict[str, Any]]:
    found = [row for row in await audit(world) if row["action"] == action]
    return [row for row in found if row["kind"] != "deny"]
