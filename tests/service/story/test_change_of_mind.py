"""The authority decides not to notify, thinks again, and the rapid review opens after all."""

from dataclasses import replace
from typing import Final

from procedure.case import DecisionCode
from procedure.stages import Stage
from tests.service import answers
from tests.service.forms import python_names, titles
from tests.service.kept import nothing_changes, the_case
from tests.service.steps import DECIDE, LETTERS, RECEIVED, SENT, SET, refer, shown, take, view
from tests.service.world import CONVENOR, LA, MANAGER, POLICE_LEAD, World, text_of

CHANGE: Final = "Notify the national Panel after all"
NO: Final = replace(DECIDE, answers=answers.NOTIFICATION | {"decision": "do-not-notify"})
YES: Final = replace(DECIDE, about="change", shows=CHANGE)


async def test_a_no_becomes_a_yes_from_the_card_of_the_decision(world: World) -> None:
    await refer(world)
    await take(world, NO, view("police", POLICE_LEAD, "agree"), LETTERS, SET)
    was = await world.card(POLICE_LEAD, "Say whether you agree", "Agrees.")
    before = "Record our view" in titles(was.card)
    await take(world, YES)
    again = await world.card(POLICE_LEAD, "Say whether you agree", "Notify the national Panel")
    asked_again = "Record our view" in titles(again.card)
    decision = await world.card(LA, "Decide whether to notify", "Done")
    await take(world, view("police", POLICE_LEAD, "agree"), SENT, RECEIVED)
    on_case = await world.card(MANAGER, "Case BSCP", "Rapid review open")
    window = await world.card(CONVENOR, "Set the date of the meeting", "First day")

    case = await the_case(world)
    decided = [s.outcome for s in case.signatures if s.decision is DecisionCode.NOTIFY]
    assert decided == ["do-not-notify", "notify"]
    assert not before
    assert asked_again
    assert CHANGE not in titles(decision.card)
    assert case.stage is Stage.RR_OPEN
    assert "No, since replaced (" in text_of(on_case.card)
    assert SET.does in titles(window.card)


async def test_going_back_from_the_change_leaves_the_decision_as_it_was(world: World) -> None:
    await refer(world)
    await take(world, NO)
    message = await shown(world, YES)
    async with nothing_changes(world):
        await world.presses(LA, message, "Back")
    shows = text_of(message.card)
    await world.presses(LA, message, CHANGE)
    async with nothing_changes(world):
        answer = await world.presses(LA, message, NO.does, **python_names(NO.answers))

    assert "Do not notify the national Panel. Grace Adeyemi" in shows
    assert "This has been decided already. Nothing was changed." in text_of(answer.card)


async def test_only_the_representative_is_offered_the_change_on_the_case(world: World) -> None:
    await refer(world)
    await take(world, NO)
    offices = await world.card(MANAGER, "Case BSCP", "Referral without a rapid review")
    menu = await world.says(LA, "hello")
    await world.presses(LA, menu, "My work")
    await world.presses(LA, menu, "Open case BSCP-2026-001")

    assert CHANGE in titles(menu.card)
    assert CHANGE not in titles(offices.card)
