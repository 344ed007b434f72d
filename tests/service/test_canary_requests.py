"""What is typed about an information request is in no message, no log and no byte on the disk."""

from collections.abc import Mapping

from procedure.questions import FormKey
from rehearsal.conversations import Message
from tests.service.asking import (
    BETH,
    FULL,
    LIST,
    MARCUS,
    NIL,
    WITHHELD,
    chases,
    confirms,
    grid,
    issues,
    lists,
    replies,
    steps,
    to_scoping,
)
from tests.service.forms import titles
from tests.service.kept import the_case
from tests.service.test_canary import (
    ABOUT_REQUESTS,
    WORD,
    canaries,
    every_row,
    everything_said,
    kept_with_words,
    leaks,
    leaks_on_disk,
    logged,
)
from tests.service.world import LA_LEAD, MANAGER, SUBGROUP_CHAIR, World, text_of

__all__ = ["logged"]

SCHOOL = "Willow Bank School"
HOUSING = "housing"
COUNCIL = "local-authority"
SHARING = {
    "kind": "request",
    "what": "health",
    "nhs": "yes",
    "consent": "refused",
    "decision": "in-part",
    "accepted": "no",
    "told": "unsafe",
    "decided-on": "2026-09-07",
}


def marked(form: FormKey, given: Mapping[str, str]) -> dict[str, str]:
    """The name of an agency is read by whoever is on the case, one to one."""
    return canaries(form, given) | {"others": "", "other": ""}


async def test_nothing_typed_about_a_request_is_in_a_message_a_log_or_a_byte_that_is_kept(
    logged: list[str],
    world: World,
) -> None:
    listed = {k.replace("-", "_"): v for k, v in marked(FormKey.ASKED_AGENCIES, LIST).items()}
    await to_scoping(world)
    await lists(world, **listed)
    await confirms(world, "return", canaries(FormKey.AGENCIES_CONFIRMED, {})["reasons"])
    await lists(world, **listed)
    await confirms(world)
    await issues(world)
    await replies(world, BETH, marked(FormKey.INFORMATION_REPLY, FULL | {"unsafe": "yes-told"}))
    await replies(world, MARCUS, marked(FormKey.INFORMATION_REPLY, NIL))
    await completes_the_record(world)
    await everything_about_it(world)
    await by_hand(world)
    await to_the_partners(world)
    await goes_on_without(world)

    assert await kept_with_words(world) == ABOUT_REQUESTS
    read = await reads(world)
    assert f"{WORD}-information-reply" in read
    assert leaks(everything_said(world)) == []
    assert leaks(logged) == []
    assert leaks(every_row(world)) == []
    assert leaks_on_disk(world.folder.parent) == []


async def everything_about_it(world: World) -> None:
    """Fill every small form there is, on the way from safety to the sharing record."""
    unsafe = await world.card(MANAGER, "Somebody may be unsafe now")
    done = canaries(FormKey.SAFETY_DONE, {})
    await steps(world, MANAGER, unsafe, "Say what was done", "Record what was done", **done)
    card = await grid(world, "Read: Canal Street Homes")
    await world.presses(MANAGER, card, "Read: Canal Street Homes")
    back = canaries(FormKey.SEND_BACK, {})
    await steps(world, MANAGER, card, "Send back: Canal Street Homes", "Send it back", **back)
    more = canaries(FormKey.EXTENSION, {"reply-by": "2026-09-18"})
    await chases(world, HOUSING, "Give more time", "Give more time", more)
    up = canaries(FormKey.TAKEN_UP, {})
    await chases(world, HOUSING, "Take it to the Subgroup", "Take it to the Subgroup", up)
    held = await world.card(SUBGROUP_CHAIR, WITHHELD)
    await goes_up(world, held)


async def goes_up(world: World, held: Message) -> None:
    step = canaries(FormKey.NEXT_STEP, {"next": "escalate"})
    shows, does = "Decide the next step", "Record the next step"
    await steps(world, SUBGROUP_CHAIR, held, shows, does, **step)


async def by_hand(world: World) -> None:
    """Record the letter and the reply of an agency that is not on Teams."""
    sent = canaries(FormKey.SENT_BY_HAND, {"sent-on": "2026-09-07"})
    await chases(world, COUNCIL, "Record a letter sent by hand", "Record the day", sent)
    came = {"received-on": "2026-09-07", "involved": "nil", "records": "pending"}
    came = canaries(FormKey.REPLY_BY_HAND, came)
    await chases(world, COUNCIL, "Record a reply by hand", "Record the reply", came)


async def to_the_partners(world: World) -> None:
    await goes_up(world, await world.card(SUBGROUP_CHAIR, WITHHELD, "answer due"))
    formal = canaries(FormKey.FORMAL_ACTION, {"action": "escalate"})
    held = await world.card(LA_LEAD, WITHHELD, "may take legal action")
    await steps(world, LA_LEAD, held, "Record formal action", "Record the action", **formal)


async def completes_the_record(world: World) -> None:
    """Complete a row in which every question there can be is opened by the answers."""
    card = await grid(world, f"Read: {SCHOOL}", "Nil return on")
    await world.presses(MANAGER, card, "Information-sharing record")
    row = next(one for one in titles(card.card) if one.startswith("Complete: "))
    record = canaries(FormKey.SHARING_RECORD, SHARING)
    await steps(world, MANAGER, card, row, "Keep the record", **record)


async def goes_on_without(world: World) -> None:
    chairs = await world.says(SUBGROUP_CHAIR, "hello")
    for button in ("My work", "Open case BSCP-2026-001", "See the replies of the agencies"):
        await world.presses(SUBGROUP_CHAIR, chairs, button)
    gaps = canaries(FormKey.GAPS, {})
    shows, does = "Go on without the rest", "Accept the gaps"
    await steps(world, SUBGROUP_CHAIR, chairs, shows, does, **gaps)


async def reads(world: World) -> str:
    """Return every page of a reply that there is to read, in a dialog."""
    card = await grid(world, f"Read: {SCHOOL}")
    who = world.person(MANAGER)
    opened = await world.teams.task_fetch(who, card, f"Read: {SCHOOL}")
    second = await world.teams.task_submit(who, opened.dialog, "Next page")
    request = (await the_case(world)).request_to(HOUSING)
    assert request
    assert request.steps
    return text_of(second.card)
