"""Between Microsoft's Playground and the bot.

The Playground sends no token and knows one user.  Each thing done in it is done again in the
loopback Teams by whoever is being acted.  "act as" and the date are taken here and go no further.
"""

import asyncio
import re
from collections.abc import Coroutine
from dataclasses import replace
from datetime import date
from http import HTTPStatus
from typing import Final

from aiohttp import ClientError, web

from rehearsal.acting import Acting
from rehearsal.card_reading import ClientStopsThis
from rehearsal.civil_clock import CannotMove, CivilClock
from rehearsal.configuration import PERSONAL_CHAT
from rehearsal.conversations import Conversation, Held, Kind, Message, split
from rehearsal.date_phrases import DateNotUnderstood, date_asked_for, spoken
from rehearsal.delivery import COMPLAINS, Answer
from rehearsal.mirror import Mirror, headed_card, heading
from rehearsal.partnership import BUSINESS_UNIT, known_as
from rehearsal.people import Json
from rehearsal.teams import Teams

PATH: Final = "/playground"
MENTION: Final = re.compile(r"<at>.*?</at>")

BOT_IS_DOWN: Final = (
    "The bot is not answering. If you stopped it, start it again as it says where you did so. "
    "If not, stop the rehearsal and start it again with: make run"
)
OLD_CARD: Final = "That card is from before the rehearsal was last started. Write hello."


class Gateway:
    def __init__(self, teams: Teams, clock: CivilClock, mirror: Mirror) -> None:
        self._teams = teams
        self._clock = clock
        self._mirror = mirror
        self._acting = Acting()
        self._errands: set[asyncio.Task[None]] = set()

    async def receive(self, request: web.Request) -> web.Response:
        """Take one activity from the Playground, as a bot would."""
        activity = await request.json()
        match activity:
            case {"type": "invoke", "name": "adaptiveCard/action"}:
                return await self._pressed(activity)
            case {"type": "message", "value": dict()}:
                self._start(self._submitted(activity))
            case {"type": "message"}:
                self._start(self._wrote(activity))
            case {
                "type": "installationUpdate",
                "action": "add",
                "conversation": {"id": conversation},
            } if conversation == PERSONAL_CHAT:  # the others are added when first turned to
                self._start(self._opened())
        return web.Response()

    async def settled(self) -> None:
        """Wait until everything received so far has been done and shown."""
        await asyncio.gather(*self._errands)
        await self._mirror.settled()

    async def _opened(self) -> None:
        self._mirror.begin()
        await self._mirror.settled()
        await self._mirror.tell(
            PERSONAL_CHAT,
            f"REHEARSAL. It is {spoken(self._clock.today())} and you are "
            f"{known_as(self._acting.person)}.\n\n"
            '- Write "hello" to begin.\n'
            '- Write "act as partnership chair" to be somebody else; "who can I be?" says who.\n'
            '- Write "two working days later", or "it is now" and a date, to move the date.\n'
            f"- The channel called General is that of the {BUSINESS_UNIT.name}.",
        )

    async def _wrote(self, activity: Json) -> None:
        self._mirror.open = True
        where = activity["conversation"]["id"]
        words = MENTION.sub("", activity.get("text") or "").strip()
        answer = self._acting.answer(words) or await self._date(words, where)
        if answer is None:
            answer = await self._say(words, where)
        if answer:
            await self._mirror.tell(where, answer)

    async def _say(self, words: str, where: str) -> str:
        """Write it in Teams, and return what is to be told here, which is mostly nothing."""
        place, root = split(where)
        conversation = self._conversation(place)
        thread = self._mirror.thread_of(root) if root else ""
        try:
            said = self._teams.write(self._acting.person, words, conversation, thread)
        except ClientStopsThis as stopped:
            return str(stopped)
        if root:
            _, thread = split(said["conversation"]["id"])
            self._mirror.tie(thread, root)
        return _complaint(await self._deliver(said))

    async def _submitted(self, activity: Json) -> None:
        where = activity["conversation"]["id"]
        message = self._mirror.stands_at(activity.get("replyToId", ""))
        if message is None:
            await self._mirror.tell(where, OLD_CARD)
        else:
            submitted = self._teams.activities.submitted(
                self._acting.person, self._as_pressed(message), activity["value"]
            )
            if complaint := _complaint(await self._deliver(submitted)):
                await self._mirror.tell(where, complaint)

    async def _pressed(self, activity: Json) -> web.Response:
        message = self._mirror.stands_at(activity.get("replyToId", ""))
        if message is None:
            return _error(OLD_CARD)
        pressed = self._as_pressed(message)
        try:
            answer = await self._teams.execute(
                self._acting.person, pressed, activity["value"]["action"]
            )
        except (ClientError, TimeoutError):
            return _error(BOT_IS_DOWN)
        return web.json_response(_with_heading(answer, pressed), status=answer.status)

    def _as_pressed(self, message: Message) -> Message | Held:
        """Have somebody else's card pressed from one's own chat, as if it had been passed on.

        Teams lets nobody into another person's chat, and the bot learns from a press whose
        chat it is.
        """
        person = self._acting.person
        if message.conversation.person in {None, person}:
            return message
        return replace(self._teams.holds(message), conversation=self._teams.register.chat(person))

    async def _deliver(self, activity: Json) -> Answer | None:
        try:
            return await self._teams.deliver(activity)
        except (ClientError, TimeoutError):
            return None

    async def _date(self, words: str, where: str) -> str | None:
        """Move the date if that is what is asked, and return what to say; None if it is not."""
        try:
            day = date_asked_for(words, self._clock.today())
            return None if day is None else await self._walk(day, where)
        except (DateNotUnderstood, CannotMove) as refused:
            return str(refused)

    async def _walk(self, day: date, where: str) -> str:
        self._clock.check(day)
        if (day - self._clock.today()).days > 1:
            await self._mirror.tell(where, f"Going on to {spoken(day)}, a day at a time.")
        if await self._clock.walk(day):
            return f"It is now {spoken(day)}, 09:00."
        return (
            f"It is now {spoken(day)}, 09:00. The bot was not running for all of it, as in an "
            f"outage; it catches up once it is started."
        )

    def _conversation(self, place: str) -> Conversation:
        for conversation in self._teams.conversations():
            if conversation.id == place and conversation.kind is not Kind.PERSONAL:
                return conversation
        chat = self._teams.register.chat(self._acting.person)
        chat.installed = True
        return chat

    def _start(self, errand: Coroutine[None, None, None]) -> None:
        """Do it apart, so that the Playground is not kept waiting for its own chat."""
        task = asyncio.create_task(errand)
        self._errands.add(task)
        task.add_done_callback(self._errands.discard)


def _complaint(answer: Answer | None) -> str:
    if answer is None:
        return BOT_IS_DOWN
    if answer.status >= HTTPStatus.BAD_REQUEST:
        return f"The bot did not take that: it answered {answer.status}."
    return ""


def _with_heading(answer: Answer, pressed: Message | Held) -> Json:
    body: Json = answer.body if isinstance(answer.body, dict) else {}
    if not answer.takes_its_place:
        return body
    return {**body, "value": headed_card(answer.card, heading(pressed.conversation))}


def _error(words: str) -> web.Response:
    body = {"statusCode": 500, "type": COMPLAINS, "value": {"code": "500", "message": words}}
    return web.json_response(body)
