"""Reading what somebody else wrote: in a dialog, by members of the case, and on the record."""

from tests.service.answers import REFERRAL
from tests.service.kept import audit, nothing_changes, refusals
from tests.service.steps import (
    AT_MEETING,
    OUTCOMES,
    RECOMMEND,
    SECTION_3,
    SHORTEST,
    refer,
    take,
)
from tests.service.world import (
    HOUSING,
    LA,
    MANAGER,
    NOBODYS,
    PARTNERSHIP_CHAIR,
    PRACTITIONER,
    World,
    text_of,
)


async def test_a_member_reads_the_referral_page_by_page_in_a_dialog_and_on_the_record(
    world: World,
) -> None:
    await refer(world)
    card = await world.card(MANAGER, "Case BSCP")
    who = world.person(MANAGER)
    first = await world.teams.task_fetch(who, card, "Read the referral")
    second = await world.teams.task_submit(who, first.dialog, "Next page")
    back = await world.teams.task_submit(who, second.dialog, "Previous page")

    assert "Is anyone unsafe now?" in text_of(first.card)
    assert REFERRAL["referrer-contact"] in text_of(second.card)
    assert "Page 2 of 11. Written by Amina Yusuf." in text_of(second.card)
    assert text_of(back.card) == text_of(first.card)
    read = [row["details"] for row in await audit(world) if row["kind"] == "consult"]
    assert read == [{"form": "referral", "page": number} for number in (1, 2, 1)]


async def test_the_partnership_chair_reads_section_2_from_the_card_of_section_3(
    world: World,
) -> None:
    await refer(world)
    await take(world, *SHORTEST, *AT_MEETING, *OUTCOMES, RECOMMEND)
    card = await world.card(PARTNERSHIP_CHAIR, SECTION_3)
    opened = await world.teams.task_fetch(world.person(PARTNERSHIP_CHAIR), card, "Read section 2")
    copied = world.copied(HOUSING, card)
    refused = await world.teams.task_fetch(world.person(HOUSING), copied, "Read section 2")

    assert "The facts were reviewed." in text_of(opened.card)
    assert "Written by Samuel Osei." in text_of(opened.card)
    assert refused.says.startswith("Only the")
    assert refused.card == {}
    assert (await refusals(world))[-1] == (HOUSING, "see-case")


async def test_whoever_is_no_member_reads_nothing_and_it_is_on_the_record(world: World) -> None:
    await refer(world)
    card = await world.card(LA, "Decide whether to notify")
    others = (PRACTITIONER, HOUSING, NOBODYS)
    async with nothing_changes(world):
        answers = [
            await world.teams.task_fetch(
                world.person(name), world.copied(name, card), "Read the referral"
            )
            for name in others
        ]

    assert all(one.says.startswith("Only the Business Manager") for one in answers)
    assert [one.card for one in answers] == [{}, {}, {}]
    assert await refusals(world) == [(name, "see-case") for name in others]
    assert not [row for row in await audit(world) if row["kind"] == "consult"]


async def test_a_client_that_opens_nothing_is_told_where_it_can_be_read(world: World) -> None:
    await refer(world)
    card = await world.card(LA, "Decide whether to notify")
    answer = await world.presses(LA, card, "Nothing opened?")

    assert answer.says.startswith("This opens in a window of its own.")
