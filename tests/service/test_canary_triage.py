"""What is typed as a case is opened, disputed or withdrawn is in no message, no log, no byte."""

from typing import Final

from procedure.questions import FormKey
from tests.service import answers
from tests.service.forms import fill, named, send
from tests.service.steps import DECIDE, RECEIVED, SENT, VIEWS, Step, refer, take
from tests.service.story.opening import CHILD, COPY, INCIDENT, LOOKED_AFTER, case_card
from tests.service.test_canary import (
    IN_TRIAGE,
    WORD,
    canaries,
    every_row,
    everything_said,
    kept_with_words,
    leaks,
    leaks_on_disk,
    logged,
)
from tests.service.world import (
    ICB_LEAD,
    LA,
    LA_LEAD,
    OFFICE,
    PARTNERSHIP_CHAIR,
    POLICE_LEAD,
    SUBGROUP_CHAIR,
    World,
    text_of,
)

BORN: Final = {"child-born": CHILD["child-born"]}
TODAY: Final = "2026-09-07"
__all__ = ["logged"]


async def test_nothing_typed_in_triage_is_in_a_message_a_log_or_a_byte_that_is_kept(
    logged: list[str],
    world: World,
) -> None:
    await opens(world, "Open a case without a referral", LA, FormKey.OPENING, INCIDENT)
    await withdrawn(world)
    await opens(world, "Open a case without a referral", LA, FormKey.OPENING, LOOKED_AFTER)
    await died(world)
    await opens(world, "Record a copy of a notification", OFFICE, FormKey.COPY, COPY)
    await disputed(world)

    assert await kept_with_words(world) == IN_TRIAGE
    assert leaks(everything_said(world)) == []
    assert leaks(logged) == []
    assert leaks(every_row(world)) == []
    assert leaks_on_disk(world.folder.parent) == []


async def opens(world: World, button: str, by: str, form: FormKey, given: dict[str, str]) -> None:
    menu = await world.says(by, "hello")
    await world.presses(by, menu, button)
    await fill(world, by, menu, canaries(form, given | BORN))
    await send(world, by, menu, "Open the case")


async def does(
    world: World, on: tuple[str, int], buttons: tuple[str, str], form: FormKey, **given: str
) -> None:
    """Fill a form of one page from the card of a case, answering what an answer opens."""
    by, number = on
    card = await case_card(world, by, number)
    await world.presses(by, card, buttons[0])
    typed = canaries(form, {name.replace("_", "-"): words for name, words in given.items()})
    answer = await world.presses(by, card, buttons[1], **named(card.card, typed))
    if "one more question" in text_of(answer.card):
        await world.presses(by, card, buttons[1], **named(card.card, typed))


async def answers_task(world: World, by: str, on: str, does: str, typed: dict[str, str]) -> None:
    card = await world.card(by, on, does)
    answer = await world.presses(by, card, does, **named(card.card, typed))
    if "one more question" in text_of(answer.card):
        answer = await world.presses(by, card, does, **named(card.card, typed))
    assert does not in text_of(answer.card), text_of(answer.card)


async def withdrawn(world: World) -> None:
    """Prepare the first case's notification, send it, and withdraw it."""
    card = await world.card(LA, "date the notification was sent")
    await world.presses(LA, card, "Prepare the notification")
    pack = {"notify-reasons": "seriously-harmed", "incident-on": TODAY, "times-out": "true"}
    areas = {"other-areas": "yes"}
    typed = canaries(FormKey.NOTIFICATION_PACK, pack | areas)
    short = {"aware-time": "09:00", "incident-time": "08:00"}
    await fill(world, LA, card, typed | short)
    await send(world, LA, card, "Keep the preparation")
    await take(world, *VIEWS, SENT, RECEIVED)
    both = ("Withdraw the notification", "Ask the partners to agree")
    await does(world, (LA, 1), both, FormKey.WITHDRAWAL)
    for by in (LA_LEAD, POLICE_LEAD, ICB_LEAD):
        on = "Do not notify the national Panel"
        await answers_task(world, by, on, "Record our view", {"view": "agree"})
    told = canaries(FormKey.WITHDRAWN, {"told-on": TODAY, "then": "ends"})
    on = "Tell the national Panel that the notification is withdrawn"
    await answers_task(world, LA, on, "Record that it is withdrawn", told)


async def died(world: World) -> None:
    """Notify the second case's death, want a review, and find that it is the first case's."""
    told = {"state-told-on": TODAY, "ofsted-told-on": TODAY}
    told = canaries(FormKey.DEATH_NOTICE, told)
    await answers_task(world, LA, "Notify the Secretary of State", "Record both days", told)
    wants = canaries(FormKey.LEARNING_VIEW, {"view": "review-wanted"})
    for by in (LA_LEAD, POLICE_LEAD, ICB_LEAD):
        on = "Say whether you want a review of this death"
        await answers_task(world, by, on, "Record our answer", wants)
    below = ("Record learning below the definition", "Record it")
    await does(world, (LA, 2), below, FormKey.BELOW_DEFINITION, basis="near-miss")
    area = ("Record another area that is involved", "Record the other area")
    other = {"leads": "this-area", "told_on": TODAY}
    await does(world, (LA, 2), area, FormKey.OTHER_AREA, **other)
    same = canaries(FormKey.SAME_CHILD, {"answer": "same-incident"})
    on = "This may concern the same child as BSCP-2026-001"
    await answers_task(world, OFFICE, on, "Record my answer", same)


async def disputed(world: World) -> None:
    """A referral's "no" is taken further, and answered."""
    await refer(world)
    death = {"kind": "looked-after", "known_on": TODAY, "abuse": "no"}
    both = ("Record the death of a looked-after child or care leaver", "Record the death")
    await does(world, (LA, 4), both, FormKey.DEATH, **death)
    await world.card(LA, DECIDE.on, "A death that must be notified is recorded")
    no = answers.NOTIFICATION | {"decision": "do-not-notify", "definition": "no"}
    await take(
        world, Step(action=DECIDE.action, by=LA, on=DECIDE.on, does=DECIDE.does, answers=no)
    )
    further = ("Take the decision not to notify further", "Take it further")
    named_ = {"answered_by": "partnership-chair", "answer_by": "2026-09-09"}
    await does(world, (SUBGROUP_CHAIR, 4), further, FormKey.DISAGREEMENT, **named_)
    card = await world.card(PARTNERSHIP_CHAIR, "Answer a decision not to notify")
    assert WORD not in text_of(card.card)
    reply = canaries(FormKey.DISAGREEMENT_ANSWER, {"answer": "stands"})
    await answers_task(
        world, PARTNERSHIP_CHAIR, "Answer a decision not to notify", "Record my answer", reply
    )
