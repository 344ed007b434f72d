"""Buttons on the cards of information requests.

Which agency is meant is on the button or chosen in a list.  Opening the letter or a reply for
the first time is a fact of its own, and the desk records it before anything is shown.
"""

from collections.abc import Callable
from functools import partial
from typing import Final, TypeAlias

from bot.chat.answers import Answer, Opened, Said, private
from bot.chat.case_cards import Barred, Found
from bot.chat.case_presses import CasePresses
from bot.desk.request_rights import is_theirs
from bot.drawing.draw_request_reading import ALL, OWN, draw_request_reading, title_of
from bot.drawing.draw_requests import draw_returns
from bot.drawing.draw_sharing import draw_sharing, known_of
from bot.drawing.draw_task import Typed
from cards.meeting_view import WHO
from cards.press import Press
from dialogs.turn import Visit
from procedure.actions import Action
from procedure.casework.replying import request_of
from procedure.casework.table import FORM_OF
from procedure.desk import Act, BeginForm
from procedure.permissions import refusal
from procedure.questions import FormKey
from procedure.roles import Actor
from storage.audit import AuditEvent, AuditKind

Taken: TypeAlias = Answer | BeginForm

_WHICH: Final = Said("Choose an agency in the list first, then press the button again.")
_NOTHING: Final = Said("There is nothing of that kind to read on this case yet.")
_NO_RETURNS: Final = Said("No agencies have been asked for information on this case yet.")
_WHOLE_CASE: Final = frozenset({Action.ASK_ONE_MORE, Action.ACCEPT_GAPS})


class RequestPresses(CasePresses):
    """The buttons of a case, and those of its information requests."""

    async def request(self, at: Visit, press: Press) -> Taken:
        """Show the form of one thing, begin it if it has pages, or do it if it has none."""
        name, _, about = press.about.partition("/")
        action = next((one for one in Action if one == name), None)
        about = about or press.typed.get(WHO, "")
        if action is None or (not about and action not in _WHOLE_CASE):
            return _WHICH
        if FORM_OF.get(action) is FormKey.INFORMATION_REPLY:
            return await self._cards.look(at.actor, press.k, _begins(at.actor))
        if action not in FORM_OF:
            return await self.do(at, press, action, about)
        typed = Typed()
        if action is Action.COMPLETE_SHARING:
            found = await self._cards.look(at.actor, press.k, partial(_known, about=about))
            typed = found if isinstance(found, Typed) else typed
        return await self._cards.step(at.actor, press.k, (action, about), typed)

    async def returns(self, at: Visit, press: Press) -> Answer:
        return await self._cards.look(at.actor, press.k, _returns(at.actor))

    async def sharing(self, at: Visit, press: Press) -> Answer:
        return await self._cards.look(at.actor, press.k, _sharing(at.actor))

    async def read_request(self, at: Visit, press: Press) -> Answer:
        """Show what was written, in a dialog, and record that it was read."""
        if "/" not in press.about:
            await self._first(at, press)
        return await self._cards.write(at.actor, press.k, _reads(at.actor, press.about))

    async def _first(self, at: Visit, press: Press) -> None:
        """Record that a letter, or a reply, has been opened for the first time."""
        looked = await self._cards.look(at.actor, press.k, partial(_opens, at.actor, press.about))
        if isinstance(looked, Act):
            await self._desk.do(looked, at.actor, f"{at.once}:first")


def _opens(by: Actor, what: str, found: Found) -> Act | Said | Barred:
    case = found.scene.case
    kind, _, agency = what.partition(".")
    asked = case.request_to(agency)
    mine = request_of(case, by)
    action = None
    if kind == "letter" and asked and mine == asked and asked.read is None:
        action = Action.OPEN_REQUEST
    elif kind == "reply" and asked and asked.returned and asked.seen is None:
        action = Action.SEE_REPLY if refusal(by, Action.SEE_REPLY, case) is None else None
    if action is None:
        return _NOTHING
    return Act(action=action, reference=case.reference, version=case.version, about=agency)


def _begins(by: Actor) -> Callable[[Found], BeginForm | Barred]:
    def begun(found: Found) -> BeginForm | Barred:
        case = found.scene.case
        if refused := refusal(by, Action.REPLY, case):
            return Barred(refused, case.reference, Action.REPLY)
        return BeginForm(form=FormKey.INFORMATION_REPLY, about=case.reference)

    return begun


def _known(found: Found, about: str) -> Typed:
    return Typed(answers=known_of(found.scene, about))


def _returns(by: Actor) -> Callable[[Found], Answer | Barred]:
    def shown(found: Found) -> Answer | Barred:
        case = found.scene.case
        if refused := refusal(by, Action.SEE_CASE, case):
            return Barred(refused, case.reference)
        card = draw_returns(found.scene)
        return private(card) if card else _NO_RETURNS

    return shown


def _sharing(by: Actor) -> Callable[[Found], Answer | Barred]:
    def shown(found: Found) -> Answer | Barred:
        case = found.scene.case
        if refused := refusal(by, Action.COMPLETE_SHARING, case):
            return Barred(refused, case.reference, Action.COMPLETE_SHARING)
        return private(draw_sharing(found.scene))

    return shown


def _reads(by: Actor, about: str) -> Callable[[Found], Answer | Barred]:
    """Return what opens a page ("reply.school/2"), to a member or to the agency's own lead."""
    what, _, page = about.partition("/")
    kind, _, agency = what.partition(".")

    def opened(found: Found) -> Answer | Barred:
        case = found.scene.case
        own = kind in OWN and is_theirs(case, by, agency)
        refused = None if own else refusal(by, Action.READ_FORM, case)
        if refused:
            return Barred(refused, case.reference, Action.READ_FORM)
        number = int(page) if page.isdecimal() else 1
        card = draw_request_reading(found.scene, what, number) if kind in ALL else None
        if card is None:
            return _NOTHING
        _write_down(found, by, what, number)
        return Opened(title_of(what), card)

    return opened


def _write_down(found: Found, by: Actor, what: str, page: int) -> None:
    found.scene.work.audit.append(
        AuditEvent(
            kind=AuditKind.CONSULT,
            action=Action.READ_FORM,
            by=by.person,
            civil=found.scene.today,
            reference=found.scene.case.reference,
            details={"form": what, "page": page},
        )
    )
