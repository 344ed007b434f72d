"""Sections 2 and 3 signed on paper and entered with their evidence; then the partners endorse."""

from typing import Final

from procedure.case import DecisionCode
from procedure.facts import Fact
from procedure.stages import Stage
from rehearsal.conversations import Message
from tests.service.forms import named
from tests.service.kept import audit, id_of, the_case
from tests.service.steps import SECTION_3
from tests.service.story.signing import to_section_2
from tests.service.world import (
    MANAGER,
    OFFICE,
    PARTNERSHIP_CHAIR,
    SUBGROUP_CHAIR,
    World,
    text_of,
)

EVIDENCE: Final = "Paper file 14, sheet 3"
PAPER: Final = {"decided-on": "2026-09-07", "told-by": "letter", "evidence": EVIDENCE}
SECTION_2_ON_PAPER: Final = PAPER | {
    "criteria-met": "no",
    "criteria-why": "None is met.",
    "recommendation": "no-review",
    "recommendation-why": "The learning is already known.",
    "short-reason": "Nothing more to learn.",
    "agreed": "yes",
}
SECTION_3_ON_PAPER: Final = PAPER | {"decision": "as-recommended", "decision-why": "I agree."}


async def enters(world: World, name: str, what: str, whose: str, typed: dict[str, str]) -> Message:
    """Enter a section for somebody, from the case card of the office."""
    card = await world.card(name, "Case BSCP-2026-001", f"Enter {what} for somebody")
    await world.presses(name, card, f"Enter {what} for somebody")
    given = named(card.card, typed | {"person": await id_of(world, whose)})
    await world.presses(name, card, f"Enter {what}", **given)
    return card


async def test_both_sections_are_their_signers_and_each_is_told(world: World) -> None:
    await to_section_2(world)
    await enters(world, OFFICE, "section 2", SUBGROUP_CHAIR, SECTION_2_ON_PAPER)
    told = await world.card(SUBGROUP_CHAIR, "Entered in your name", EVIDENCE)
    chairs = await world.card(PARTNERSHIP_CHAIR, SECTION_3, "Write section 3")
    who = world.person(PARTNERSHIP_CHAIR)
    read = await world.teams.task_fetch(who, chairs, "Read section 2")
    await enters(world, MANAGER, "section 3", PARTNERSHIP_CHAIR, SECTION_3_ON_PAPER)
    await world.card(PARTNERSHIP_CHAIR, "Entered in your name", EVIDENCE)
    case = await the_case(world)
    codes = (DecisionCode.RECOMMENDATION, DecisionCode.FINAL_DECISION)
    made = [case.signed(code) for code in codes]
    rows = [row for row in await audit(world) if row["action"].startswith("enter-section")]

    assert "LCSPR Referral Form, section 2: recommendation" in text_of(told.card)
    assert "Nothing more to learn." in text_of(chairs.card)
    assert "The learning is already known." in text_of(read.card)
    assert [(one.name, one.entered_by) for one in made if one] == [
        (SUBGROUP_CHAIR, OFFICE),
        (PARTNERSHIP_CHAIR, MANAGER),
    ]
    assert case.stage is Stage.OUTCOME_SHARING
    assert case.dates[Fact.SECTION_3_SIGNED].isoformat() == "2026-09-07"
    assert [(row["kind"], row["details"]["on_behalf_of"]) for row in rows] == [
        ("decide", await id_of(world, SUBGROUP_CHAIR)),
        ("decide", await id_of(world, PARTNERSHIP_CHAIR)),
    ]
    assert EVIDENCE not in str(await audit(world))
