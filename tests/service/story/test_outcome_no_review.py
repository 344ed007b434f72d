"""S23 over HTTP: there is no review, everybody is told with date and proof, records are released.

Section 2 is signed on Thursday 24 September 2026 and section 3 on Monday 28.
"""

from datetime import date
from typing import Final

import pytest

from procedure.facts import Fact
from procedure.questions import FormKey
from procedure.registers.register import RegisterKey
from procedure.stages import Stage
from rehearsal.card_reading import buttons
from rehearsal.conversations import Message
from tests.service.asking import BETH, MARCUS
from tests.service.forms import fill, named, send
from tests.service.kept import done, refusals, the_case
from tests.service.steps import DECIDES, TELL, take
from tests.service.story.meeting_days import due_dates
from tests.service.story.outcome_days import (
    DECISION,
    NO_REVIEW,
    REPORT,
    SENT,
    decided,
    everybody_told,
    list_of,
    presses,
    python,
    rows_of,
    signs,
    to_decision,
    words_of,
)
from tests.service.story.test_whole_story import faults
from tests.service.story.writing import (
    TO_AGENCIES,
    TO_BOARD,
    TO_PANEL,
    agrees,
    as_given,
    in_word,
    writes_letter,
)
from tests.service.test_roles import data
from tests.service.world import (
    LA_LEAD,
    MANAGER,
    OFFICE,
    PARTNERSHIP_CHAIR,
    PRACTITIONER,
    SUBGROUP_CHAIR,
    World,
    text_of,
)

pytestmark = pytest.mark.scenario

OVER: Final = date(2026, 12, 29)
LEARNING: Final = {
    "raised-on": "2026-09-24",
    "of": "multi-agency",
    "action": "Follow up absence the same day.",
    "by": "The council",
    "shared-with": "Every school.",
    "effect": "None is expected.",
    "done-on": "2026-09-28",
}
TRAIL: Final = [
    ("decide", "sign-section-3", PARTNERSHIP_CHAIR),
    ("collect", "write-report", OFFICE),
    ("decide", "agree-document", SUBGROUP_CHAIR),
    ("disclose", "record-report-sent", OFFICE),
    ("disclose", "tell-referrer", SUBGROUP_CHAIR),
    ("system", "mark-delivered", "Quorate"),
    ("disclose", "tell-board", PARTNERSHIP_CHAIR),
    ("disclose", "tell-agency", OFFICE),
    ("system", "mark-delivered", "Quorate"),
    ("disclose", "tell-agency", OFFICE),
    ("system", "mark-delivered", "Quorate"),
    ("alter", "share-learning", OFFICE),
    ("collect", "write-to-board", PARTNERSHIP_CHAIR),
    ("collect", "write-to-agencies", OFFICE),
    ("collect", "write-to-panel", OFFICE),
    ("disclose", "export-form", OFFICE),
    ("decide", "release-records", PARTNERSHIP_CHAIR),
    ("decide", "archive", OFFICE),
]


async def test_nobody_reviews_and_everybody_is_told_with_proof(world: World) -> None:
    await to_decision(world)
    await the_subgroup_chair_cannot_sign_section_3(world)
    await signs(world, DECISION)
    await each_sees_who_is_to_be_told_and_by_when(world)
    await the_report_is_written_from_the_record_and_sent(world)
    await take(world, TELL)
    await world.card(PRACTITIONER, "Decision on your referral BSCP-2026-001", NO_REVIEW)
    await everybody_told(world)
    await the_case_waits_in_scrutiny(world)
    await learning_is_shared(world)
    await letters_are_written(world)
    await records_are_released(world)
    await it_is_archived_once_scrutiny_is_over(world)

    trail = [row for row in await done(world) if row[0] not in {"deny", "consult"}]
    assert trail[-len(TRAIL) :] == TRAIL
    assert await faults(world) == []


async def the_subgroup_chair_cannot_sign_section_3(world: World) -> None:
    card = await world.card(PARTNERSHIP_CHAIR, DECIDES.on)
    answer = await world.forges(SUBGROUP_CHAIR, card, data(card, DECIDES))

    only = "Only the Partnership Chair may sign the decision (section 3)."
    assert only in words_of(answer)
    assert (await refusals(world))[-1] == (SUBGROUP_CHAIR, "sign-section-3")


