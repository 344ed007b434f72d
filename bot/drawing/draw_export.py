"""What of a case can be had in Word, for whoever may read it."""

from bot.desk.exporting import exportable
from bot.drawing.scene import Scene
from cards.elements import Json
from cards.export import ExportView
from cards.export import export as export_card
from cards.press import Offer, Verb
from procedure.actions import Action
from procedure.permissions import refusal


def export_offer(scene: Scene, only: str = "") -> Offer | None:
    """Return the button, if there is anything and this viewer may have it."""
    if refusal(scene.viewer, Action.EXPORT_FORM, scene.case) or not documents(scene, only):
        return None
    return Offer(Verb.CASE_EXPORT, "Export as Word", only)


def export_offers(scene: Scene, read: Offer) -> tuple[Offer, ...]:
    """Return the button that goes beside the one by which a form is read."""
    offer = export_offer(scene, read.about)
    return (offer,) if offer else ()


def documents(scene: Scene, only: str = "") -> list[tuple[str, str]]:
    found = exportable(scene.case, scene.work)
    return [(one.title, one.key) for one in found if only in {"", one.form.value}]


def draw_export(scene: Scene, only: str = "") -> Json:
    return export_card(
        ExportView(
            k=scene.k,
            n=scene.n,
            reference=scene.case.reference,
            documents=documents(scene, only),
        )
    )
