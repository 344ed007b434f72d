"""The meeting: who counts, who is asked, and what cannot be decided without enough of them."""

from dataclasses import replace

from procedure.meetings import MeetingState
from rehearsal.card_reading import button_called
from rehearsal.conversations import Held
from tests.service.answers import OUTCOMES as DECIDED
from tests.service.forms import named, titles
from tests.service.kept import nothing_changes, refusals, the_case
from tests.service.steps import (
    AT_MEETING,
    FACTS,
    MEETING,
    NO_INTERESTS,
    OUTCOMES,
    RECOMMEND,
    SECTION_2,
    SHORTEST,
    THREE_ATTEND,
    attends,
    declares,
    leaves,
    refer,
    rules,
    shown,
    take,
)
from tests.service.world import LA, OFFICE, SUBGROUP_CHAIR, SUBGROUP_DEPUTY, World, text_of

TWO_OF_THE_COUNCIL = (
    attends(LA, "local-authority"),
    attends("Tom Whitfield", "local-authority"),
    attends(SUBGROUP_DEPUTY, "police"),
)
POLICE_WITHDRAW = (
    declares("2", "declared", "I supervised the officer in the case."),
    rules("2", "withdraw"),
)


async def kept_form(world: World) -> Held:
    """Return the form of the first item, not sent; the chair goes back to the meeting."""
    form = await shown(world, FACTS)
    kept = world.teams.holds(form)
    await world.presses(SUBGROUP_CHAIR, form, "Back")
    return kept


async def test_three_people_of_two_agencies_decide_nothing_until_a_third_agency_comes(
    world: World,
) -> None:
    await refer(world)
    await take(world, *SHORTEST, *TWO_OF_THE_COUNCIL, *NO_INTERESTS)
    short = "Not quorate: 2 agencies of 3 needed; 2 safeguarding partners of 2 needed."
    card = await world.card(SUBGROUP_CHAIR, MEETING, short)
    off = button_called(card.card, FACTS.shows)
    async with nothing_changes(world):
        answer = await world.forges(SUBGROUP_CHAIR, card, off["data"])
    await take(world, attends("Joanna Field", "integrated-care-board"), declares("4"))
    now = await world.card(SUBGROUP_CHAIR, MEETING)

    assert off["isEnabled"] is False
    assert text_of(answer.card).count(short) == 2
    assert "Quorate: 3 agencies of 3 needed; 3 safeguarding" in text_of(now.card)
    assert "isEnabled" not in button_called(now.card, FACTS.shows)


async def test_a_form_kept_from_before_a_withdrawal_is_refused_as_the_card_would(
    world: World,
) -> None:
    await refer(world)
    await take(world, *SHORTEST, *AT_MEETING)
    kept = await kept_form(world)
    await take(world, *POLICE_WITHDRAW)
    shows = text_of((await world.card(SUBGROUP_CHAIR, MEETING)).card)
    said = "Not quorate: 2 agencies of 3 needed; 1 safeguarding partner of 2 needed."
    async with nothing_changes(world):
        answer = await world.presses(SUBGROUP_CHAIR, kept, FACTS.does, **named(kept.card, DECIDED))
    deputy = attends("Karim Aziz", "police")
    line = await world.posted("Business Unit", "BSCP-2026-001", "Meeting in progress")
    await take(world, deputy, declares("4"), *OUTCOMES)

    assert said in shows
    assert text_of(answer.card).count(said) == 2
    assert "(section 4.6 of the procedure)" in text_of(answer.card)
    assert (await refusals(world))[-1] == (SUBGROUP_CHAIR, "record-outcomes")
    assert "police" not in text_of(line.card)
    meeting = (await the_case(world)).meeting
    assert meeting is not None
    assert meeting.state is MeetingState.CLOSED
    assert meeting.quorum_then.startswith("Quorate: 3 agencies of 3 needed; 2 safeguarding")


async def test_whoever_leaves_no_longer_counts_and_an_old_form_is_refused(world: World) -> None:
    await refer(world)
    await take(world, *SHORTEST, *AT_MEETING)
    kept = await kept_form(world)
    await take(world, leaves("3"))
    async with nothing_changes(world):
        answer = await world.presses(SUBGROUP_CHAIR, kept, FACTS.does, **named(kept.card, DECIDED))

    assert "Not quorate: 2 agencies of 3 needed" in text_of(answer.card)
    assert "No outcome can be recorded until this is put right." in text_of(answer.card)


