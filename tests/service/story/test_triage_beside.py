"""A near miss is taken on for what can be learned, and other areas are recorded with who leads."""

from dataclasses import replace
from typing import Final

from procedure.case import DecisionCode
from procedure.registers.register import RegisterKey
from tests.service.kept import done, the_case
from tests.service.steps import DECIDE, refer, take
from tests.service.story.opening import case_card, does, stage
from tests.service.world import LA, MANAGER, POLICE_LEAD, World, text_of

NO: Final = replace(
    DECIDE, answers=DECIDE.answers | {"definition": "no", "decision": "do-not-notify"}
)
AREA: Final = {
    "area": "The partnership across the river",
    "leads": "other-area",
    "told_on": "2026-09-07",
    "proof": "Their office, by letter",
}
BELOW: Final = "Record learning below the definition"
OTHER: Final = "Record another area that is involved"


async def test_a_near_miss_goes_on_with_its_basis_in_the_place_of_the_definition(
    world: World,
) -> None:
    await refer(world)
    await take(world, NO)
    learned = {"basis": "near-miss", "learning": "How it was noticed in time."}
    await does(world, LA, BELOW, "Record it", learned)
    card = await world.card(MANAGER, "Case BSCP-2026-001", "A near miss")
    made = (await the_case(world)).signed(DecisionCode.BELOW_DEFINITION)

    assert made is not None
    assert (made.outcome, made.name) == ("near-miss", LA)
    assert await stage(world) == "no-rr-route"
    assert "noticed in time" not in text_of(card.card)
    assert ("decide", "note-basis", LA) in await done(world)


async def test_each_other_area_is_recorded_once_with_who_leads_and_when_it_was_told(
    world: World,
) -> None:
    await refer(world)
    await does(world, LA, OTHER, "Record the other area", AREA)
    await does(world, MANAGER, OTHER, "Record the other area", AREA | {"leads": "this-area"})
    card = await world.card(MANAGER, "Case BSCP-2026-001", "another area is involved")
    case = await the_case(world)
    rows = await world.store.read(
        lambda work: work.registers.of_case(case.reference, RegisterKey.NOTICES)
    )

    assert [row.about for row in rows] == ["area/1", "area/2"]
    assert "The other area leads" in text_of(card.card)
    assert "across the river" not in text_of(card.card)


async def test_a_partner_lead_is_offered_neither(world: World) -> None:
    await refer(world)
    await take(world, NO)
    card = await case_card(world, POLICE_LEAD)

    assert BELOW not in text_of(card.card)
    assert OTHER not in text_of(card.card)