async def each_sees_who_is_to_be_told_and_by_when(world: World) -> None:
    rows = (
        "0 of 5 recipients told.",
        "The referrer\nNot told. Due Tue 29 Sep 2026 (C16).",
        "Board members\nNot told. Due Wed 30 Sep 2026 (C18).",
        "Willow Bank School\nNot told. Due Wed 30 Sep 2026 (C18).",
        "Rapid Review Report\nNot told. Due Mon 28 Sep 2026 (C17).",
    )
    office = await list_of(world, OFFICE, *rows, NO_REVIEW)
    chair = await list_of(world, PARTNERSHIP_CHAIR, *rows)
    assert {one for one in titles(office) if one.startswith("Tell: ")} == {
        "Tell: Willow Bank School",
        "Tell: Canal Street Homes",
    }
    assert [one for one in titles(chair) if one.startswith(("Tell: ", "Record"))] == [
        "Tell: Board members"
    ]
    assert await due_dates(world, "C17", "C16", "C18") == [
        "2026-09-28",
        "2026-09-29",
        "2026-09-30",
    ]
    await the_rest_see_it_without_buttons(world)


async def the_rest_see_it_without_buttons(world: World) -> None:
    chair = await list_of(world, PARTNERSHIP_CHAIR)
    key = buttons(chair.card)[0]["data"] | {"verb": "case.task"}
    asked = key | {"about": "BSCP-2026-001/tell-agency"}
    lead = await world.forges(LA_LEAD, chair, asked)
    agency = await world.forges(BETH, chair, asked)

    assert "0 of 5 recipients told." in text_of(lead.card)
    assert [b["title"] for b in buttons(lead.card)] == ["Open the case"]
    assert "There is no such case, or it is not yours to see." in words_of(agency)


async def the_report_is_written_from_the_record_and_sent(world: World) -> None:
    card = await world.card(OFFICE, "Write the Rapid Review Report", "Write the report")
    await world.presses(OFFICE, card, "Write the report")
    assert "The facts were reviewed." in str(card.card)
    await world.presses(OFFICE, card, "Save and finish later")
    await world.presses(OFFICE, card, "Continue")
    await fill(world, OFFICE, card, REPORT)
    await send(world, OFFICE, card, "Keep the report")
    await world.card(OFFICE, "Write the Rapid Review Report", "Daniel Hughes, Business Unit")
    sends = await world.card(OFFICE, SENT.on, "The Subgroup Chair has not agreed it yet.")
    assert "It may be sent all the same." in text_of(sends.card)
    await agrees(world, "Read and agree the Rapid Review Report", "Agree the report")
    await take(world, SENT)
    await list_of(world, OFFICE, "Told. Mon 28 Sep 2026.\nRecorded by Daniel Hughes.")
    case = await the_case(world)
    kept = await rows_of(world, RegisterKey.NOTICES)

    assert case.dates[Fact.RAPID_REVIEW_SENT] == DECISION
    assert case.facts[Fact.RAPID_REVIEW_SENT].late_note == ""
    assert [about.partition("/")[0] for about in kept] == ["report"]


async def the_case_waits_in_scrutiny(world: World) -> None:
    for lead in (BETH, MARCUS):
        shown = await world.card(lead, "Outcome of case BSCP-2026-001", NO_REVIEW)
        assert "Tell your own inspectorate, as required." in text_of(shown.card)
    await list_of(
        world,
        OFFICE,
        "5 of 5 recipients told.",
        "By letter: Letter 12 on file. Recorded by Ruth Okafor.",
        "In Teams. Recorded by Daniel Hughes.",
        "The national Panel may look at this decision until Mon 28 Dec 2026.",
    )
    case = await the_case(world)
    assert case.stage is Stage.CLOSED_NO_REVIEW
    assert case.dates[Fact.BOARD_TOLD] == DECISION
    await world.posted("Business Unit", "BSCP-2026-001 | Outcome recorded")


