"""S20: a school's referral goes on without a rapid review, until the authority thinks again."""

from dataclasses import replace
from datetime import date
from typing import Any, Final

import pytest

from procedure.case import DecisionCode
from procedure.facts import Fact
from rehearsal.card_reading import buttons
from rehearsal.conversations import Message
from tests.service import answers
from tests.service.forms import titles
from tests.service.kept import done, nothing_changes, refusals, the_case
from tests.service.steps import DECIDE, RECEIVED, SENT, SET, refer, take
from tests.service.story.meeting_days import days_offered, reach
from tests.service.story.opening import clock_states, stage
from tests.service.world import CONVENOR, LA, MANAGER, OFFICE, POLICE_LEAD, World, text_of

pytestmark = pytest.mark.scenario

FRIDAY: Final = date(2026, 11, 13)
MONDAY: Final = date(2026, 11, 16)
THURSDAY: Final = date(2026, 11, 26)
AFTER_ALL: Final = "Notify the national Panel after all"
NO: Final = replace(
    DECIDE,
    answers=answers.NOTIFICATION
    | {"aware-on": "2026-11-16", "definition": "no", "decision": "do-not-notify"},
)
YES: Final = replace(
    DECIDE,
    about="change",
    shows=AFTER_ALL,
    answers=answers.NOTIFICATION | {"aware-on": "2026-11-16"},
)


async def referred(world: World) -> None:
    """The referral is received on Friday, and the "no" with its reasons is given on Monday."""
    await reach(world, FRIDAY)
    await refer(world)
    await reach(world, MONDAY)
    await take(world, NO)


async def test_the_referral_goes_on_with_its_own_dates_and_none_of_a_rapid_review(
    world: World,
) -> None:
    await referred(world)
    line = await world.posted("Business Unit", "Received")
    clocks = await clock_states(world)
    case = await the_case(world)

    assert await stage(world) == "no-rr-route"
    assert case.dates[Fact.LA_INFORMED] <= MONDAY
    assert clocks["C05"] == ("2026-11-16", "met")
    assert clocks["C13"] == ("2026-12-04", "running")
    assert clocks["C14"] == ("2026-12-13", "running")
    assert clocks["C01"][1] == clocks["C12-local"][1] == "cancelled"
    assert clocks.keys().isdisjoint({"C07", "C10", "C12-national"})
    assert "Notify" not in text_of(line.card)
    assert ("decide", "decide-notification", LA) in await done(world)


async def test_the_month_ends_on_a_sunday_and_the_day_to_act_by_is_the_friday(
    world: World,
) -> None:
    await referred(world)
    card = await world.card(MANAGER, "Case BSCP-2026-001", "Referral without a rapid review")
    shows = text_of(card.card)

    assert "Due Fri 4 Dec 2026" in shows
    assert "Sun 13 Dec 2026" in shows
    assert "Fri 11 Dec 2026" in shows


async def test_information_asked_for_on_this_road_is_due_two_working_days_from_the_referral(
    world: World,
) -> None:
    await referred(world)
    card = await world.card(OFFICE, "Send the information request letters")
    await world.presses(OFFICE, card, "Record the date", on="2026-11-16")

    assert (await clock_states(world))["C07"] == ("2026-11-17", "met")
    assert await stage(world) == "scoping"


async def test_notifying_after_all_starts_every_clock_of_the_rapid_review_from_its_own_day(
    world: World,
) -> None:
    await referred(world)
    await reach(world, THURSDAY)
    await take(
        world,
        YES,
        replace(SENT, answers={"sent-on": THURSDAY.isoformat()}),
        replace(RECEIVED, answers={"received-on": THURSDAY.isoformat()}),
    )
    clocks = await clock_states(world)
    window = await world.card(CONVENOR, SET.on, "First day")
    offered = await days_offered(world)

    assert await stage(world) == "rr-open"
    assert clocks["C01"] == ("2026-11-23", "met-late")
    assert clocks["C07"] == ("2026-11-30", "running")
    assert clocks["C10"] == ("2026-12-15", "running")
    assert clocks["C12-local"] == ("2026-12-07", "running")
    assert clocks["C12-national"] == ("2026-12-17", "running")
    assert clocks["C13"] == ("2026-12-04", "superseded")
    assert clocks["C14"] == ("2026-12-26", "running")
    shows = text_of(window.card)
    assert "First day\nMon 7 Dec 2026" in shows
    assert "Last day\nTue 15 Dec 2026" in shows
    assert "opens on Mon 7 Dec 2026, after the last recommended day, Thu 3 Dec 2026" in shows
    assert "before the window opens; the last recommended day" in offered["2026-12-03"]


async def test_the_first_decision_stays_on_record_beneath_the_second(world: World) -> None:
    await referred(world)
    await reach(world, THURSDAY)
    await take(world, YES)
    card = await world.card(MANAGER, "Case BSCP-2026-001", "No, since replaced")
    made = [
        one.outcome
        for one in (await the_case(world)).signatures
        if one.decision is DecisionCode.NOTIFY
    ]
    rows = [row for row in await done(world) if row[1] == "decide-notification"]

    assert made == ["do-not-notify", "notify"]
    assert rows == [("decide", "decide-notification", LA)] * 2
    assert "Yes (Grace Adeyemi" in text_of(card.card)


async def test_nobody_but_the_representative_may_notify_after_all(world: World) -> None:
    await referred(world)
    card = await world.card(LA, "Decide whether to notify", "Do not notify")
    partners = await world.card(POLICE_LEAD, "Say whether you agree")
    async with nothing_changes(world):
        answer = await world.forges(POLICE_LEAD, card, _data(card))

    assert AFTER_ALL in titles(card.card)
    assert AFTER_ALL not in titles(partners.card)
    assert "Only the Local authority representative may decide" in text_of(answer.card)
    assert (await refusals(world))[-1] == (POLICE_LEAD, "decide-notification")


def _data(card: Message) -> dict[str, Any]:
    shown = next(dict(one["data"]) for one in buttons(card.card) if one["title"] == AFTER_ALL)
    typed = {f"q_{name}": words for name, words in YES.answers.items()}
    return shown | {"verb": "case.submit"} | typed
