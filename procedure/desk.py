"""The one door through which anything changes: what may be asked, and what comes back.

Dialogs and cards know only this protocol.  The desk behind it, ``bot.desk.partnership_desk``,
checks permission, applies the rules, writes the audit trail and saves, in one transaction.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol, TypeAlias

from procedure.actions import Action
from procedure.case import CaseReference, FormId
from procedure.conditions import Answers
from procedure.filling import Filled
from procedure.questions import FormKey, PageKey
from procedure.roles import Actor
from procedure.sources import Source
from procedure.terms import Term


class Move(Term):
    """What can be done on a page of a form."""

    NEXT = "next", "Continue"
    BACK = "back", "Back"
    ADD = "add", "Add another"
    CHANGE = "change", "Change"
    REMOVE = "remove", "Remove"
    LATER = "later", "Save and finish later"
    SHOW = "show", "Show the page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A form being filled by its owner; ``version`` rises with everything saved on it.

    ``until`` is the last day on which it is kept unfinished.
    """

    id: FormId
    form: FormKey
    version: int
    filled: Filled
    about: CaseReference | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BeginForm:
    """Begin a form, or go on with the one already begun by this person about this case."""

    form: FormKey
    about: CaseReference | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnPage:
    """Take what was typed on a page, and move."""

    draft: FormId
    version: int
    move: Move
    page: PageKey
    typed: Answers = field(default_factory=dict[str, str], repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscardForm:
    draft: FormId
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SendForm:
    """Send a finished form: a referral is lodged, section 2 or 3 is signed."""

    draft: FormId
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Do one thing on a case, from a card.

    ``version`` is that of the case when the card was drawn.  ``about`` narrows it: whose
    attendance, for example.
    """

    action: Action
    reference: CaseReference
    version: int
    answers: Answers = field(default_factory=dict[str, str], repr=False)
    about: str = ""


Command: TypeAlias = BeginForm | TurnPage | DiscardForm | SendForm | Act


@dataclass(frozen=True, slots=True)
class Done:
    """It was done, and may be said so.  ``says`` is fit for a lock screen."""

    reference: CaseReference | None
    says: str


@dataclass(frozen=True, slots=True)
class Refused:
    """It was not done, for this reason, on this authority."""

    because: str
    source: Source

    def __str__(self) -> str:
        return f"{self.because} ({self.source.in_words})"


@dataclass(frozen=True, slots=True)
class AtPage:
    """The form is open at this point; ``complaints`` are by question id."""

    draft: Draft
    complaints: Mapping[str, str] = field(default_factory=dict[str, str])
    says: str = ""


@dataclass(frozen=True, slots=True)
class NotYet:
    """The answers will not do as they are; what is wrong with each, by question id.

    Nothing wrong with any of them means that they lead to more questions.
    """

    complaints: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class MovedOn:
    """Nothing was done: what was pressed is older than what is now true."""

    says: str


Outcome: TypeAlias = Done | Refused | AtPage | NotYet | MovedOn


class Desk(Protocol):
    async def do(self, command: Command, by: Actor, once: str) -> Outcome:
        """Carry out a command.

        ``once`` says what is being done, not which message asked for it: the card, verb and
        version pressed, and by whom.  Teams delivers a press again under a new id, so a
        message's own id would not do.  What a command answers tells two of them apart as well.
        """
        ...
