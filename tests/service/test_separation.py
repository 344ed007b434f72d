"""Two people decide, and neither of them made the referral or has an interest in the case."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from procedure.case import DecisionCode
from rehearsal.card_reading import buttons
from rehearsal.conversations import Message
from rehearsal.partnership import LAURA, OFFICE, POLICE, RUTH, Part
from tests.conftest import Database
from tests.service.answers import SECTION_3
from tests.service.forms import fill, named, python_names, send, titles
from tests.service.kept import nothing_changes, refusals, the_case
from tests.service.steps import (
    AT_MEETING,
    DECIDES,
    OUTCOMES,
    RECOMMEND,
    SECTION_2,
    SHORTEST,
    Step,
    refer,
    take,
)
from tests.service.steps import SECTION_3 as ON_SECTION_3
from tests.service.world import (
    PARTNERSHIP_CHAIR,
    PARTNERSHIP_DEPUTY,
    SUBGROUP_CHAIR,
    SUBGROUP_DEPUTY,
    World,
    fields,
    text_of,
    world,
)

# One person stands in for both chairs.
BOTH = (
    Part(RUTH, OFFICE, "partnership-chair"),
    Part(LAURA, POLICE, "partnership-chair", deputy_for=RUTH),
)


@pytest.fixture
async def with_one_deputy(database: Database, tmp_path: Path) -> AsyncIterator[World]:
    async with world(tmp_path / "rehearsal", database, *BOTH) as found:
        yield found


async def signs(world: World, step: Step, name: str) -> str:
    """Write a section through to its end as somebody, and return what is said of it."""
    card = await world.card(name, step.on)
    await world.presses(name, card, step.shows)
    await fill(world, name, card, step.answers)
    answer = await send(world, name, card, step.does)
    return text_of(answer.card)


async def begins_all_the_same(world: World, step: Step, name: str) -> str:
    """Press what the card does not offer, and return what is said to it."""
    card = await world.card(name, step.on)
    assert step.shows not in titles(card.card)
    stamp = next(b["data"] for b in buttons(card.card) if "about" in b["data"])
    data = {**stamp, "verb": "case.open", "about": step.key}
    return (await world.forges(name, card, data)).says


async def test_referrer_recommender_and_interested_sign_nothing_and_deputies_do(
    with_one_deputy: World,
) -> None:
    here = with_one_deputy
    await refer(here, SUBGROUP_CHAIR)
    await take(here, *SHORTEST, *AT_MEETING, *OUTCOMES)
    await the_referrer_does_not_recommend(here)
    recommended = await signs(here, RECOMMEND, SUBGROUP_DEPUTY)
    await whoever_recommended_does_not_decide(here)
    await an_interest_declared_while_deciding_stops_it(here)
    await a_section_is_not_signed_from_its_first_page(here)
    decided = await signs(here, DECIDES, PARTNERSHIP_DEPUTY)

    assert "Section 2 is signed and is with the Partnership Chair." in recommended
    assert "Section 3 is signed." in decided
    case = await the_case(here)
    made = [case.signed(DecisionCode.RECOMMENDATION), case.signed(DecisionCode.FINAL_DECISION)]
    assert [(one.name, one.acting_for) for one in made if one] == [
        (SUBGROUP_DEPUTY, SUBGROUP_CHAIR),
        (PARTNERSHIP_DEPUTY, PARTNERSHIP_CHAIR),
    ]


async def the_referrer_does_not_recommend(world: World) -> None:
    card = await world.card(SUBGROUP_CHAIR, SECTION_2)
    bar = "You made the referral, so you cannot sign on it. Somebody else must."
    assert bar in text_of(card.card)
    async with nothing_changes(world):
        said = await begins_all_the_same(world, RECOMMEND, SUBGROUP_CHAIR)
    assert said.startswith(bar)


async def whoever_recommended_does_not_decide(world: World) -> None:
    card = await world.card(SUBGROUP_DEPUTY, ON_SECTION_3)
    bar = "You signed section 2. Somebody else must sign section 3."
    assert bar in text_of(card.card)
    async with nothing_changes(world):
        said = await begins_all_the_same(world, DECIDES, SUBGROUP_DEPUTY)
    assert said.startswith(bar)


async def an_interest_declared_while_deciding_stops_it(world: World) -> None:
    card = await world.card(PARTNERSHIP_CHAIR, ON_SECTION_3)
    await world.presses(PARTNERSHIP_CHAIR, card, DECIDES.shows)
    declared = DECIDES.answers | {"own-interest": "declared"}
    async with nothing_changes(world):
        said = await declared_and_sent(world, card, declared)
    assert "You have declared an interest in this case, so you cannot sign." in said
    assert (await refusals(world))[-1] == (PARTNERSHIP_CHAIR, "sign-section-3")


async def declared_and_sent(world: World, card: Message, answers: dict[str, str]) -> str:
    more = answers | {"own-interest-what": "I know the family."}
    await world.presses(PARTNERSHIP_CHAIR, card, "Continue", **named(card.card, answers))
    await fill(world, PARTNERSHIP_CHAIR, card, more)
    answer = await send(world, PARTNERSHIP_CHAIR, card, DECIDES.does)
    return text_of(answer.card)


async def a_section_is_not_signed_from_its_first_page(world: World) -> None:
    card = await world.card(PARTNERSHIP_DEPUTY, ON_SECTION_3)
    stamp = next(b["data"] for b in buttons(card.card) if "about" in b["data"])
    first = fields(python_names(SECTION_3 | {"decided-on": world.today.isoformat()}))
    data = {**stamp, "verb": "case.submit", "about": DECIDES.key, **first}
    async with nothing_changes(world):
        answer = await world.forges(PARTNERSHIP_DEPUTY, card, data)
    assert "This is written page by page" in text_of(answer.card)