async def learning_is_shared(world: World) -> None:
    await list_of(world, OFFICE, "Section 2 says that there is learning to act on at once.")
    shows = "Record immediate action or learning that is shared"
    await presses(world, OFFICE, shows, "Add it to the register", **python(LEARNING))
    shown = await list_of(world, OFFICE, "Records are kept secure by: Willow Bank School.")

    assert "Nothing is recorded as shared yet" not in text_of(shown.card)
    assert len(await rows_of(world, RegisterKey.MEANWHILE)) == 1


async def letters_are_written(world: World) -> None:
    """Each says only what is so, and can be had in Word with every word that was given."""
    board = "Write the letter to Board members"
    card = await writes_letter(world, PARTNERSHIP_CHAIR, board, TO_BOARD | {"records": "release"})
    assert "The Partnership Chair has not released secured records" in text_of(card.card)
    assert TO_BOARD["board-words"] in str(card.card)
    await world.presses(PARTNERSHIP_CHAIR, card, "Keep the letter", **named(card.card, TO_BOARD))
    await writes_letter(world, OFFICE, "Write the letter to the agencies", TO_AGENCIES)
    panel = "Write a letter to the national Panel"
    wrong = await writes_letter(world, OFFICE, panel, TO_PANEL | {"about": "review"})
    assert "has not decided that there is to be a review. (section 1.6b" in text_of(wrong.card)
    for _ in ("about", "reasons"):
        await world.presses(OFFICE, wrong, "Keep the letter", **named(wrong.card, TO_PANEL))
    told = await list_of(world, OFFICE, "Letters")
    assert "Read the letter to Board members" in titles(told)
    await world.presses(OFFICE, told, panel)
    found = await in_word(world, OFFICE, told)
    await world.presses(OFFICE, told, "Back")

    assert as_given(FormKey.NATIONAL_NOTICE, TO_PANEL).items() <= found.items()


async def records_are_released(world: World) -> None:
    shows = "Archive the case"
    early = await presses(world, OFFICE, shows, shows, archive="true")
    not_told = "Agencies have not been told that records need no longer be secured."
    assert not_told in words_of(early)
    await world.card(MANAGER, "Case BSCP-2026-001", "Also: records are secured.")
    card = await world.card(PARTNERSHIP_CHAIR, "Decide whether secured records are released")
    assert "Records secured by\nWillow Bank School" in text_of(card.card)
    await world.presses(PARTNERSHIP_CHAIR, card, "Record my decision", release="release")
    told = await world.card(BETH, "Records no longer need to be kept secure")
    assert "Your agency's records" in text_of(told.card)
    office = await world.card(MANAGER, "Dates so far", "Records released (Ruth Okafor")

    assert "records are secured" not in text_of(office.card)
    assert await rows_of(world, RegisterKey.RECORDS) == ["records/school"]
    assert (await the_case(world)).dates[Fact.RECORDS_RELEASED] == DECISION
    assert not any("no longer need" in text_of(m.card) for m in world.chat(MARCUS).messages)


async def it_is_archived_once_scrutiny_is_over(world: World) -> None:
    shows = "Archive the case"
    early = await presses(world, OFFICE, shows, shows, archive="true")
    assert "The case is still open to the national Panel's scrutiny." in words_of(early)
    await world.day(OVER)
    await presses(world, OFFICE, shows, shows, archive="true")

    assert (await the_case(world)).stage is Stage.ARCHIVED


async def test_with_another_review_no_release_is_offered(world: World) -> None:
    await decided(world, "alternative-review")
    await list_of(world, PARTNERSHIP_CHAIR, "Records are kept secure by: Willow Bank School.")
    chair = await list_of(world, PARTNERSHIP_CHAIR)
    key = {k: v for k, v in buttons(chair.card)[0]["data"].items() if k != "about"}
    forged = key | {"verb": "case.submit", "about": "release-records", "q_release": "release"}
    answer = await world.forges(PARTNERSHIP_CHAIR, chair, forged)
    seen = [text_of(message.card) for message in world.chat(PARTNERSHIP_CHAIR).messages]

    assert not any("released" in words for words in seen)
    assert "There is to be a learning review, so records stay secured." in words_of(answer)
    assert "records are secured" in text_of((await world.card(MANAGER, "Dates so far")).card)


def titles(message: Message) -> list[str]:
    return [str(one["title"]) for one in buttons(message.card)]
