"""S21: a looked-after child dies, no abuse is suspected, and only a notice is owed.

What kind of duty it is would say who the child was, so nothing of it is in any channel.
"""

from dataclasses import replace
from datetime import date
from typing import Any, Final

import pytest

from procedure.actions import Action
from procedure.case import DecisionCode
from procedure.facts import Fact
from procedure.registers.register import RegisterKey
from procedure.roles import Partner
from rehearsal.card_reading import buttons
from rehearsal.conversations import Message
from tests.service.forms import fill, titles
from tests.service.kept import audit, done, nothing_changes, refusals, the_case
from tests.service.steps import DECIDE, VIEWS, Step, refer, take
from tests.service.story.meeting_days import reach
from tests.service.story.opening import (
    CARE_LEAVER,
    INCIDENT,
    LOOKED_AFTER,
    clock_states,
    opens,
    stage,
)
from tests.service.world import (
    ICB_LEAD,
    LA,
    LA_LEAD,
    MANAGER,
    OFFICE,
    POLICE_LEAD,
    World,
    text_of,
)

pytestmark = pytest.mark.scenario

WEDNESDAY: Final = date(2026, 12, 23)
DUE: Final = date(2027, 1, 4)
NOTICE: Final = Step(
    action=Action.RECORD_DEATH_NOTICE,
    by=LA,
    on="Notify the Secretary of State and Ofsted of the death",
    does="Record both days",
    answers={
        "state-told-on": "2026-12-29",
        "ofsted-told-on": "2026-12-30",
        "proof": "Case store, item 31",
    },
    about="looked-after",
)


def wants(partner: str, by: str, view: str, **learning: str) -> Step:
    return Step(
        action=Action.GIVE_LEARNING_VIEW,
        by=by,
        on="Say whether you want a review of this death for learning",
        does="Record our answer",
        answers={"view": view, **learning},
        about=partner,
    )


NO_REVIEW: Final = (
    wants("local-authority", LA_LEAD, "no-review-wanted"),
    wants("police", POLICE_LEAD, "no-review-wanted"),
    wants("integrated-care-board", ICB_LEAD, "no-review-wanted"),
)
A_REVIEW: Final = (
    *NO_REVIEW[:2],
    wants(
        "integrated-care-board",
        ICB_LEAD,
        "review-wanted",
        learning="How the hospice and the home worked together.",
    ),
)


async def s21(world: World) -> None:
    """The authority becomes aware on Wednesday 23 December 2026, and says so that day."""
    await reach(world, WEDNESDAY)
    await opens(world, LOOKED_AFTER | {"aware-on": WEDNESDAY.isoformat()})


def channels(world: World) -> str:
    places = [world.teams.register.place(name) for name in ("Business Unit", "Subgroup")]
    return "\n".join(text_of(message.card) for place in places for message in place.messages)


async def test_a_notice_is_owed_in_five_working_days_and_no_rapid_review_opens(
    world: World,
) -> None:
    await s21(world)
    card = await world.card(LA, NOTICE.on, "Mon 4 Jan 2027")
    asked = [await world.card(by, NO_REVIEW[0].on) for by in (LA_LEAD, POLICE_LEAD, ICB_LEAD)]
    case = await the_case(world)

    assert case.stage.value == "death-notice-only"
    assert await clock_states(world) == {"C02": (DUE.isoformat(), "running")}
    assert case.dates[Fact.LOOKED_AFTER_DEATH_KNOWN] == WEDNESDAY
    made = case.signed(DecisionCode.DEATH)
    assert made is not None
    assert (made.outcome, made.name) == ("looked-after", LA)
    assert NOTICE.does in titles(card.card)
    assert all("No rapid review is required." in text_of(one.card) for one in asked)
    assert ("collect", "open-case", LA) in await done(world)
    assert "Zephyrine" not in str(await audit(world))
    assert "Zephyrine" not in text_of(card.card)


async def test_reminders_go_to_personal_chats_and_to_no_channel(world: World) -> None:
    await s21(world)
    await world.day(DUE)
    told = await world.card(LA, "An action due today, Mon 4 Jan 2027")
    await world.day(date(2027, 1, 5))
    late = await world.card(MANAGER, "overdue by 1 working day (due Mon 4 Jan 2027)")

    assert "Notify the death of a looked-after child" in text_of(told.card)
    assert "Notify the death of a looked-after child" in text_of(late.card)
    assert "BSCP-2026-001" not in channels(world)


