"""The local authority notifies and nobody refers: the copy acts as the referral."""

from dataclasses import replace
from typing import Final

from procedure.case import DecisionCode
from procedure.facts import Fact
from tests.service.forms import fill, send, titles
from tests.service.kept import audit, cases, done, nothing_changes, the_case
from tests.service.steps import DECIDE, RECEIVED, SET, VIEWS, take
from tests.service.story.opening import COPY, INCIDENT, clock_states, copies, opens, stage
from tests.service.world import (
    CONVENOR,
    LA,
    MANAGER,
    OFFICE,
    PARTNERSHIP_CHAIR,
    SUBGROUP_CHAIR,
    World,
    text_of,
)

CONFIRM: Final = replace(
    DECIDE,
    about="copy",
    on="Confirm the notification, and give the day the local authority became aware",
)


async def test_the_representative_opens_a_case_with_several_children_and_a_reference_is_given(
    world: World,
) -> None:
    menu = await world.says(LA, "hello")
    await world.presses(LA, menu, "Open a case without a referral")
    await fill(world, LA, menu, INCIDENT | {"sent-on": "2026-09-07"})
    answer = await send(world, LA, menu, "Open the case")
    await take(world, *VIEWS, RECEIVED)
    chairs = [
        await world.card(by, "BSCP-2026-001", "Complete the rapid review")
        for by in (SUBGROUP_CHAIR, PARTNERSHIP_CHAIR)
    ]
    line = await world.posted("Business Unit", "BSCP-2026-001")
    clocks = await clock_states(world)
    case = await the_case(world)

    assert "The case is open. Its reference is BSCP-2026-001." in text_of(answer.card)
    assert case.stage.value == "rr-open"
    assert (case.referral, case.referrer) == (None, None)
    assert case.signed(DecisionCode.NOTIFY)
    assert clocks["C01"] == ("2026-09-14", "met")
    assert clocks["C04"] == ("2026-09-07", "met")
    assert clocks["C07"] == ("2026-09-09", "running")
    assert clocks["C12-local"] == clocks["C12-national"] == ("2026-09-28", "running")
    assert len(chairs) == 2
    assert "Quillfeather" not in text_of(line.card)
    assert "Quillfeather" not in str(await audit(world))
    assert ("collect", "open-case", LA) in await done(world)


async def test_the_copy_opens_the_rapid_review_and_the_day_of_awareness_is_asked_for(
    world: World,
) -> None:
    await copies(world, COPY)
    told = await world.card(PARTNERSHIP_CHAIR, "BSCP-2026-001")
    before = await clock_states(world)
    await world.card(CONVENOR, SET.on)
    await take(world, CONFIRM, VIEWS[1])
    case = await the_case(world)
    after = await clock_states(world)

    assert case.stage.value == "rr-open"
    assert case.facts[Fact.PANEL_NOTIFIED].for_whom == "the local authority"
    assert "C01" not in before
    assert "C12-local" not in before
    assert before["C12-national"] == ("2026-09-28", "running")
    assert after["C01"] == ("2026-09-14", "met")
    assert after["C12-local"] == ("2026-09-28", "running")
    assert "Complete the rapid review" in text_of(told.card)
    assert ("collect", "open-case", OFFICE) in await done(world)


async def test_a_copy_is_confirmed_and_not_turned_into_a_decision_not_to_notify(
    world: World,
) -> None:
    await copies(world, COPY)
    card = await world.card(LA, CONFIRM.on)
    no = {**CONFIRM.answers, "decision": "do-not-notify"}
    async with nothing_changes(world):
        answer = await world.presses(
            LA, card, CONFIRM.does, **{k.replace("-", "_"): v for k, v in no.items()}
        )

    assert "A notification has been sent. Confirm it first" in text_of(answer.card)


async def test_a_day_still_to_come_opens_nothing_and_what_was_written_is_kept(
    world: World,
) -> None:
    menu = await world.says(LA, "hello")
    await world.presses(LA, menu, "Open a case without a referral")
    first = {"kind": "incident", "aware_on": "2026-09-08", "reasons": "Neglect is suspected."}
    answer = await world.presses(LA, menu, "Continue", **first)

    assert "this date is in the future" in text_of(answer.card)
    assert await cases(world) == []


async def test_each_is_offered_the_way_that_is_theirs(world: World) -> None:
    representative = await world.says(LA, "hello")
    office = await world.says(OFFICE, "hello")
    manager = await world.says(MANAGER, "hello")
    chair = await world.says(SUBGROUP_CHAIR, "hello")

    assert "Record a copy of a notification" not in titles(representative.card)
    assert "Open a case without a referral" not in titles(office.card)
    assert "Record a copy of a notification" in titles(manager.card)
    assert not {"Open a case without a referral", "Record a copy of a notification"} & set(
        titles(chair.card)
    )


async def test_a_case_that_is_not_notified_yet_waits_for_the_day_it_is_sent(
    world: World,
) -> None:
    await opens(world, INCIDENT)
    card = await world.card(LA, "date the notification was sent")

    assert await stage(world) == "la-consideration"
    assert "Due Mon 14 Sep 2026" in text_of(card.card)
    assert (await clock_states(world))["C01"] == ("2026-09-14", "running")
