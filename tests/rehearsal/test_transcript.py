"""What was written in a rehearsal is there again when it is started again."""

import json
from pathlib import Path
from typing import TypeAlias

import pytest

from rehearsal.conversations import Message
from rehearsal.partnership import AMINA, PRIYA, SUBGROUP
from rehearsal.prepare import prepare
from rehearsal.serve import running
from rehearsal.teams import Teams
from rehearsal.transcript import FILE
from tests.rehearsal.echo import EchoBot, card, message
from tests.rehearsal.test_connector import at

Places: TypeAlias = list[list[dict[str, object]]]

LASTS = ("id", "n", "thread", "author", "on", "deleted", "versions")


def seen(teams: Teams) -> Places:
    """Return all that there is to keep of Amina's chat and of the Subgroup's channel."""
    places = teams.register.chat(AMINA), teams.register.place(SUBGROUP.id)
    return [[lasting(kept) for kept in place.everything] for place in places]


def lasting(kept: Message) -> dict[str, object]:
    return {name: getattr(kept, name) for name in LASTS}


def number(kept: dict[str, object]) -> int:
    return int(str(kept["n"]))


async def chatter(teams: Teams, bot: EchoBot) -> None:
    """Do once each thing that there is to keep."""
    bot.actions = [{"type": "Action.Execute", "title": "Send"}]
    await teams.say(AMINA, "hello")
    await teams.say(AMINA, "wrong chat")
    said, answered, wrong, answered_too = teams.register.chat(AMINA).everything
    await teams.press(AMINA, answered, "Send")
    await teams.edit(AMINA, said, "good morning")
    await teams.delete(AMINA, wrong)
    await bot.call("PUT", f"{at(AMINA.chat_id)}/{answered.id}", message("content"))
    await bot.call("DELETE", f"{at(AMINA.chat_id)}/{answered_too.id}")
    await teams.say(PRIYA, "help", SUBGROUP.id)
    await teams.press(PRIYA, teams.channel("Subgroup")[0], "Send")


@pytest.fixture
async def before(folder: Path) -> Places:
    """What there was to see as a first rehearsal ended."""
    ports = prepare(folder)
    async with (
        running(folder, None, remembers=True) as first,
        EchoBot(first.teams, first.teams.cast.app, ports.bot) as bot,
    ):
        await first.settled
        await bot.sign_in()
        await chatter(first.teams, bot)
        return seen(first.teams)


async def test_everything_is_there_again_and_again(folder: Path, before: Places) -> None:
    async with running(folder, None, remembers=True) as again:
        second = seen(again.teams)
    async with running(folder, None, remembers=True) as again:
        third = seen(again.teams)

    assert second == third == before
    assert [len(place) for place in before] == [4, 2]


async def test_what_comes_after_is_kept_as_well(folder: Path, before: Places) -> None:
    async with (
        running(folder, None, remembers=True) as again,
        EchoBot(again.teams, again.teams.cast.app) as bot,
    ):
        await bot.sign_in()
        await bot.call("PUT", f"{at(AMINA.chat_id)}/{before[0][1]['id']}", message("newer"))
        await again.teams.say(AMINA, "still there?")
        second = seen(again.teams)
    async with running(folder, None, remembers=True) as again:
        third = seen(again.teams)
        newer = again.teams.chat(AMINA)[0].card

    assert second == third
    assert len(third[0]) == 6
    assert max(map(number, before[0])) < min(map(number, third[0][-2:]))
    assert newer == card("newer")


async def test_what_one_person_saw_in_answer_is_gone(folder: Path, before: Places) -> None:
    async with running(folder, None, remembers=True) as again:
        [shown] = again.teams.channel("Subgroup")

    assert before[1][1]["id"] == shown.id
    assert shown.seen_by(PRIYA)["body"] == card("<at>Quorate</at> help")["body"]


@pytest.mark.usefixtures("before")
async def test_the_file_is_private(folder: Path) -> None:
    assert (folder / FILE).stat().st_mode & 0o777 == 0o600


async def test_a_line_that_was_being_written_is_left_out(folder: Path, before: Places) -> None:
    with (folder / FILE).open("a") as file:
        file.write('{"place": "a:1')
    async with running(folder, None, remembers=True) as again:
        second = seen(again.teams)

    assert second == before
    assert (folder / FILE).read_text().endswith("}\n")


async def test_a_place_that_is_no_more_is_passed_over(folder: Path, before: Places) -> None:
    gone = {"place": "19:gone@thread.tacv2", "id": "1", "adds": [{"text": "x"}]}
    with (folder / FILE).open("a") as file:
        file.write(json.dumps(gone) + "\n")
    async with running(folder, None, remembers=True) as again:
        second = seen(again.teams)

    assert second == before


async def test_a_rehearsal_for_a_test_keeps_nothing(folder: Path) -> None:
    ports = prepare(folder)
    async with (
        running(folder, None) as first,
        EchoBot(first.teams, first.teams.cast.app, ports.bot) as bot,
    ):
        await first.settled
        await bot.sign_in()
        await first.teams.say(AMINA, "hello")

    assert not (folder / FILE).exists()
