"""Three agencies are asked: one replies, one has nothing, and one is late (S01, S19)."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from procedure.case import DecisionCode
from procedure.facts import Fact
from procedure.requests import AgencyRequest, Rung
from procedure.stages import Stage
from rehearsal.partnership import COUNCIL, TOM, Part
from tests.conftest import Database
from tests.service.asking import (
    ASKED,
    BETH,
    FULL,
    MARCUS,
    NIL,
    WITHHELD,
    asks,
    chases,
    checks,
    confirms,
    grid,
    issues,
    lists,
    replies,
    steps,
    to_scoping,
)
from tests.service.forms import titles
from tests.service.kept import done, refusals, the_case
from tests.service.steps import SET, take
from tests.service.world import (
    LA_LEAD,
    MANAGER,
    NOBODYS,
    OFFICE,
    PARTNERSHIP_CHAIR,
    POLICE_LEAD,
    SUBGROUP_CHAIR,
    World,
    text_of,
)
from tests.service.world import world as whole_service

LEAD: Final = Part(TOM, COUNCIL, "agency-safeguarding-lead")
CHANNEL: Final = "Business Unit"


@pytest.fixture
async def world(database: Database, tmp_path: Path) -> AsyncIterator[World]:
    async with whole_service(tmp_path / "rehearsal", database, LEAD) as world:
        await world.says(NOBODYS, "hello")
        yield world


async def test_one_press_sends_every_letter_and_each_lead_hears_of_their_own(
    world: World,
) -> None:
    await to_scoping(world)
    await lists(world, others="Thistledown Surgery")
    await confirms(world)
    await issues(world)
    beths = await world.card(BETH, ASKED)
    by_hand = await grid(world, "Thistledown Surgery", "To be sent by hand.")
    line = await world.posted(CHANNEL, "Information being gathered")

    case = await the_case(world)
    shows = text_of(beths.card)
    assert case.stage is Stage.SCOPING
    assert case.dates[Fact.REPLIES_DUE] == date(2026, 9, 14)
    assert "Willow Bank School" in shows
    assert "Mon 14 Sep 2026" in shows
    assert "Canal Street" not in shows
    assert "Write the reply" in titles(beths.card)
    assert "Sent on Mon 7 Sep 2026." in text_of(by_hand.card)
    assert "Willow Bank" not in text_of(line.card)
    assert ("disclose", "issue-requests", MANAGER) in await done(world)


async def test_a_list_sent_back_says_why_and_is_chosen_again(world: World) -> None:
    await to_scoping(world)
    await lists(world)
    await confirms(world, "return", "Ask the college as well.")
    card = await world.card(OFFICE, "Choose which agencies", "sent the list back")

    assert "Ask the college as well." in text_of(card.card)
    assert "Choose the agencies" in titles(card.card)
    assert (await the_case(world)).requests == ()


async def test_a_full_reply_and_a_nil_return_are_read_and_accepted(world: World) -> None:
    await asks(world)
    card = await world.card(BETH, ASKED)
    letter = await world.presses(BETH, card, "Read the letter")
    await replies(world, BETH, FULL)
    await replies(world, MARCUS, NIL)
    told = await world.card(OFFICE, "An agency has replied", "knows of other agencies")
    back = await grid(world, "Nil return on Mon 7 Sep 2026")
    early = await world.presses(MANAGER, back, "Accept: Willow Bank School")
    await checks(world, "Willow Bank School")
    await checks(world, "Canal Street Homes")
    after = await grid(world, "1 outstanding, 2 settled.")
    mine = await world.card(BETH, ASKED, "Reply accepted on Mon 7 Sep 2026.")

    case = await the_case(world)
    secured = case.signed(DecisionCode.RECORDS_SECURED, about="school")
    assert "An incident was notified on 8 September." in text_of(letter.card)
    assert "Canal Street Homes" not in text_of(letter.card)
    assert "Ask one more agency" in titles(told.card)
    assert "Read the reply first" in text_of(early.card)
    assert "Rehearsal Council" in text_of(after.card)
    assert "Write the reply" not in titles(mine.card)
    assert secured is not None
    assert secured.outcome == "secured"
    assert Fact.REPLIES_COMPLETE not in case.facts


async def test_a_reply_sent_back_goes_on_from_what_was_written(world: World) -> None:
    await asks(world)
    await replies(world, MARCUS, NIL)
    card = await grid(world, "Read: Canal Street Homes")
    await world.presses(MANAGER, card, "Read: Canal Street Homes")
    await steps(
        world, MANAGER, card, "Send back: Canal Street Homes", "Send it back",
        reasons="Which years were searched?",
    )  # fmt: skip
    mine = await world.card(MARCUS, ASKED, "sent back")
    why = await world.presses(MARCUS, mine, "Read what is missing")
    begun = await world.presses(MARCUS, mine, "Go on with the reply")

    assert "Which years were searched?" in text_of(why.card)
    assert "Check your answers" in text_of(begun.card)


async def test_somebody_unsafe_is_told_at_once_and_stands_until_it_is_seen_to(
    world: World,
) -> None:
    await asks(world)
    await replies(world, MARCUS, NIL | {"unsafe": "yes-told", "told-whom": "999 at 10:20"})
    for chair in (SUBGROUP_CHAIR, PARTNERSHIP_CHAIR):
        await world.card(chair, "Somebody may be unsafe now", "Canal Street Homes")
    told = await world.card(MANAGER, "Somebody may be unsafe now", "Say what was done")
    await world.card(MANAGER, "Case BSCP", "Also: somebody may be unsafe now.")
    await steps(
        world, MANAGER, told, "Say what was done", "Record what was done", done="The police went."
    )

    assert not any(one.unsafe for one in (await the_case(world)).requests)


async def test_a_lead_is_refused_the_case_and_everybody_elses_reply(world: World) -> None:
    await asks(world)
    await replies(world, MARCUS, NIL)
    offices = await grid(world, "Nil return on")
    case = await world.card(MANAGER, "Case BSCP", "What is due", "See the replies")
    chairs = world.copied(BETH, offices)
    reads = await world.presses(BETH, chairs, "Read: Canal Street Homes")
    accepts = await world.presses(BETH, chairs, "Accept: Canal Street Homes")
    shows = await world.presses(BETH, world.copied(BETH, case), "See the replies of the agencies")
    others = world.copied(BETH, await world.card(MARCUS, ASKED))
    letter = await world.presses(BETH, others, "Read the letter")

    for answer in (reads, accepts, shows, letter):
        assert "Canal Street Homes" not in text_of(answer.card or {})
        assert answer.says or "may" in text_of(answer.card)
    assert {(BETH, "see-case")} <= set(await refusals(world))


async def of_council(world: World) -> AgencyRequest:
    found = (await the_case(world)).request_to("local-authority")
    assert found
    return found


async def partners_act(world: World, action: str, reasons: str) -> None:
    held = await world.card(LA_LEAD, WITHHELD)
    shows, does = "Record formal action", "Record the action"
    await steps(world, LA_LEAD, held, shows, does, action=action, reasons=reasons)


@pytest.mark.scenario
async def test_s19_a_late_reply_goes_up_to_the_partners_step_by_step(world: World) -> None:
    await asks(world, reply_by="2026-09-17")
    await take(world, replace(SET, answers={"meeting-on": "2026-09-24"}))
    await replies(world, BETH, FULL)
    await replies(world, MARCUS, NIL)
    await world.day(date(2026, 9, 17))
    on_the_day = await of_council(world)
    await world.day(date(2026, 9, 18))
    chairs = await world.card(SUBGROUP_CHAIR, WITHHELD, "Rehearsal Council")
    line = await world.posted(CHANNEL, "1 outstanding")
    await steps(
        world, SUBGROUP_CHAIR, chairs, "Decide the next step", "Record the next step",
        next="escalate", named="Helen Roe, director", reasons="No answer to two calls.",
    )  # fmt: skip
    with_lead = await world.card(SUBGROUP_CHAIR, WITHHELD, "answer due Tue 22 Sep 2026")
    await world.day(date(2026, 9, 23))
    formal = titles((await world.card(POLICE_LEAD, WITHHELD, "may take legal action")).card)
    await partners_act(world, "escalate", "The partners have written formally.")
    acted = await world.card(POLICE_LEAD, WITHHELD, "Formal action recorded")
    await partners_act(world, "good-reason", "A court holds the papers.")
    over = await world.card(SUBGROUP_CHAIR, WITHHELD, "Good reason accepted.")

    assert not on_the_day.steps
    assert [(step.rung, step.on) for step in (await of_council(world)).steps] == [
        (Rung.SUBGROUP, date(2026, 9, 18)),
        (Rung.LEAD, date(2026, 9, 18)),
        (Rung.PARTNERS, date(2026, 9, 23)),
        (Rung.PARTNERS, date(2026, 9, 23)),
    ]
    assert text_of(acted.card).count("With the safeguarding partners, for formal action") == 1
    assert "Rehearsal Council" not in text_of(line.card)
    assert "answer due Tue 22 Sep 2026" in text_of(with_lead.card)
    assert "Record formal action" in formal
    assert "Decide the next step" not in titles(over.card)
    assert ("decide", "formal-action", LA_LEAD) in await done(world)


async def test_reminders_end_for_a_lead_whose_reply_is_in(world: World) -> None:
    await asks(world)
    await replies(world, BETH, FULL)
    await world.day(date(2026, 9, 15))

    beths = "\n".join(text_of(message.card) for message in world.chat(BETH).messages)
    toms = "\n".join(text_of(message.card) for message in world.chat(NOBODYS).messages)
    assert "Agency replies due" not in beths
    assert "Agency replies overdue" not in beths
    assert "Agency replies overdue by 1 working day" in toms


async def test_every_request_and_disclosure_has_a_row_to_complete(world: World) -> None:
    await asks(world)
    await replies(world, MARCUS, NIL)
    await checks(world, "Canal Street Homes")
    card = await grid(world, "1 settled")
    listed = await world.presses(MANAGER, card, "Information-sharing record")
    shows = text_of(listed.card)
    begun = await world.presses(
        MANAGER, card, "Complete: Reply read, Canal Street Homes, Mon 7 Sep 2026"
    )

    assert shows.count("Asked for information") == 3 * 2
    assert "Reply read, Canal Street Homes" in shows
    assert "Complete the information-sharing record" in text_of(begun.card)


async def test_a_letter_and_a_reply_by_hand_are_recorded_and_gaps_are_accepted(
    world: World,
) -> None:
    await to_scoping(world)
    await lists(world, agencies="school", others="Thistledown Surgery")
    await confirms(world)
    await issues(world)
    key = "another-1"
    sent = {"sent-on": "2026-09-07", "evidence": "File 14"}
    came = {"received-on": "2026-09-07", "involved": "nil", "records": "pending"} | {
        "evidence": "File 15"
    }
    await chases(world, key, "Record a letter sent by hand", "Record the day", sent)
    by_hand = await chases(world, key, "Chase the reply", "", {})
    await chases(world, key, "Record a reply by hand", "Record the reply", came)
    card = await grid(world, "Accept: Thistledown Surgery")
    await world.presses(MANAGER, card, "Accept: Thistledown Surgery")
    chairs = await world.says(SUBGROUP_CHAIR, "hello")
    await world.presses(SUBGROUP_CHAIR, chairs, "My work")
    await world.presses(SUBGROUP_CHAIR, chairs, "Open case BSCP-2026-001")
    await world.presses(SUBGROUP_CHAIR, chairs, "See the replies of the agencies")
    await steps(
        world, SUBGROUP_CHAIR, chairs, "Go on without the rest", "Accept the gaps",
        reasons="They hold nothing new.",
    )  # fmt: skip
    mine = await world.card(BETH, ASKED, "Gap accepted.")

    case = await the_case(world)
    assert "Chase it by hand." in text_of(by_hand.card)
    assert Fact.REPLIES_COMPLETE in case.facts
    assert "Write the reply" not in titles(mine.card)
    assert ("collect", "record-reply", MANAGER) in await done(world)


async def test_a_lead_is_chased_once_a_day_and_given_more_time_once_asked(world: World) -> None:
    await asks(world)
    await chases(world, "housing", "Chase the reply", "", {})
    again = await chases(world, "housing", "Chase the reply", "", {})
    more = {"reply-by": "2026-09-18", "reasons": "Their lead is ill."}
    await chases(world, "housing", "Give more time", "Give more time", more)
    mine = await world.card(MARCUS, ASKED, "Fri 18 Sep 2026")
    moved = await world.posted(CHANNEL, "Date changed", "Friday 18 September 2026")

    cards = [text_of(message.card) for message in world.chat(MARCUS).messages]
    assert "chased today already" in text_of(again.card)
    assert sum(ASKED in shown for shown in cards) == 2
    assert "Write the reply" in titles(mine.card)
    assert "Canal Street" not in text_of(moved.card)


async def test_what_a_lead_has_saved_is_there_after_a_restart_and_shown_as_part_saved(
    world: World,
) -> None:
    await asks(world)
    card = await world.card(MARCUS, ASKED)
    await world.presses(MARCUS, card, "Write the reply")
    await world.presses(MARCUS, card, "Continue", unsafe="no")
    await world.presses(MARCUS, card, "Save and finish later", agency="Canal Street Homes")
    saved = await world.card(MANAGER, "Replies of the agencies", "part saved")
    await world.stop()
    await world.start()
    menu = await world.says(MARCUS, "hello")
    await world.presses(MARCUS, menu, "My work")
    waits = text_of(menu.card)
    await world.presses(MARCUS, menu, "Open BSCP-2026-001")
    begun = await world.presses(MARCUS, menu, "Go on with the reply")

    assert "3 outstanding" in text_of(saved.card)
    assert "Answer the information request to your agency" in waits
    assert "Canal Street Homes" in str(begun.card)
