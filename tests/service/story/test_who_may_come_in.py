"""A partnership that takes referrals from its own list alone, and somebody who had begun one."""

from typing import Final

from bot.config.reading import read
from procedure.questions import FormKey
from rehearsal.conversations import Message
from rehearsal.partnership import COUNCIL, TOM, Part
from tests.service.answers import REFERRAL
from tests.service.forms import fill, look_through
from tests.service.kept import cases, id_of
from tests.service.world import NOBODYS, PRACTITIONER, World, text_of

NOT_LISTED: Final = "You are not on this partnership's list. Ask its Business Unit to add you."


async def closes_its_doors(world: World) -> None:
    """Start the service again with referrals open to the enrolled alone."""
    await world.stop()
    path = world.folder / "quorate.toml"
    path.write_text(f'{path.read_text()}\n[referrals]\nopen_to = "enrolled"\n')
    world.config = read(path)
    await world.start()


async def about_to_send(world: World, name: str) -> Message:
    message = await world.says(name, "make a referral")
    await fill(world, name, message, REFERRAL)
    await look_through(world, name, message)
    return message


async def test_whoever_is_not_enrolled_is_told_whom_to_ask_whatever_they_try(world: World) -> None:
    menu = await world.says(NOBODYS, "hello")
    message = await about_to_send(world, NOBODYS)
    await closes_its_doors(world)

    for words in ("hello", "make a referral", "help", "are you there?"):
        assert NOT_LISTED in text_of((await world.says(NOBODYS, words)).card), words
    for card, button in (
        (menu, "Make a referral"),
        (menu, "Help"),
        (message, "Send the referral"),
        (message, "Save and finish later"),
    ):
        answer = await world.presses(NOBODYS, card, button)
        assert answer.says == NOT_LISTED, button
    assert await cases(world) == []


async def test_what_they_had_written_is_kept_and_sent_once_they_are_enrolled(
    world: World,
) -> None:
    message = await about_to_send(world, NOBODYS)
    await closes_its_doors(world)
    refused = await world.presses(NOBODYS, message, "Send the referral")
    who = await id_of(world, NOBODYS)
    kept = await world.store.read(lambda work: work.forms.open_by(who, FormKey.REFERRAL, None))
    world.enrol(Part(TOM, COUNCIL, "referrer"))
    await world.presses(NOBODYS, message, "Send the referral")

    assert refused.says == NOT_LISTED
    assert kept
    assert len(await cases(world)) == 1


async def test_the_enrolled_go_on_as_before(world: World) -> None:
    await closes_its_doors(world)
    message = await about_to_send(world, PRACTITIONER)
    await world.presses(PRACTITIONER, message, "Send the referral")

    assert len(await cases(world)) == 1
