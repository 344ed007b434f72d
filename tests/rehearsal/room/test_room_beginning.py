"""A ready-made situation is begun from nothing by whoever started the rehearsal, then played."""

import asyncio

import pytest

from rehearsal.civil_clock import CivilClock
from rehearsal.people import Json
from rehearsal.room.beginning import Beginning
from rehearsal.room.beginning import Stage as PlayedOn
from rehearsal.room.events import Events
from rehearsal.situations import Situation
from rehearsal.situations.playing import CannotPlay, SayStep
from rehearsal.teams import Teams
from tests.rehearsal.room.conftest import Stage


class Heard(Events):
    """Events with no page to hear them, written down."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[str, Json]] = []

    def tell(self, event: str, about: Json) -> None:
        self.told.append((event, about))


async def goes_well(teams: Teams, clock: CivilClock, say_step: SayStep) -> None:
    del teams, clock
    say_step("Amina: Make a referral")


async def goes_badly(teams: Teams, clock: CivilClock, say_step: SayStep) -> None:
    del teams, clock
    say_step("Amina: Make a referral")
    raise CannotPlay("The situation stopped at “Amina: Make a referral”: the bot answered 500.")


async def played(stage: Stage, play: Situation) -> tuple[list[Json], Json | None]:
    """Play it with a bot that follows the clock, and return what was told and what was left."""
    events = Heard()
    beginning = Beginning(PlayedOn(stage.teams, stage.clock, stage.said.append), events, None)
    playing = asyncio.create_task(beginning.play(play))
    following = asyncio.create_task(stage.clock.asked(1))
    await playing
    following.cancel()
    assert {event for event, _ in events.told} == {"situation"}
    return [about for _, about in events.told], beginning.playing


async def test_each_step_is_told_until_it_is_ready(stage: Stage) -> None:
    told, left = await played(stage, Situation("made-up", "A made-up one", "", goes_well))

    assert told == [
        {"key": "made-up", "step": "Waiting for the bot", "done": False},
        {"key": "made-up", "step": "Amina: Make a referral", "done": False},
        {"key": "made-up", "step": "A made-up one: it is ready.", "done": True},
    ]
    assert (left, stage.said) == (None, [])


async def test_one_that_stops_says_where_and_why(stage: Stage) -> None:
    told, left = await played(stage, Situation("made-up", "A made-up one", "", goes_badly))
    says = "The situation stopped at “Amina: Make a referral”: the bot answered 500."

    assert told[-1] == {"key": "made-up", "step": says, "done": True}
    assert (left, stage.said) == (None, [says])


async def test_it_waits_for_a_bot_that_follows_the_clock(stage: Stage) -> None:
    beginning = Beginning(PlayedOn(stage.teams, stage.clock, print), Heard(), None)
    playing = asyncio.create_task(
        beginning.play(Situation("made-up", "A made-up one", "", goes_well))
    )
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(asyncio.shield(playing), 0.05)

    assert beginning.playing == {"key": "made-up", "step": "Waiting for the bot"}
    playing.cancel()


async def test_choosing_one_is_told_to_whoever_can_begin_again(stage: Stage) -> None:
    answer = await stage.page.post("situations/last-day")
    again = await stage.page.refused("situations/fresh")

    assert answer == {"says": "Beginning again: The last day to notify."}
    assert again == (409, "It is beginning again already.")
    assert stage.chosen == ["last-day"]


async def test_one_that_there_is_not_is_refused_in_words(stage: Stage) -> None:
    status, says = await stage.page.refused("situations/apocalypse")

    assert (status, stage.chosen) == (404, [])
    assert says.startswith("There is no situation apocalypse; there are fresh, ")


@pytest.mark.parametrize("may_begin_again", [False])
async def test_started_by_hand_it_says_that_it_cannot(stage: Stage) -> None:
    status, says = await stage.page.refused("situations/fresh")

    assert status == 409
    assert says.startswith("This rehearsal was not started by quorate run")