async def test_an_old_card_used_again_for_somebody_else_says_that_nothing_was_recorded(
    world: World,
) -> None:
    await refer(world)
    await take(world, *SHORTEST, *AT_MEETING)
    old = world.teams.holds(await world.card(SUBGROUP_CHAIR, MEETING))
    await world.presses(SUBGROUP_CHAIR, old, "Mark as left", who="3")
    async with nothing_changes(world):
        other = await world.presses(SUBGROUP_CHAIR, old, "Mark as left", who="2")

    assert "The case has changed since this card was drawn" in text_of(other.card)


async def test_an_old_form_of_a_meeting_still_quorate_keeps_its_words_and_is_looked_at_again(
    world: World,
) -> None:
    await refer(world)
    await take(world, *SHORTEST, *AT_MEETING)
    kept = await kept_form(world)
    await take(world, attends("Joanna Field", "integrated-care-board", by=OFFICE))
    await take(world, replace(declares("4"), on="Joanna Field"))
    async with nothing_changes(world):
        answer = await world.presses(SUBGROUP_CHAIR, kept, FACTS.does, **named(kept.card, DECIDED))

    assert "The case has changed since this card was drawn" in text_of(answer.card)
    assert "We have reviewed the facts about the case" in text_of(answer.card)


async def test_nothing_is_decided_before_everybody_is_asked_for_their_interests(
    world: World,
) -> None:
    await refer(world)
    await take(world, *SHORTEST, *THREE_ATTEND, *NO_INTERESTS[:2])
    card = await world.card(SUBGROUP_CHAIR, MEETING)
    off = button_called(card.card, FACTS.shows)
    async with nothing_changes(world):
        answer = await world.forges(
            SUBGROUP_CHAIR,
            card,
            off["data"]
            | {"verb": "case.submit", "about": "record-outcomes/facts-reviewed"}
            | {f"q_{key}": words for key, words in DECIDED.items()},
        )

    assert "1 person has not yet been asked to declare any interest." in text_of(card.card)
    assert text_of(answer.card).count("1 person has not yet been asked") == 2


async def test_a_chair_with_an_interest_does_not_rule_on_it_nor_sign_section_2(
    world: World,
) -> None:
    await refer(world)
    await take(world, *SHORTEST, *AT_MEETING, attends(SUBGROUP_CHAIR, "integrated-care-board"))
    await take(world, declares("4", "declared", "I knew the family."))
    ruling = await shown(world, rules("4", "noted"))
    async with nothing_changes(world):
        answer = await world.presses(SUBGROUP_CHAIR, ruling, "Record the ruling", ruling="noted")
    ruled = replace(rules("4", "stay", by=SUBGROUP_DEPUTY), on="The chair has not ruled yet")
    here = "does not count and does not decide"
    await take(world, ruled, *(replace(one, on=here) for one in OUTCOMES))
    barred = await world.card(SUBGROUP_CHAIR, SECTION_2)
    deputy = await world.card(SUBGROUP_DEPUTY, SECTION_2)

    assert "You cannot rule on your own interest. Your deputy" in text_of(answer.card)
    assert "You cannot sign this." in text_of(barred.card)
    assert "You have declared an interest in this case" in text_of(barred.card)
    assert "Laura Chen can sign it." in text_of(barred.card)
    assert RECOMMEND.shows not in titles(barred.card)
    assert RECOMMEND.shows in titles(deputy.card)


async def test_a_meeting_is_not_opened_before_its_day(world: World) -> None:
    await refer(world)
    await take(world, *SHORTEST[:-2])
    later = {"meeting-on": "2026-09-16", "reason": "The hall is free."}
    await take(world, replace(SHORTEST[-2], answers=later))
    meeting = await world.card(SUBGROUP_CHAIR, "confidentiality statement")
    async with nothing_changes(world):
        answer = await world.presses(SUBGROUP_CHAIR, meeting, "Open the meeting")

    assert "The meeting is set for Wed 16 Sep 2026. It cannot be opened before then." in text_of(
        answer.card
    )
