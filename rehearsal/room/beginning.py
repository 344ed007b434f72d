"""Beginning again from a ready-made situation, and playing it once everything is there.

Nothing of the present rehearsal may be left, its databases least of all; so this program only
says that it is to begin again, and ends.  Whoever started it makes everything new and starts it
with the situation to be played.
"""

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

from aiohttp import web

from rehearsal.civil_clock import CivilClock
from rehearsal.people import Json
from rehearsal.room.events import Events
from rehearsal.room.fence import CannotDo, says
from rehearsal.situations import SITUATIONS, Situation
from rehearsal.situations.playing import CannotPlay
from rehearsal.teams import Teams

NOT_BY_ITSELF: Final = (
    "This rehearsal was not started by quorate run, so it cannot begin again by itself: stop it, "
    "and start it with quorate run."
)


@dataclass(frozen=True, slots=True)
class Stage:
    """What a situation is played on; ``say`` tells whoever started the rehearsal."""

    teams: Teams
    clock: CivilClock
    say: Callable[[str], object]


class Beginning:
    """``begin_again`` is told, once, what somebody has chosen; ``playing`` is where it has got."""

    def __init__(
        self, stage: Stage, events: Events, begin_again: Callable[[str], object] | None
    ) -> None:
        self._stage = stage
        self._events = events
        self._begin_again = begin_again
        self._chosen = False
        self.playing: Json | None = None

    async def choose(self, request: web.Request) -> web.StreamResponse:
        situation = situation_called(request.match_info["key"])
        if self._begin_again is None:
            raise CannotDo(NOT_BY_ITSELF, HTTPStatus.CONFLICT)
        if self._chosen:
            raise CannotDo("It is beginning again already.", HTTPStatus.CONFLICT)
        self._chosen = True
        self._begin_again(situation.key)
        return says(f"Beginning again: {situation.title}.", HTTPStatus.ACCEPTED)

    async def play(self, situation: Situation) -> None:
        """Play it as soon as the bot follows the clock."""
        self._step(situation, "Waiting for the bot", done=False)
        await self._stage.clock.followed()
        try:
            await situation.play(
                self._stage.teams,
                self._stage.clock,
                lambda step: self._step(situation, step, done=False),
            )
        except CannotPlay as stopped:
            self._stage.say(str(stopped))
            self._step(situation, str(stopped), done=True)
        else:
            self._step(situation, f"{situation.title}: it is ready.", done=True)

    def _step(self, situation: Situation, step: str, *, done: bool) -> None:
        at = {"key": situation.key, "step": step}
        self.playing = None if done else at
        self._events.tell("situation", {**at, "done": done})


def situation_called(key: str) -> Situation:
    found = SITUATIONS.get(key)
    if found is None:
        known = ", ".join(SITUATIONS)
        raise CannotDo(f"There is no situation {key}; there are {known}.", HTTPStatus.NOT_FOUND)
    return found
