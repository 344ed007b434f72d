"""After section 3 decides on another form of review: commissioned, reminded of, and reported."""

from dataclasses import replace
from datetime import date
from typing import Final

from procedure.case import DecisionCode
from procedure.facts import Fact
from procedure.roles import Role
from procedure.stages import Stage
from rehearsal.card_reading import buttons
from rehearsal.conversations import Message
from rehearsal.delivery import Answer
from tests.service.forms import named, python_names, titles
from tests.service.kept import audit, id_of, nothing_changes, refusals, the_case
from tests.service.steps import (
    AT_MEETING,
    DAY,
    DECIDES,
    OUTCOMES,
    RECOMMEND,
    SHORTEST,
    TELL,
    Step,
    refer,
    take,
)
from tests.service.story.outcome_days import SENT, tells, writes_report
from tests.service.world import (
    HOUSING,
    MANAGER,
    OFFICE,
    PARTNERSHIP_CHAIR,
    SUBGROUP_CHAIR,
    World,
    fields,
    text_of,
)

BETH: Final = "Beth Turner"
COMMISSION: Final = "Commission the learning review"
LEADS: Final = "You are asked to lead a learning review"
DUE: Final = "Findings of a learning review are due"
DECIDES_SO: Final = replace(
    DECIDES,
    answers=DECIDES.answers
    | {
        "decision": "alternative-review",
        "alternative-form": "single-agency-review",
        "alternative-lead": "The housing association",
        "alternative-scope": "How repairs were followed up.",
        "alternative-by": "2026-10-05",
    },
)
HOUSINGS: Final = {
    "asked-for": "single-agency-review",
    "agency": "housing",
    "written-to": "safeguarding-lead",
    "written-to-name": "Marcus Reid",
    "scope": "How repairs were followed up.",
    "findings-to": "subgroup",
    "findings-by": "2026-09-21",
}
SCHOOLS: Final = HOUSINGS | {
    "asked-for": "single-agency-audit",
    "agency": "school",
    "written-to-name": "Beth Turner",
    "findings-to": "quality-assurance",
    "findings-by": "2026-11-02",
}


async def to_a_decision(world: World, decides: Step = DECIDES_SO) -> None:
    await refer(world)
    await take(world, *SHORTEST, *AT_MEETING, *OUTCOMES, RECOMMEND, decides)


async def everybody_told(world: World) -> None:
    """Tell all who are told of the decision, and wait until the referrer has been."""
    await take(world, TELL)
    await writes_report(world)
    await take(world, replace(SENT, answers={"sent-on": DAY, "proof": "Secure message 4471"}))
    by_letter = {"how": "letter", "told_on": DAY, "proof": "Letter 12 on file"}
    await tells(world, PARTNERSHIP_CHAIR, "Board members", **by_letter)
    await tells(world, OFFICE, "The agencies that were asked", **by_letter)
    case = await world.card(MANAGER, "Case BSCP", "Dates so far")
    await world.teams.until(lambda: "Tell the referrer the decision" not in text_of(case.card))


async def fills(
    world: World, name: str, card: Message, does: str, typed: dict[str, str]
) -> Answer:
    """Fill in a form on its card, whose answers may open more questions, and send it."""
    answer = await world.presses(name, card, does, **named(card.card, typed))
    while "one more question" in text_of(card.card):
        answer = await world.presses(name, card, does, **named(card.card, typed))
    return answer


async def commissions(world: World, typed: dict[str, str]) -> Answer:
    card = await world.card(PARTNERSHIP_CHAIR, COMMISSION)
    return await fills(world, PARTNERSHIP_CHAIR, card, "Commission the review", typed)


async def one_more(world: World, typed: dict[str, str]) -> Answer:
    """Commission another from the case itself."""
    card = await from_case(world, "Commission one more learning review")
    return await fills(world, PARTNERSHIP_CHAIR, card, "Commission this review too", typed)


async def moves(world: World, number: int, typed: dict[str, str]) -> Answer:
    """Give a review another date, from the case itself."""
    card = await from_case(world, f"Change the date of learning review {number}")
    return await fills(world, PARTNERSHIP_CHAIR, card, "Change the date", typed)


async def from_case(world: World, offered: str) -> Message:
    card = await world.says(PARTNERSHIP_CHAIR, "my work")
    for button in ("My work", "Open case BSCP-2026-001", offered):
        await world.presses(PARTNERSHIP_CHAIR, card, button)
    return card


async def went(world: World, *on: str, day: str) -> Message:
    """Record where findings went, on the office's own card."""
    card = await world.card(OFFICE, *on)
    given = {"on": day, "evidence": "File 14, sheet 9"}
    await world.presses(OFFICE, card, "Record the day", **given)
    return card


async def test_a_single_agency_review_is_commissioned_reminded_of_and_reported_in_turn(
    world: World,
) -> None:
    await to_a_decision(world)
    await everybody_told(world)
    card = await world.card(PARTNERSHIP_CHAIR, COMMISSION)
    assert "The housing association" in text_of(card.card)
    await commissions(world, HOUSINGS)
    leads = await world.card(HOUSING, LEADS)
    await it_is_on_record_and_the_lead_sees_their_part_alone(world, text_of(leads.card))
    assert titles(leads.card) == []
    await world.day(date(2026, 9, 22))
    late = [await world.card(name, DUE, "1 working day late") for name in (HOUSING, MANAGER)]
    await went(world, "1 were given to the LCSPR Subgroup", day="2026-09-21")
    between = await the_case(world)
    await went(world, "1 were submitted to the Partnership", day="2026-09-22")
    after = await the_case(world)

    assert [titles(one.card) for one in late] == [[], ["Open the case"]]
    assert between.stage is Stage.ALTERNATIVE_REVIEW
    assert between.dates[Fact.FINDINGS_TO_SUBGROUP] == date(2026, 9, 21)
    assert (after.stage, after.alternatives[0].is_over) == (Stage.LEARNING_AND_ACTION, True)
    await nothing_more_is_said(world)
    assert await trail(world) == [
        ("decide", "commission-review"),
        ("alter", "record-findings"),
        ("alter", "record-findings"),
    ]