async def test_once_it_is_notified_and_nobody_wants_a_review_the_case_is_archived(
    world: World,
) -> None:
    await s21(world)
    await reach(world, date(2026, 12, 30))
    await take(world, *NO_REVIEW[:2], NOTICE)
    waiting = await stage(world)
    await take(world, NO_REVIEW[2])
    case = await the_case(world)
    rows = await world.store.read(
        lambda work: work.registers.of_case(case.reference, RegisterKey.NOTICES)
    )

    assert waiting == "death-notice-only"
    assert case.stage.value == "archived"
    assert case.dates[Fact.LOOKED_AFTER_DEATH_NOTIFIED] == date(2026, 12, 30)
    assert await clock_states(world) == {"C02": (DUE.isoformat(), "met")}
    assert [row.about for row in rows] == ["death/looked-after"]
    assert [
        made.outcome for one in Partner if (made := case.signed(DecisionCode.LEARNING_WANTED, one))
    ] == ["no-review-wanted"] * 3
    assert "BSCP-2026-001" not in channels(world)


async def test_one_partner_who_sees_learning_takes_it_on_without_a_rapid_review(
    world: World,
) -> None:
    await s21(world)
    await reach(world, date(2026, 12, 30))
    await take(world, *A_REVIEW, NOTICE)
    await world.card(OFFICE, "Choose which agencies are asked")

    assert await stage(world) == "no-rr-route"
    assert await clock_states(world) == {"C02": (DUE.isoformat(), "met")}


async def test_each_partner_answers_once_and_for_itself(world: World) -> None:
    await s21(world)
    card = await world.card(POLICE_LEAD, NO_REVIEW[1].on)
    await world.presses(POLICE_LEAD, card, "Record our answer", view="no-review-wanted")
    others = await world.card(ICB_LEAD, NO_REVIEW[2].on)
    async with nothing_changes(world):
        answer = await world.forges(
            POLICE_LEAD, others, _data(others, "give-learning-view/integrated-care-board")
        )

    assert "Only the lead for the integrated care board may answer this." in text_of(answer.card)
    assert (await refusals(world))[-1] == (POLICE_LEAD, "give-learning-view")
    again = await world.card(POLICE_LEAD, NO_REVIEW[1].on, "Done")
    assert "We see no learning to be gained. Karim Aziz" in text_of(again.card)


async def test_nothing_is_notified_tomorrow(world: World) -> None:
    await s21(world)
    card = await world.card(LA, NOTICE.on)
    async with nothing_changes(world):
        answer = await world.presses(
            LA,
            card,
            NOTICE.does,
            state_told_on="2026-12-23",
            ofsted_told_on="2026-12-24",
            proof="Item 31",
        )

    assert "this date is in the future" in text_of(answer.card)


async def test_a_care_leaver_of_18_is_notified_and_one_under_18_is_considered_too(
    world: World,
) -> None:
    await opens(world, CARE_LEAVER)
    first = await clock_states(world)
    await opens(world, CARE_LEAVER | {"age": "under-18", "child-name": "Nobody Else"})
    card = await world.card(LA, "Decide whether to notify", "must also consider whether")

    assert first == {"C03": ("2026-09-14", "running")}
    assert "Case BSCP-2026-002" in text_of(card.card)
    assert (await clock_states(world, 2)) == first


async def test_a_death_on_a_referral_is_recorded_and_a_no_leads_to_the_notice_alone(
    world: World,
) -> None:
    await refer(world)
    await take(
        world,
        Step(
            action=Action.CLASSIFY_DEATH,
            by=LA,
            on="Decide whether to notify",
            does="Record the death",
            answers={
                "kind": "looked-after",
                "known-on": "2026-09-07",
                "abuse": "no",
                "reasons": "A life-limiting illness.",
            },
            shows="Record the death of a looked-after child or care leaver",
        ),
    )
    no = DECIDE.answers | {"decision": "do-not-notify", "definition": "no"}
    await take(world, replace(DECIDE, answers=no), VIEWS[0])

    assert await stage(world) == "death-notice-only"
    assert (await clock_states(world))["C02"] == ("2026-09-14", "running")


async def test_only_the_representative_opens_a_case_and_nobody_else_is_offered_to(
    world: World,
) -> None:
    offered = await world.says(LA, "hello")
    practitioner = await world.says("Beth Turner", "hello")
    data = next(b for b in _buttons(offered) if b["verb"] == "menu.open-case")
    answer = await world.forges("Beth Turner", offered, data)
    menu = await world.says(LA, "hello")
    await world.presses(LA, menu, "Open a case without a referral")
    await fill(world, LA, menu, INCIDENT | {"aware-on": "2026-09-07"})

    assert "Open a case without a referral" in titles(offered.card)
    assert "Open a case without a referral" not in titles(practitioner.card)
    assert "may open a case without a referral" in text_of(answer.card)
    assert (await refusals(world))[-1] == ("Beth Turner", "open-case")


def _buttons(message: Message) -> list[dict[str, Any]]:
    return [dict(one["data"]) for one in buttons(message.card)]


def _data(card: Message, about: str) -> dict[str, Any]:
    first = next(one for one in _buttons(card) if one.get("n") is not None)
    return first | {"verb": "case.submit", "about": about, "q_view": "no-review-wanted"}
