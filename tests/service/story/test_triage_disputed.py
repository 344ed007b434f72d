"""A decision not to notify is taken further: who answers, by when, and what runs on meanwhile."""

from dataclasses import replace
from datetime import date
from typing import Any, Final

from procedure.actions import Action
from procedure.case import DecisionCode
from rehearsal.card_reading import buttons
from rehearsal.conversations import Message
from tests.service.kept import done, nothing_changes, the_case
from tests.service.steps import DECIDE, VIEWS, Step, refer, take, view
from tests.service.story.opening import case_card, clock_states, does, stage
from tests.service.world import (
    LA,
    MANAGER,
    PARTNERSHIP_CHAIR,
    POLICE_LEAD,
    SUBGROUP_CHAIR,
    World,
    text_of,
)

NO: Final = replace(
    DECIDE,
    answers=DECIDE.answers | {"definition": "no", "decision": "do-not-notify"},
)
FURTHER: Final = "Take the decision not to notify further"
TYPED: Final = {
    "reasons": "The harm is likely to last.",
    "answered_by": "partnership-chair",
    "answer_by": "2026-09-09",
}
ANSWERED: Final = Step(
    action=Action.ANSWER_DISPUTE,
    by=PARTNERSHIP_CHAIR,
    on="Answer a decision not to notify that was taken further",
    does="Record my answer",
    answers={"answer": "reconsider", "reasons": "The definition may be met."},
    about="partnership-chair",
)
AGAIN: Final = replace(
    DECIDE, about="again", on="Decide again whether to notify the national Panel"
)
UPHELD: Final = replace(ANSWERED, answers=ANSWERED.answers | {"answer": "stands"})


async def taken_further(world: World) -> None:
    await refer(world)
    await take(world, NO)
    await does(world, SUBGROUP_CHAIR, FURTHER, "Take it further", TYPED)


async def test_whoever_is_named_is_asked_by_a_day_and_the_five_working_days_run_on(
    world: World,
) -> None:
    await refer(world)
    await take(world, NO)
    before = (await clock_states(world))["C01"]
    await does(world, SUBGROUP_CHAIR, FURTHER, "Take it further", TYPED)
    card = await world.card(PARTNERSHIP_CHAIR, ANSWERED.on)
    office = await world.card(MANAGER, "Case BSCP-2026-001", "has been taken further")
    shows = text_of(card.card)
    menu = await world.says(PARTNERSHIP_CHAIR, "hello")
    work = text_of((await world.presses(PARTNERSHIP_CHAIR, menu, "My work")).card)
    await world.day(date(2026, 9, 8))
    await world.card(PARTNERSHIP_CHAIR, "due Wed 9 Sep 2026 (1 working day)", ANSWERED.on)

    assert "Due Wed 9 Sep 2026 (2 working days)" in work
    assert before == ("2026-09-14", "cancelled")
    assert (await clock_states(world))["C01"] == ("2026-09-14", "running")
    assert "Samuel Osei, Subgroup Chair" in shows
    assert "Wed 9 Sep 2026" in shows
    assert "The harm is likely to last." in shows
    assert "The harm" not in text_of(office.card)
    assert await stage(world) == "no-rr-route"
    assert ("decide", "dispute-decision", SUBGROUP_CHAIR) in await done(world)


async def test_asked_to_decide_again_the_authority_still_decides(world: World) -> None:
    await taken_further(world)
    await take(world, ANSWERED)
    await take(world, AGAIN)
    case = await the_case(world)

    assert case.stage.value == "la-consideration"
    assert (await clock_states(world))["C01"] == ("2026-09-14", "running")
    assert not [one for one in case.in_force if one.decision is DecisionCode.DISAGREEMENT]


async def test_upheld_the_five_working_days_end_even_on_the_same_day(world: World) -> None:
    await taken_further(world)
    await take(world, UPHELD)
    card = await world.card(MANAGER, "Case BSCP-2026-001", "The decision not to notify stands")

    assert (await clock_states(world))["C01"] == ("2026-09-14", "cancelled")
    assert "has been taken further" not in text_of(card.card)


async def test_a_partner_who_disagrees_keeps_the_five_working_days_running(
    world: World,
) -> None:
    await refer(world)
    disagrees = view("police", POLICE_LEAD, "disagree")
    reason = disagrees.answers | {"reason": "The harm is likely to last."}
    await take(world, NO, VIEWS[0], replace(disagrees, answers=reason))
    card = await world.card(MANAGER, "Case BSCP-2026-001", "disagree on notifying")

    assert (await clock_states(world))["C01"] == ("2026-09-14", "running")
    assert "The harm" not in text_of(card.card)


async def test_it_is_taken_further_once_and_not_for_a_day_that_is_past(world: World) -> None:
    await refer(world)
    await take(world, NO)
    card = await case_card(world, SUBGROUP_CHAIR)
    await world.presses(SUBGROUP_CHAIR, card, FURTHER)
    async with nothing_changes(world):
        past = TYPED | {"answer_by": date(2026, 9, 4).isoformat()}
        answer = await world.presses(SUBGROUP_CHAIR, card, "Take it further", **past)
    await world.presses(SUBGROUP_CHAIR, card, "Take it further", **TYPED)
    other = await case_card(world, POLICE_LEAD)

    assert "Give today or a later day" in text_of(answer.card)
    assert FURTHER not in text_of(other.card)


async def test_only_whoever_was_named_answers(world: World) -> None:
    await taken_further(world)
    card = await world.card(PARTNERSHIP_CHAIR, ANSWERED.on)
    async with nothing_changes(world):
        answer = await world.forges(LA, card, _data(card))

    assert "Only the Partnership Chair may answer this." in answer.says + text_of(answer.card)


def _data(card: Message) -> dict[str, Any]:
    first = next(dict(one["data"]) for one in buttons(card.card))
    typed = {f"q_{name}": words for name, words in ANSWERED.answers.items()}
    return first | {"verb": "case.submit", "about": ANSWERED.key} | typed
