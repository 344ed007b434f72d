"""Where the partnership asks for it, each safeguarding partner endorses a decision or dissents."""

from typing import Final

from procedure.case import DecisionCode
from procedure.roles import Partner
from rehearsal.conversations import Kind
from tests.service.kept import audit, id_of, nothing_changes, the_case
from tests.service.steps import DECIDES, SECTION_3, take
from tests.service.story.signing import recommended
from tests.service.story.test_counted_otherwise import counted
from tests.service.world import (
    ICB_LEAD,
    LA_LEAD,
    PARTNERSHIP_CHAIR,
    POLICE_LEAD,
    World,
    text_of,
)

ASKED: Final = '\n[procedure.settings]\n"decision.endorsed_by" = "partners"\n'
ON: Final = "endorses the decision"
WHY: Final = "The pattern is known already."


async def test_each_partner_answers_once_and_the_chair_sees_who_does_not_agree(
    world: World,
) -> None:
    await counted(world, ASKED)
    await recommended(world)
    await take(world, DECIDES)
    for name in (LA_LEAD, ICB_LEAD):
        card = await world.card(name, ON)
        await world.presses(name, card, "Record our answer", endorsement="endorses")
    card = await world.card(POLICE_LEAD, ON)
    old = world.teams.holds(card)
    await world.presses(POLICE_LEAD, card, "Record our answer", endorsement="dissents")
    said = {"endorsement": "dissents", "reasons": WHY}
    await world.presses(POLICE_LEAD, card, "Record our answer", **said)
    chairs = await world.card(PARTNERSHIP_CHAIR, SECTION_3, "The police", WHY)
    async with nothing_changes(world):
        again = await world.presses(POLICE_LEAD, old, "Record our answer", endorsement="endorses")
    case = await the_case(world)
    made = case.signed(DecisionCode.ENDORSED, Partner.POLICE)
    rows = [row for row in await audit(world) if row["action"] == "endorse"]

    assert made
    assert (made.outcome, made.name) == ("dissents", POLICE_LEAD)
    assert case.signed(DecisionCode.FINAL_DECISION)
    assert "Does not endorse it (Karim Aziz, Monday 7 September 2026" in text_of(chairs.card)
    assert "Karim Aziz answered for the police on" in text_of(again.card)
    leads = [await id_of(world, name) for name in (LA_LEAD, ICB_LEAD, POLICE_LEAD)]
    assert [(row["by"]) for row in rows if row["kind"] == "decide"] == leads
    assert not {"endorse", "Karim", WHY} & in_channels(world)


def in_channels(world: World) -> set[str]:
    """Return which of the words of a dissent any channel has ever had."""
    shared = [place for place in world.teams.conversations() if place.kind is not Kind.PERSONAL]
    said = str([post.versions for place in shared for post in place.posts])
    return {word for word in ("endorse", "Karim", WHY) if word in said}
