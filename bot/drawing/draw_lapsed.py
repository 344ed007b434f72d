"""Word to whoever signed something that it no longer counts, and why."""

from bot.drawing.scene import Scene
from cards.elements import Json
from cards.press import Offer, Verb
from cards.told import ToldView, told
from procedure.case import DecisionCode, Signature, Undone
from procedure.casework.lapsing import last_undone


def draw_lapsed(scene: Scene, about: str) -> Json | None:
    """Return it while it is so; once they have signed again there is nothing to say."""
    code = DecisionCode(about.partition("/")[0])
    mark = last_undone(scene.case, code)
    if mark is None:
        return None
    return told(
        ToldView(
            k=scene.k,
            n=scene.n,
            reference=scene.case.reference,
            title="What you signed no longer counts",
            says=f"{why_undone(mark)} You are asked to sign again. Nothing of what you wrote is"
            " lost, and what you signed stays on the record.",
            offers=(Offer(Verb.SHOW_CASE, "Open the case", scene.case.reference),),
        )
    )


def why_undone(mark: Signature) -> str:
    """Say what no longer counts, since when and why: "Recommendation: Taken back by ..."."""
    why = Undone(mark.outcome).label
    return f"{mark.decision.label}: {why[0].lower()}{why[1:]} ({mark.name}, {mark.when})."
