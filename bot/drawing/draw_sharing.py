"""The information-sharing record: its rows, and what is known of a row before it is completed."""

from collections.abc import Mapping
from typing import Final

from bot.drawing.scene import Scene
from cards.elements import Json
from cards.press import Offer, Verb
from cards.sharing import SharingView, sharing
from procedure.actions import Action
from procedure.case import FormId
from procedure.conditions import Answers
from procedure.questions import PageKey
from procedure.registers.kept import KeptRow
from procedure.registers.register import RegisterKey
from procedure.words import short_date

_ROOM: Final = 12
_KINDS: Final[Mapping[str, str]] = {
    "request": "Asked for information",
    "reply": "Reply read",
    "withheld": "Withheld: step taken",
    "exported": "Letter taken out in Word",
}


def draw_sharing(scene: Scene) -> Json:
    rows = rows_of(scene)
    open_rows = [row for row in rows if not row.form][:_ROOM]
    return sharing(
        SharingView(
            k=scene.k,
            n=scene.n,
            reference=scene.case.reference,
            rows=[(_name(scene, row), _state(row)) for row in rows],
            offers=[
                Offer(
                    Verb.REQUEST_DO,
                    f"Complete: {_name(scene, row)}",
                    f"{Action.COMPLETE_SHARING}/{row.about}",
                )
                for row in open_rows
            ],
            back=Offer(Verb.REQUEST_RETURNS, "Back to the replies"),
        )
    )


def rows_of(scene: Scene) -> list[KeptRow]:
    return list(scene.work.registers.of_case(scene.case.reference, RegisterKey.SHARING))


def known_of(scene: Scene, about: str) -> Answers:
    """Return what a row can be filled with, or what it was filled with before."""
    row = next((one for one in rows_of(scene) if one.about == about), None)
    if row is None:
        return {}
    if row.form:
        return scene.work.forms.answers(FormId(row.form)).get(PageKey("sharing"), {})
    return {
        "kind": "request",
        "what": "review",
        "from-whom": _agency(scene, row),
        "with-whom": f"{scene.name_of(row.by)}, Business Unit",
        "purpose": "Initial scoping for the rapid review",
        "legal-basis": "The safeguarding partners' formal authority (section 2)",
        "decision": "refused" if about.startswith("withheld") else "shared",
        "securely": "Asked for and answered in the bot, which keeps it encrypted",
        "decided-by": scene.name_of(row.by),
        "decided-on": row.on.isoformat(),
    }


def _name(scene: Scene, row: KeptRow) -> str:
    kind = _KINDS.get(row.about.partition("/")[0], "Shared")
    return f"{kind}, {_agency(scene, row)}, {short_date(row.on)}"


def _agency(scene: Scene, row: KeptRow) -> str:
    found = scene.case.request_to(row.about.split("/")[1])
    return found.agency.name if found else "an agency"


def _state(row: KeptRow) -> str:
    return "Complete" if row.form else "To complete"
