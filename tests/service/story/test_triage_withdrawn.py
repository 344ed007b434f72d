"""A notification is withdrawn: the partners agree, the national Panel is told."""

from dataclasses import replace
from typing import Final

from procedure.actions import Action
from procedure.case import DecisionCode
from procedure.facts import Fact
from procedure.registers.register import RegisterKey
from tests.service.kept import done, nothing_changes, the_case
from tests.service.steps import DECIDE, RECEIVED, SENT, VIEWS, Step, refer, take
from tests.service.story.opening import INCIDENT, case_card, clock_states, does, opens, stage
from tests.service.world import LA, MANAGER, World, text_of

WITHDRAW: Final = "Withdraw the notification"
ASK: Final = "Ask the partners to agree"
WHY: Final = "The paediatrician has ruled out neglect."
TELL: Final = Step(
    action=Action.RECORD_WITHDRAWN,
    by=LA,
    on="Tell the national Panel that the notification is withdrawn",
    does="Record that it is withdrawn",
    answers={
        "told-on": "2026-09-07",
        "reasons": WHY,
        "proof": "Case store, item 40",
        "then": "goes-on",
    },
)
AGAIN: Final = tuple(replace(one, on="Do not notify the national Panel") for one in VIEWS)


async def begun(world: World) -> None:
    await refer(world)
    await take(world, DECIDE, *VIEWS, SENT, RECEIVED)
    await does(world, LA, WITHDRAW, ASK, {"reasons": WHY})


async def test_what_it_does_to_each_clock_is_shown_before_anything_is_confirmed(
    world: World,
) -> None:
    await refer(world)
    await take(world, DECIDE, SENT, RECEIVED)
    card = await case_card(world, LA)
    async with nothing_changes(world):
        await world.presses(LA, card, WITHDRAW)
    shows = text_of(card.card)

    assert "Complete the rapid review (national guidance) (C12-national)\nEnds" in shows
    assert "Hold the rapid review meeting (C10)\nEnds" in shows
    assert "(C13)\nWould be due on Mon 28 Sep 2026" in shows
    assert "(C14)\nStays as it is" in shows


async def test_until_the_partners_agree_and_the_panel_is_told_every_clock_runs_on(
    world: World,
) -> None:
    await begun(world)
    before = await clock_states(world)
    await take(world, *AGAIN[:2])
    asked_early = [text_of(one.card) for one in world.chat(LA).messages]
    await take(world, AGAIN[2])
    await world.card(LA, TELL.on)
    office = await world.card(MANAGER, "Case BSCP-2026-001", "Rapid review open")

    assert not [shows for shows in asked_early if TELL.on in shows]
    assert before["C12-national"] == ("2026-09-28", "running")
    assert (await clock_states(world))["C12-national"] == ("2026-09-28", "running")
    assert WHY not in text_of(office.card)


async def test_the_case_goes_on_as_a_referral_with_the_dates_of_one(world: World) -> None:
    await begun(world)
    await take(world, *AGAIN, TELL)
    clocks = await clock_states(world)
    case = await the_case(world)
    rows = await world.store.read(
        lambda work: work.registers.of_case(case.reference, RegisterKey.NOTICES)
    )

    assert case.stage.value == "no-rr-route"
    assert str(case.dates[Fact.NOTIFICATION_WITHDRAWN]) == "2026-09-07"
    assert clocks["C13"] == ("2026-09-28", "running")
    assert clocks["C14"] == ("2026-10-07", "running")
    assert {clocks[code][1] for code in ("C10", "C12-local", "C12-national")} == {"cancelled"}
    assert [row.about for row in rows] == ["withdrawn/national-panel"]
    assert [one.outcome for one in case.signatures if one.decision is DecisionCode.NOTIFY] == [
        "notify",
        "do-not-notify",
    ]
    trail = await done(world)
    assert ("decide", "withdraw-notification", LA) in trail
    assert ("alter", "record-withdrawn", LA) in trail


async def test_without_a_referral_there_is_nothing_to_go_on_with(world: World) -> None:
    await opens(world, INCIDENT | {"sent-on": "2026-09-07"})
    await take(world, *VIEWS, RECEIVED)
    await does(world, LA, WITHDRAW, ASK, {"reasons": WHY})
    await take(world, *AGAIN)
    card = await world.card(LA, TELL.on)
    typed = {name.replace("-", "_"): words for name, words in TELL.answers.items()}
    async with nothing_changes(world):
        answer = await world.presses(LA, card, TELL.does, **typed)
    await world.presses(LA, card, TELL.does, **(typed | {"then": "ends"}))

    assert "There is no referral to go on with." in text_of(answer.card)
    assert await stage(world) == "archived"


async def test_a_partner_who_disagrees_holds_it_up_and_the_authority_may_go_on_notifying(
    world: World,
) -> None:
    await begun(world)
    no = AGAIN[1].answers | {"view": "disagree", "reason": "It is still suspected."}
    await take(world, AGAIN[0], replace(AGAIN[1], answers=no), AGAIN[2])
    await world.card(MANAGER, "Case BSCP-2026-001", "disagree on notifying")
    card = await case_card(world, LA)
    await world.presses(LA, card, "Notify the national Panel after all")
    answers = {name.replace("-", "_"): words for name, words in DECIDE.answers.items()}
    await world.presses(LA, card, DECIDE.does, **answers)
    made = (await the_case(world)).signed(DecisionCode.NOTIFY)

    assert made is not None
    assert made.outcome == "notify"
    assert await stage(world) == "rr-open"
    assert (await clock_states(world))["C12-national"] == ("2026-09-28", "running")
