"""People of a situation at work: each says, presses and fills in what their part asks of them.

One person does one thing at a time, and different people work side by side.  Somebody goes to a
thing from their list of work, so that nobody waits for a card to come round; whoever has more
waiting than the list shows goes to it from the card in their chat.
"""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager, suppress
from datetime import date
from functools import partial
from itertools import count
from typing import Final, TypeAlias

from aiohttp import ClientError

from rehearsal.card_reading import ClientStopsThis, buttons
from rehearsal.civil_clock import CannotMove, CivilClock
from rehearsal.conversations import Held, Message, hold
from rehearsal.date_phrases import spoken
from rehearsal.people import Json, Person
from rehearsal.situations.shown import Stuck, is_an_answer, shows, well, without_problems
from rehearsal.situations.typist import Typist
from rehearsal.teams import Teams
from rehearsal.working_days import is_working_day, working_days_later

SayStep: TypeAlias = Callable[[str], None]

PATIENCE: Final = 60.0
AGAIN: Final = 2.0  # seconds after which a person writes once more
TRIES: Final = 10
LONGEST: Final = 80  # pages; a form that has not ended by then goes round in circles
MORE: Final = "one more question"


class CannotPlay(Exception):
    """A situation has stopped; says at which step, and why."""


_FAULTS: Final = (Stuck, CannotMove, ClientError, ClientStopsThis, LookupError, TimeoutError)


class Playing:
    """Everything a person does happens within ``turn``; ``step`` names it if it goes wrong."""

    def __init__(self, teams: Teams, clock: CivilClock, say_step: SayStep) -> None:
        self._teams = teams
        self._clock = clock
        self._say_step = say_step
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._menus: dict[str, Held] = {}
        self._named = count()

    @property
    def today(self) -> date:
        return self._clock.today()

    @contextmanager
    def step(self, says: str) -> Iterator[None]:
        self._say_step(says)
        try:
            yield
        except _FAULTS as fault:
            because = str(fault) or "the bot did not answer in time."
            raise CannotPlay(f"The situation stopped at “{says}”: {because}") from fault

    @asynccontextmanager
    async def turn(self, person: Person, does: str) -> AsyncIterator[None]:
        async with self._turns[person.object_id]:
            with self.step(f"{person.name}: {does}"):
                yield

    async def on_a_working_day(self) -> date:
        """Begin on a working day, so that the days come out alike whenever it is played."""
        if not is_working_day(self.today):
            await self.walk(working_days_later(self.today, 1))
        return self.today

    async def walk(self, to: date) -> None:
        """Let the days go by until then, each of them seen by the bot."""
        if to > self.today:
            with self.step(f"The days go by until {spoken(to)}"):
                if not await self._clock.walk(to):
                    raise Stuck("the bot did not look at every day. Is it running?")

    async def says(self, person: Person, words: str) -> Held:
        """Write to the bot until it answers, and return the message it answers with.

        Where so many write at once, Teams may refuse the bot's answer, and then it is lost.
        """
        before = len(self._teams.chat(person))
        for _ in range(TRIES):
            well(await self._teams.say(person, words))
            with suppress(TimeoutError):
                found = await self._teams.until(partial(self._answers, person, before), AGAIN)
                return self._teams.holds(found[0], person)
        raise Stuck(f"the bot never answered “{words}”.")

    async def press(
        self, person: Person, shown: Held, button: str | Json, typed: Mapping[str, str]
    ) -> Held:
        """Press a button, and return the card as it is answered in place."""
        answer = well(await self._teams.press(person, shown, button, **typed))
        if not answer.card:
            raise Stuck(answer.says or "nothing was answered.")
        return hold(shown, answer.card)

    async def sends(
        self, person: Person, shown: Held, button: str, answers: Mapping[str, str]
    ) -> Held:
        """Fill in a page and press its button; an answer that opens a question is answered too."""
        typist = Typist(self.today, next(self._named))
        shown = await self.press(person, shown, button, typist.fill(shown.card, answers))
        if shows(shown, MORE):
            shown = await self.press(person, shown, button, typist.fill(shown.card, answers))
        return without_problems(shown)

    async def completes(
        self, person: Person, shown: Held, sends: str, answers: Mapping[str, str]
    ) -> Held:
        """Go through a form page by page, look its answers through, and send it."""
        typist = Typist(self.today, next(self._named))
        for _ in range(LONGEST):
            titles = {str(one.get("title")) for one in buttons(shown.card)}
            on = next((one for one in ("Next part", sends) if one in titles), "Continue")
            typed = typist.fill(shown.card, answers)
            shown = without_problems(await self.press(person, shown, on, typed))
            if on == sends:
                return shown
        raise Stuck(f"the form never comes to “{sends}”.")

    async def asked(self, person: Person, reference: str, asks: str, words: str = "") -> Held:
        """Go to the card on which somebody is asked for something on a case.

        ``words`` are those on the card itself, where they are others than in the list.
        """
        work = await self.press(person, await self._menu(person), "My work", {})
        for button in buttons(work.card):
            tooltip = str(button.get("tooltip", ""))
            if reference in tooltip and asks in tooltip:
                return await self.press(person, work, button, {})
        return await self._posted(person, reference, words or asks)

    async def _menu(self, person: Person) -> Held:
        if person.object_id not in self._menus:
            self._menus[person.object_id] = await self.says(person, "hello")
        return self._menus[person.object_id]

    def _answers(self, person: Person, before: int) -> list[Message]:
        """Return what was answered since; what the bot says unasked is left out."""
        since = self._teams.chat(person)[before:]
        return [message for message in since if is_an_answer(message)]

    async def _posted(self, person: Person, *words: str) -> Held:
        """Wait for a card that came unasked, with all of these words on it."""

        def found() -> list[Message]:
            return [
                message
                for message in self._teams.chat(person)
                if not is_an_answer(message)
                and all(shows(self._teams.holds(message, person), one) for one in words)
            ]

        try:
            return self._teams.holds((await self._teams.until(found, PATIENCE))[-1], person)
        except TimeoutError:
            raise Stuck(f"no card with “{'”, “'.join(words)}” came to them.") from None
