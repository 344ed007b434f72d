"""The two messages about a file: Teams asks whether it may be put, and shows where it is.

They stay in the chat, and the file's name in lists, so neither says more than the case and the
form.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from procedure.case import CaseReference

Message: TypeAlias = dict[str, Any]

ASKS: Final = "application/vnd.microsoft.teams.card.file.consent"
GIVEN: Final = "application/vnd.microsoft.teams.card.file.info"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileAsked:
    """A file offered to one person; ``k`` is the key under which their answer is looked up."""

    k: str
    reference: CaseReference
    name: str
    size: int
    rehearsal: bool


def file_asked(asked: FileAsked) -> Message:
    """Return the message in which Teams asks whether the file may be put in their OneDrive."""
    marked = "REHEARSAL. " if asked.rehearsal else ""
    content = {
        "description": f"{marked}If you accept, a copy goes into your own OneDrive.",
        "sizeInBytes": asked.size,
        "acceptContext": {"k": asked.k},
        "declineContext": {"k": asked.k},
    }
    attached = {"contentType": ASKS, "name": asked.name, "content": content}
    return _message(f"{asked.reference}: a file is waiting for you.", attached)


def file_given(name: str, where: Mapping[str, Any]) -> Message:
    """Return the message that shows where the file now is, as Teams told it."""
    attached = {
        "contentType": GIVEN,
        "contentUrl": where["contentUrl"],
        "name": name,
        "content": {"uniqueId": where["uniqueId"], "fileType": name.rpartition(".")[2]},
    }
    return _message("Your file is in your OneDrive.", attached)


def _message(summary: str, attached: Message) -> Message:
    return {"type": "message", "summary": summary, "attachments": [attached]}