async def it_is_on_record_and_the_lead_sees_their_part_alone(world: World, told: str) -> None:
    made = await the_case(world)
    signed = made.signed(DecisionCode.ALTERNATIVE, about="1")
    assert signed
    assert (signed.outcome, signed.role) == ("single-agency-review", Role.PARTNERSHIP_CHAIR)
    [review] = made.alternatives
    assert (review.lead, review.due) == (await id_of(world, HOUSING), date(2026, 9, 21))
    assert made.stage is Stage.ALTERNATIVE_REVIEW
    assert "Its findings are due by Monday 21 September 2026." in told
    assert "How repairs were followed up." not in told


async def nothing_more_is_said(world: World) -> None:
    before = len(world.chat(HOUSING).messages)
    await world.day(date(2026, 9, 24))
    assert len(world.chat(HOUSING).messages) == before


async def trail(world: World) -> list[tuple[str, str]]:
    wanted = {"commission-review", "record-findings"}
    rows = [(row["kind"], row["action"]) for row in await audit(world) if row["reference"]]
    return [row for row in rows if row[1] in wanted and row[0] != "deny"]


async def test_reviews_of_two_agencies_have_a_date_each_and_the_case_waits_for_both(
    world: World,
) -> None:
    await to_a_decision(world)
    await everybody_told(world)
    await commissions(world, HOUSINGS)
    await one_more(world, SCHOOLS)
    await world.card(BETH, LEADS, "Monday 2 November 2026")
    case = await the_case(world)
    why = {"reasons": "Two of those to be spoken to are ill."}
    await moves(world, 2, {"findings-by": "2026-11-16"} | why)
    told = await world.card(BETH, "A learning review has another date", "Monday 16 November 2026")
    asks = await world.card(OFFICE, "2 were reported to the Quality Assurance Subgroup")
    moved = await the_case(world)
    await went(world, "1 were given to the LCSPR Subgroup", day="2026-09-07")
    await went(world, "1 were submitted to the Partnership", day="2026-09-07")
    waiting = await the_case(world)
    await went(world, "2 were reported to the Quality Assurance Subgroup", day="2026-09-07")
    after = await the_case(world)

    assert [(one.number, one.due.isoformat()) for one in case.alternatives] == [
        (1, "2026-09-21"),
        (2, "2026-11-02"),
    ]
    assert moved.alternatives[1].due == date(2026, 11, 16)
    assert "are ill" not in text_of(told.card)
    assert "Mon 2 Nov 2026, until" in text_of(asks.card)
    assert [row["details"]["was"] for row in await audit(world) if "was" in row["details"]] == [
        "2026-11-02"
    ]
    assert waiting.stage is Stage.ALTERNATIVE_REVIEW
    assert Fact.FINDINGS_TO_PARTNERSHIP in waiting.facts
    assert after.stage is Stage.LEARNING_AND_ACTION


async def test_what_cannot_be_commissioned_says_what_to_do_and_keeps_what_was_typed(
    world: World,
) -> None:
    await to_a_decision(world)
    async with nothing_changes(world):
        late = await commissions(world, HOUSINGS | {"findings-by": "2026-09-07"})
        card = await world.card(PARTNERSHIP_CHAIR, COMMISSION)
        route = HOUSINGS | {"findings-to": "quality-assurance"}
        wrong = await fills(world, PARTNERSHIP_CHAIR, card, "Commission the review", route)
    old = world.teams.holds(card)
    await fills(world, PARTNERSHIP_CHAIR, card, "Commission the review", HOUSINGS)
    made = await the_case(world)
    async with nothing_changes(world):
        typed = python_names(HOUSINGS)
        again = await world.presses(PARTNERSHIP_CHAIR, old, "Commission the review", **typed)

    assert "The day the findings are due must be after today" in text_of(late.card)
    assert "How repairs were followed up." in text_of(late.card) + str(late.card)
    assert "go first as “Findings given to the Subgroup”" in text_of(wrong.card)
    assert made.stage is Stage.OUTCOME_SHARING
    assert "Learning review 1" in text_of(again.card)


async def test_with_another_decision_there_is_nothing_to_commission(world: World) -> None:
    await to_a_decision(world, DECIDES)
    by_another = await forged(world, SUBGROUP_CHAIR, "Tell the referrer")
    other = await forged(world, PARTNERSHIP_CHAIR, "section 3")

    assert "Only the Partnership Chair may commission an alternative review" in by_another
    assert "An alternative review is commissioned once the Partnership Chair has decided" in other
    assert (SUBGROUP_CHAIR, "commission-review") in await refusals(world)


async def forged(world: World, name: str, on: str) -> str:
    """Send what no card offers, with good answers, and return what is said to it."""
    card = await world.card(name, on)
    key = next(b["data"]["k"] for b in buttons(card.card) if "k" in b["data"])
    said = {"v": 1, "k": key, "n": 1, "verb": "case.submit", "about": "commission-review"}
    said |= fields(python_names(HOUSINGS))
    async with nothing_changes(world):
        answer = await world.forges(name, card, said)
    return answer.says + text_of(answer.card)
