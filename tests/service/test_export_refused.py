"""Who is given no copy, and where no copy goes."""

import pytest

from rehearsal.card_reading import buttons
from rehearsal.conversations import FILE_ASKED, attached
from rehearsal.partnership import COUNCIL, TOM, Part
from tests.service.exporting import (
    CASE,
    EXPORT,
    accepted,
    accepts,
    answers,
    asked,
    exports,
    files,
    press,
    questions,
)
from tests.service.kept import id_of, nothing_changes, refusals
from tests.service.steps import (
    adds,
    refer,
    take,
    takes_off,
)
from tests.service.world import (
    HOUSING,
    LA,
    MANAGER,
    NOBODYS,
    PRACTITIONER,
    World,
)


async def test_whoever_is_no_member_is_asked_nothing_and_it_is_on_the_record(
    world: World,
) -> None:
    await refer(world)
    card = await world.card(MANAGER, CASE)
    shown = await world.presses(MANAGER, card, EXPORT)
    data = [each["data"] for each in buttons(shown.card) if each["title"] == EXPORT]
    others = (PRACTITIONER, HOUSING, NOBODYS)
    async with nothing_changes(world):
        said = [(await world.forges(name, card, data[0])).says for name in others]

    assert all(one.startswith("Only the Business Manager") for one in said)
    assert await refusals(world) == [(name, "see-case") for name in others]
    assert [questions(world, name) for name in others] == [[], [], []]


async def test_whoever_is_taken_off_the_case_meanwhile_is_refused_what_they_were_offered(
    world: World,
) -> None:
    await refer(world)
    await world.says(NOBODYS, "hello")
    world.enrol(Part(TOM, COUNCIL, "la-representative"))
    await take(world, adds(await id_of(world, NOBODYS)))
    message = await asked(world, LA, "Decide whether to notify")
    await take(world, takes_off(await id_of(world, LA)))
    said = await accepts(world, LA, message)

    assert "There is no such case, or it is not yours to see." in said
    assert (questions(world, LA), files(world)) == ([], [])
    assert await exports(world) == [("deny", "export-form", None)]


async def test_a_question_is_answered_by_whom_it_was_put_to_and_once(world: World) -> None:
    await refer(world)
    mine, theirs = await asked(world, MANAGER), await asked(world, LA, "Decide whether to notify")
    context = attached(mine.current, FILE_ASKED)["content"]["acceptContext"]
    said_yes = {"action": "accept", "context": context, "uploadInfo": {}}
    others = await answers(world, LA, theirs, said_yes)
    forged = await answers(world, MANAGER, mine, said_yes | {"context": {"k": ["no", "key"]}})
    first = await accepts(world, MANAGER, await asked(world, MANAGER))
    kept = await asked(world, MANAGER)
    second = await accepts(world, MANAGER, kept)
    again = await answers(world, MANAGER, kept, accepted(kept))

    assert "no longer in use" in others
    assert "no longer in use" in forged
    assert "is in your OneDrive" in first
    assert "is in your OneDrive" in second
    assert "has been put in your OneDrive already" in again
    assert len(files(world)) == 2


@pytest.mark.parametrize(
    "address",
    [
        "http://169.254.169.254/latest",
        "https://files.example.org/upload",
        "https://anyshire.sharepoint.com.example.org/x",
        "file:///etc/passwd",
        7,
        None,
    ],
)
async def test_a_copy_goes_nowhere_but_to_where_peoples_files_are(
    world: World, address: object
) -> None:
    await refer(world)
    message = await asked(world, MANAGER)
    forged = accepted(message) | {"uploadInfo": {"uploadUrl": address}}
    said = await answers(world, MANAGER, message, forged)
    then = await accepts(world, MANAGER, message)

    assert "OneDrive did not take the copy, so it is not there." in said
    assert "is in your OneDrive" in then
    assert await exports(world) == [
        ("disclose", "export-form", "referral"),
        ("system", "export-not-taken", "referral"),
        ("disclose", "export-form", "referral"),
    ]


async def test_an_old_card_offers_what_there_is_now(world: World) -> None:
    await refer(world)
    card = await world.card(MANAGER, CASE)
    answer = await world.forges(MANAGER, card, press(card, "section-3"))
    gone = await world.forges(MANAGER, card, press(card, "referral") | {"k": "0" * 32})

    assert answer.says == "There is nothing of that kind to export on this case now."
    assert gone.says.startswith("That card is no longer in use.")
    assert questions(world, MANAGER) == []
