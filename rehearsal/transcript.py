"""What was written in a rehearsal, kept in its folder so that a restart finds it there.

One line for each change, added at the end and never altered.  What one person alone saw in
answer to a press is not kept: Teams too goes back to the stored message.
"""

import json
import os
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from rehearsal.changes import Changes
from rehearsal.conversations import Message
from rehearsal.files import PRIVATE
from rehearsal.people import Json
from rehearsal.register import Register

FILE: Final = "messages.jsonl"


class Transcript:
    def __init__(self, file: Path, register: Register) -> None:
        self._file = file
        self._register = register
        self._kept: defaultdict[str, int] = defaultdict(int)
        self._messages: dict[str, Message] = {}

    def follow(self, changes: Changes) -> None:
        """Keep every change from now on."""
        changes.watch_views(self._note)

    def read_back(self) -> None:
        """Put back what was written; a line about a place that is no more is passed over."""
        places = {place.id: place for place in self._register.all()}
        for line in self._lines():
            if line["place"] in places:
                place = places[line["place"]]
                message = self._messages.get(line["id"]) or self._first(line)
                message.versions += line["adds"]
                message.deleted = line["deleted"]
                message.n = place.last = line["n"]
                self._kept[message.id] = len(message.versions)

    def _first(self, line: Json) -> Message:
        message = Message(
            id=line["id"],
            conversation=self._register.place(line["place"]),
            thread=line["thread"],
            versions=[],
            on=date.fromisoformat(line["on"]),
            author=self._register.people.get(line["author"]),
        )
        self._messages[message.id] = message
        return self._register.keep(message)

    def _lines(self) -> Iterator[Json]:
        """Yield what was kept; the end of a file may be a line that was being written."""
        if not self._file.exists():
            return
        whole, _, cut = self._file.read_bytes().rpartition(b"\n")
        if cut:
            os.truncate(self._file, len(whole) + bool(whole))
        yield from map(json.loads, whole.splitlines())

    def _note(self, message: Message) -> None:
        line = {
            "place": message.conversation.id,
            "id": message.id,
            "n": message.n,
            "thread": message.thread,
            "on": message.on.isoformat(),
            "author": message.author.object_id if message.author else "",
            "deleted": message.deleted,
            "adds": message.versions[self._kept[message.id] :],
        }
        self._kept[message.id] = len(message.versions)
        self._add(json.dumps(line) + "\n")

    def _add(self, line: str) -> None:
        descriptor = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, PRIVATE)
        with os.fdopen(descriptor, "w") as opened:
            opened.write(line)
