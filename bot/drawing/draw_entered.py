"""What the Business Unit may enter for somebody else, and the word of it to whom it was for."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from bot.drawing.scene import Scene
from cards.elements import Json
from cards.entered import EnteredView, entered
from cards.press import Offer, Verb
from procedure.actions import Action
from procedure.case import FormId, Signature
from procedure.casework.entering import ENTERED
from procedure.casework.table import FORM_OF
from procedure.filling import flat
from procedure.identifiers import passes
from procedure.permissions import refusal
from procedure.tasks import open_tasks
from procedure.whole_forms import questions_of
from storage.keys import KeyDestroyed

# What is asked, and what is on the button that does it.
ENTERING: Final[Mapping[Action, tuple[str, str]]] = {
    Action.ENTER_DECISION: ("Enter a decision on notifying for somebody", "Enter the decision"),
    Action.ENTER_VIEW: ("Enter a partner's view for somebody", "Enter the view"),
    Action.ENTER_NOTIFIED: ("Enter for somebody that the notification was sent", "Enter the date"),
    Action.ENTER_SECTION_2: ("Enter section 2 for somebody", "Enter section 2"),
    Action.ENTER_SECTION_3: ("Enter section 3 for somebody", "Enter section 3"),
}


def enter_offers(scene: Scene) -> Iterator[Offer]:
    """Offer what is waited for on the case and may be entered for whoever is to do it."""
    waited = {task.action for task in open_tasks(scene.case)}
    for action, (asks, _) in ENTERING.items():
        if ENTERED[action] in waited and refusal(scene.viewer, action, scene.case) is None:
            yield Offer(Verb.CASE_OPEN, asks, action)


def entered_words(made: Signature, scene: Scene) -> str:
    """Say who entered a decision for somebody and where its evidence is; nothing if nobody did."""
    if not made.entered_by:
        return ""
    evidence = _evidence(made, scene)
    where = f", evidence: {evidence}" if evidence and passes(evidence) else ""
    return f", entered by {made.entered_by}{where}"


def _evidence(made: Signature, scene: Scene) -> str:
    """Return where the evidence is kept, or nothing once the key of the case is destroyed."""
    try:
        pages = scene.work.forms.answers(made.form).values()
    except KeyDestroyed:
        return ""
    return next((page["evidence"] for page in pages if "evidence" in page), "")


def draw_entered(scene: Scene, about: str) -> Json | None:
    name, _, form_id = about.partition("/")
    action = next((one for one in ENTERING if one == name), None)
    if action is None:
        return None
    stored = scene.work.forms.get(FormId(form_id))
    form = scene.about.partnership.forms[FORM_OF[action]]
    answers = flat(form, stored.draft.filled)
    ways = {choice.key: choice.reads for choice in questions_of(form)["told-by"].choices}
    return entered(
        EnteredView(
            k=scene.k,
            n=scene.n,
            reference=scene.case.reference,
            what=FORM_OF[ENTERED[action]].label,
            on=date.fromisoformat(answers["decided-on"]),
            entered_by=scene.name_of(stored.owner),
            told_by=ways[answers["told-by"]],
            evidence=answers["evidence"],
            offers=(Offer(Verb.SHOW_CASE, "Open the case", scene.case.reference),),
        )
    )
