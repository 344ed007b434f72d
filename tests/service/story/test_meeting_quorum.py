"""S16 and S17.  Who is missing is said, and what is taken without them decides nothing."""

from dataclasses import replace

import pytest

from procedure.meetings import MeetingState
from rehearsal.card_reading import button_called
from tests.service.kept import done, nothing_changes, refusals, the_case
from tests.service.steps import (
    CLOSE,
    FACTS,
    ITEMS,
    MEETING,
    NO_INTERESTS,
    OPEN,
    RECOMMEND,
    SAFE,
    SECTION_2,
    THREE_ATTEND,
    attends,
    declares,
    rules,
    take,
)
from tests.service.story.meeting_days import ADMIT, DEPUTY, INFORMATION, THURSDAY, forged, s01
from tests.service.world import (
    ICB_LEAD,
    LA,
    SUBGROUP_CHAIR,
    SUBGROUP_DEPUTY,
    World,
    text_of,
)

pytestmark = pytest.mark.scenario

TWO_AGENCIES = (
    attends(LA, "local-authority"),
    attends("Tom Whitfield", "local-authority"),
    attends(SUBGROUP_DEPUTY, "police"),
)
SHORT = "Not quorate: 2 agencies of 3 needed; 2 safeguarding partners of 2 needed."
BROKEN = "Not quorate: 2 agencies of 3 needed; 1 safeguarding partner of 2 needed."
WAITS = "Taken for information only, without a quorum: 1. The facts. Take up again."
WITHDRAWS = (
    declares("2", "declared", "I supervised the officer."),
    rules("2", "withdraw"),
)


async def test_s16_without_a_third_agency_nothing_is_decided_and_the_ways_out_are_said(
    world: World,
) -> None:
    await s01(world, THURSDAY)
    await take(world, OPEN, *TWO_AGENCIES, *NO_INTERESTS, SAFE)
    short = await world.card(SUBGROUP_CHAIR, MEETING, SHORT)
    off, says = button_called(short.card, FACTS.shows), text_of(short.card)
    async with nothing_changes(world):
        refused = await forged(world, "meeting.outcomes", "facts-reviewed")
        decision = await forged(world, "meeting.note", "lcspr")
        unclosed = await forged(world, "meeting.close")

    assert off["isEnabled"] is False
    for choice in ("Wait for somebody", "Add a deputy", "for information only", "Adjourn."):
        assert choice in says
    assert SHORT in refused
    assert "“5. Whether to commission a review” is decided, so it waits for" in decision
    assert "Not recorded: 1. The facts, 2. Immediate action" in unclosed


async def test_s16_what_was_taken_without_a_quorum_is_taken_up_again_before_section_2(
    world: World,
) -> None:
    await s01(world, THURSDAY)
    await take(world, OPEN, *TWO_AGENCIES, *NO_INTERESTS, SAFE, INFORMATION)
    await take(world, attends(ICB_LEAD, "integrated-care-board"), declares("4"))
    now = text_of((await world.card(SUBGROUP_CHAIR, MEETING)).card)
    await take(world, *ITEMS[1:])
    async with nothing_changes(world):
        unclosed = await forged(world, "meeting.close")
        unsigned = await forged(world, "case.open", "sign-section-2")
    card = await world.card(SUBGROUP_CHAIR, MEETING)
    await world.presses(SUBGROUP_CHAIR, card, "Take it up again", item="facts-reviewed")
    await world.presses(SUBGROUP_CHAIR, card, FACTS.does, facts_reviewed="true")
    await take(world, CLOSE, RECOMMEND)
    meeting = (await the_case(world)).meeting
    kinds = [row[:2] for row in await done(world) if row[1] in {"note-item", "close-meeting"}]

    assert "Quorate: 3 agencies of 3 needed; 3 safeguarding partners" in now
    assert "1. The facts: for information only, at " in now
    assert f"The meeting cannot be closed yet. {WAITS}" in unclosed
    assert WAITS in unsigned
    assert meeting
    assert meeting.state is MeetingState.CLOSED
    assert [one.quorate for one in meeting.outcomes] == [False, *[True] * 6]
    assert meeting.outcomes[0].quorum.startswith(SHORT)
    assert kinds == [
        ("alter", "note-item"),
        ("deny", "close-meeting"),
        ("decide", "close-meeting"),
    ]


async def test_s17_a_withdrawal_breaks_the_quorum_and_nothing_can_be_signed(world: World) -> None:
    await s01(world, THURSDAY)
    await take(world, OPEN, *THREE_ATTEND, *NO_INTERESTS, SAFE, *ITEMS[:2], *WITHDRAWS)
    broken = text_of((await world.card(SUBGROUP_CHAIR, MEETING, BROKEN)).card)
    line = await world.posted("Business Unit", "BSCP-2026-001", "Meeting in progress")
    async with nothing_changes(world):
        unsigned = await forged(world, "case.open", "sign-section-2")
        unrecorded = await forged(world, "meeting.outcomes", "immediate-learning")

    assert "Mon 28 Sep 2026" in broken
    assert "Tue 29 Sep 2026" in broken
    assert "No outcome can be recorded until this is put right." in broken
    assert "2. Immediate action: recorded at " in broken
    assert BROKEN in unsigned
    assert BROKEN in unrecorded
    assert "olice" not in text_of(line.card)
    assert "uorate" not in text_of(line.card)
    assert (SUBGROUP_CHAIR, "sign-section-2") in await refusals(world)


async def test_s17_a_deputy_not_named_before_counts_once_the_chair_has_ruled(
    world: World,
) -> None:
    await s01(world, THURSDAY)
    await take(world, OPEN, *THREE_ATTEND, *NO_INTERESTS, SAFE, *ITEMS[:2], *WITHDRAWS)
    await take(world, DEPUTY, declares("4"))
    waits = text_of((await world.card(SUBGROUP_CHAIR, MEETING)).card)
    await take(world, ADMIT, *ITEMS[2:], CLOSE)
    section_2 = await world.card(SUBGROUP_CHAIR, SECTION_2)

    assert "The chair has not ruled yet, so they do not count." in waits
    assert BROKEN in waits
    assert "Quorate: 3 agencies of 3 needed; 2 safeguarding" in text_of(section_2.card)
    assert ("decide", "rule-on-deputy", SUBGROUP_CHAIR) in await done(world)


async def test_somebody_who_cannot_be_heard_does_not_count_and_may_come_back(world: World) -> None:
    await s01(world, THURSDAY)
    by_phone = replace(
        THREE_ATTEND[2], answers=THREE_ATTEND[2].answers | {"how": "phone", "heard": "no"}
    )
    await take(world, OPEN, *THREE_ATTEND[:2], by_phone, *NO_INTERESTS)
    unheard = text_of((await world.card(SUBGROUP_CHAIR, MEETING, SHORT)).card)

    assert "They cannot hear or be heard throughout, so they do not count." in unheard
