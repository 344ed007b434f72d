"""Reading what somebody wrote: in a dialog, by a member, and on the record."""

from collections.abc import Callable
from typing import Final

from bot.chat.answers import Answer, Opened, Said
from bot.chat.case_cards import Barred, Found
from bot.drawing.draw_reading import READABLE, draw_reading, form_to_read
from bot.drawing.scene import Scene
from procedure.actions import Action
from procedure.permissions import refusal
from procedure.roles import Actor
from storage.audit import AuditEvent, AuditKind

_NOTHING: Final = Said("There is nothing of that kind to read on this case yet.")


def open_reading(by: Actor, about: str) -> Callable[[Found], Answer | Barred]:
    """Return what opens a page of a form ("referral/2") and records that it was opened."""
    what, _, page = about.partition("/")

    def opened(found: Found) -> Answer | Barred:
        case = found.scene.case
        if refused := refusal(by, Action.READ_FORM, case):
            return Barred(refused, case.reference, Action.READ_FORM)
        if what not in READABLE:
            return _NOTHING
        number = int(page) if page.isdecimal() else 1
        card = draw_reading(found.scene, what, number, _author(found.scene, what))
        if card is None:
            return _NOTHING
        _write_down(found.scene, by, what, number)
        return Opened(READABLE[what].label, card)

    return opened


def _author(scene: Scene, what: str) -> str:
    form = form_to_read(scene.case, what)
    return scene.name_of(scene.work.forms.get(form).owner) if form else ""


def _write_down(scene: Scene, by: Actor, what: str, page: int) -> None:
    scene.work.audit.append(
        AuditEvent(
            kind=AuditKind.CONSULT,
            action=Action.READ_FORM,
            by=by.person,
            civil=scene.today,
            reference=scene.case.reference,
            details={"form": what, "page": page},
        )
    )
