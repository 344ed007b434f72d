"""Being sent a file: the bot asks in a personal chat, and the person accepts or declines.

Accepting makes room in the person's drive and tells the bot where; the buttons stay until the
bot takes the message away.
"""

from typing import Final

from rehearsal.card_reading import ClientStopsThis
from rehearsal.conversations import FILE_ASKED, Kind, Message, attached
from rehearsal.delivery import Answer
from rehearsal.drive import Drive
from rehearsal.driving import Driving
from rehearsal.people import Json, Person

INVOKE: Final = "fileConsent/invoke"


class Consenting:
    def __init__(self, driving: Driving, drive: Drive) -> None:
        self._driving = driving
        self._drive = drive

    async def accept(self, person: Person, message: Message) -> Answer:
        asked = _asked(person, message)
        room = self._drive.begin(person, str(asked.get("name", "")))
        context = asked["content"].get("acceptContext")
        answer = {"action": "accept", "context": context, "uploadInfo": room}
        return await self._tell(person, message, answer)

    async def decline(self, person: Person, message: Message) -> Answer:
        context = _asked(person, message)["content"].get("declineContext")
        return await self._tell(person, message, {"action": "decline", "context": context})

    async def _tell(self, person: Person, message: Message, answer: Json) -> Answer:
        value = {"type": "fileUpload", **answer}
        told = self._driving.activities.invoked(person, message, INVOKE, value)
        return await self._driving.deliver(told)


def _asked(person: Person, message: Message) -> Json:
    where = message.conversation
    if where.kind is not Kind.PERSONAL or where.person != person:
        raise ClientStopsThis("Files are sent in one's own chat with the app, and nowhere else.")
    asked = attached(message.current, FILE_ASKED)
    if not asked or message.deleted:
        raise ClientStopsThis("This message asks nobody to take a file.")
    return asked
