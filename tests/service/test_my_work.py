"""What waits for somebody: one list over all their cases, with why, and a button that opens it."""

from datetime import date
from typing import Final

from rehearsal.card_reading import buttons
from rehearsal.conversations import Message
from rehearsal.delivery import Answer
from rehearsal.partnership import PARTS, Part
from tests.service.asking import BETH, FULL, asks, replies
from tests.service.forms import titles
from tests.service.kept import id_of, refusals
from tests.service.steps import (
    AT_MEETING,
    DECIDE,
    OUTCOMES,
    SENT,
    SHORTEST,
    refer,
    take,
    takes_off,
)
from tests.service.story.correcting import AWARE, CONFIRM, asked, to_receipt
from tests.service.world import (
    LA,
    MANAGER,
    NOBODYS,
    SUBGROUP_CHAIR,
    SUBGROUP_DEPUTY,
    World,
    text_of,
)

NOTHING: Final = "Nothing is waiting for you. You are up to date."
DEPUTY_UNTIL: Final = date(2026, 10, 3)


async def work(world: World, name: str) -> tuple[Message, Answer]:
    hello = await world.says(name, "hello")
    return hello, await world.presses(name, hello, "My work")


async def test_each_thing_says_by_when_and_why_and_opens(world: World) -> None:
    await refer(world)
    await take(world, DECIDE)
    hello, shown = await work(world, LA)
    said = text_of(shown.card)
    why = await world.presses(LA, hello, "Why this date?")
    back = await world.presses(LA, hello, "Back to your work")
    opened = await world.presses(LA, hello, "Open BSCP-2026-001")

    assert "1 thing waits for you." in said
    assert SENT.on in said
    assert "The rule is in section 4.1 of the procedure." in said
    assert "Due Mon 14 Sep 2026 (5 working days). In time." in said
    assert "Days counted" in text_of(why.card)
    assert "Your work" in text_of(back.card)
    assert SENT.does in titles(opened.card)


async def test_what_is_late_comes_first_and_says_so(world: World) -> None:
    await refer(world)
    await take(world, DECIDE)
    await world.day(date(2026, 9, 16))
    _, shown = await work(world, LA)

    assert "1 is late, and shown first." in text_of(shown.card)
    assert "(2 working days late)" in text_of(shown.card)


async def test_nothing_is_said_kindly(world: World) -> None:
    _, shown = await work(world, LA)

    assert NOTHING in text_of(shown.card).replace("\n", " ")


async def test_an_agency_finds_its_request_and_the_reply_it_has_begun(world: World) -> None:
    await asks(world)
    hello, shown = await work(world, BETH)
    opened = await world.presses(BETH, hello, "Open BSCP-2026-001")
    begun = await world.presses(BETH, hello, "Write the reply")
    _, again = await work(world, BETH)

    assert "Answer the information request to your agency" in text_of(shown.card)
    assert "Why this date?" not in titles(shown.card)
    assert "Willow Bank School" in text_of(opened.card)
    assert "Page 1 of" in text_of(begun.card)
    assert "Begun and not sent" in text_of(again.card)
    assert "Go on with it: BSCP-2026-001" in titles(again.card)


async def test_once_the_reply_is_in_it_waits_for_the_business_unit(world: World) -> None:
    await asks(world)
    await replies(world, BETH, FULL)
    _, hers = await work(world, BETH)
    _, theirs = await work(world, MANAGER)

    assert NOTHING in text_of(hers.card).replace("\n", " ")
    assert "Read and check the replies of the agencies" in text_of(theirs.card)


async def test_a_date_to_be_confirmed_waits_for_a_second_person_alone(world: World) -> None:
    await to_receipt(world)
    await asked(world, LA, **AWARE)
    _, asking = await work(world, LA)
    _, second = await work(world, MANAGER)

    assert CONFIRM not in text_of(asking.card)
    assert CONFIRM in text_of(second.card)


async def test_a_deputy_sees_for_whom_and_until_when(world: World) -> None:
    world.enrol(*deputy_parts(), until=DEPUTY_UNTIL)
    await refer(world)
    await take(world, *SHORTEST, *AT_MEETING, *OUTCOMES)
    _, deputy = await work(world, SUBGROUP_DEPUTY)
    _, chair = await work(world, SUBGROUP_CHAIR)

    assert "For Samuel Osei, as deputy until Sat 3 Oct 2026." in text_of(deputy.card)
    assert "as deputy" not in text_of(chair.card)


def deputy_parts() -> list[Part]:
    return [part for part in PARTS if part.role == "subgroup-chair"]


async def test_a_referral_that_was_begun_is_there_to_go_on_with(world: World) -> None:
    hello = await world.says(LA, "make a referral")
    await world.presses(LA, hello, "Continue", unsafe="no")
    await world.presses(LA, hello, "Save and finish later")
    again, shown = await work(world, LA)
    gone_on = await world.presses(LA, again, "Go on with it")

    assert "It is on no case yet. Kept until Mon 14 Sep 2026." in text_of(shown.card)
    assert "Page 2 of" in text_of(gone_on.card)


async def test_whoever_is_off_a_case_is_told_what_becomes_of_what_they_began(
    world: World,
) -> None:
    await refer(world)
    await take(world, *SHORTEST, *AT_MEETING, *OUTCOMES)
    card = await world.card(SUBGROUP_DEPUTY, "section 2: recommendation")
    await world.presses(SUBGROUP_DEPUTY, card, "Write section 2")
    await take(world, takes_off(await id_of(world, SUBGROUP_DEPUTY)))
    _, shown = await work(world, SUBGROUP_DEPUTY)

    assert "Case BSCP-2026-001. You can no longer send it" in text_of(shown.card)
    assert "Go on with it: BSCP-2026-001" not in titles(shown.card)


async def test_why_is_explained_to_nobody_off_the_case(world: World) -> None:
    await refer(world)
    await take(world, DECIDE)
    hello, shown = await work(world, LA)
    asking = next(one["data"] for one in buttons(shown.card) if one["title"] == "Why this date?")
    refused = await world.forges(NOBODYS, hello, asking)
    unknown = await world.forges(LA, hello, asking | {"about": "BSCP-2026-999/C01"})

    assert refused.says.startswith("Only the ")
    assert refused.card == {}
    assert unknown.says == "There is no such case, or it is not yours to see."
    assert (await refusals(world))[-1] == (NOBODYS, "see-case")
