"""A desk with one drawer: it keeps one form in memory, and answers as the real one promises to.

It knows no permissions, no cases and no database.  ``asked`` is everything it was asked.
"""

from dataclasses import replace
from datetime import date
from typing import Final

from procedure.case import CaseReference, FormId
from procedure.desk import (
    AtPage,
    BeginForm,
    Command,
    DiscardForm,
    Done,
    Draft,
    Move,
    Outcome,
    SendForm,
    TurnPage,
)
from procedure.filling import Filled
from procedure.forms import FORMS
from procedure.roles import Actor
from procedure.turning import Taken, add, back, keep, remove, reopen, take

TODAY: Final = date(2026, 9, 7)
OLD: Final = "The page you used was an old one."
OPENED: Final = "Your answer leads to more questions on this page."
REFERENCE: Final = CaseReference("BSCP-2026-014")


class FakeDesk:
    """``refuses`` is what it answers instead of sending, once it is set."""

    def __init__(self) -> None:
        self.asked: list[Command] = []
        self.refuses: Outcome | None = None
        self._draft: Draft | None = None

    @property
    def draft(self) -> Draft:
        assert self._draft, "a form is begun before anything is asked of it"
        return self._draft

    async def do(self, command: Command, by: Actor, once: str) -> Outcome:
        del by, once
        self.asked.append(command)
        match command:
            case BeginForm(form=form, about=about):
                begun = Draft(
                    id=FormId("draft-1"), form=form, version=1, filled=Filled(), about=about
                )
                self._draft = self._draft or begun
                return AtPage(self._draft)
            case TurnPage():
                return self._turned(command)
            case SendForm():
                return self.refuses or Done(REFERENCE, "It has been received.")
            case DiscardForm():
                return Done(None, "Thrown away.")
        raise AssertionError(f"a form asks for nothing else: {command}")

    def _turned(self, command: TurnPage) -> Outcome:
        if command.move is Move.SHOW:
            return AtPage(self.draft)
        if command.version != self.draft.version:
            return AtPage(self.draft, says=OLD)
        taken = self._moved(command)
        self._draft = replace(self.draft, version=self.draft.version + 1, filled=taken.filled)
        says = OPENED if taken.opened and not taken.complaints else ""
        return AtPage(self._draft, complaints=taken.complaints, says=says)

    def _moved(self, command: TurnPage) -> Taken:
        form, filled, page = FORMS[self.draft.form], self.draft.filled, command.page
        match command.move:
            case Move.NEXT:
                return take(form, filled, page, command.typed, TODAY)
            case Move.BACK:
                return Taken(back(form, keep(form, filled, page, command.typed)))
            case Move.ADD:
                return Taken(add(form, filled, page))
            case Move.CHANGE:
                return Taken(reopen(form, filled, page))
            case Move.REMOVE:
                return Taken(remove(form, filled, page))
            case _:
                return Taken(keep(form, filled, page, command.typed))
