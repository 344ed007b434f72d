"""What one person is told once about a reply: that it is chased, that it has come, that it warns.

Each is drawn as things stand when it is sent, so that what has been settled says so.
"""

from bot.drawing.draw_requests import RETURNS, does, draw_asked
from bot.drawing.scene import Scene
from cards.elements import Json
from cards.press import Offer
from cards.told import ToldView, told
from procedure.actions import Action


def draw_chased(scene: Scene, about: str) -> Json | None:
    """Once the reply is in there is nothing to be reminded of."""
    found = scene.case.request_to(about.partition("/")[0])
    if found is None or not found.is_outstanding:
        return None
    return draw_asked(scene, found.key)


def draw_reply_in(scene: Scene, about: str) -> Json | None:
    found = scene.case.request_to(about.partition("/")[0])
    if found is None:
        return None
    kind = "a nil return" if found.nil else "a reply"
    others = (
        " It knows of other agencies: read who, and ask them too." if found.knows_others else ""
    )
    more = [does(Action.ASK_ONE_MORE, "Ask one more agency")] if found.knows_others else []
    return told(
        ToldView(
            k=scene.k,
            n=scene.n,
            reference=scene.case.reference,
            title="An agency has replied",
            says=f"{found.agency.name} has sent {kind}.{others}",
            offers=[RETURNS, *more],
        )
    )


def draw_unsafe(scene: Scene, about: str) -> Json | None:
    found = scene.case.request_to(about.partition("/")[0])
    if found is None:
        return None
    says = (
        f"The reply of {found.agency.name} says that somebody may be unsafe now, and that 999 or"
        " children's social care has been told. Read it, and see that what must be done is done."
    )
    if not found.unsafe:
        return told(_told(scene, "Somebody was unsafe", "It has been recorded what was done."))
    done = does(Action.CONFIRM_SAFE, "Say what was done", found.key)
    return told(_told(scene, "Somebody may be unsafe now", says, done, RETURNS))


def _told(scene: Scene, title: str, says: str, *offers: Offer) -> ToldView:
    return ToldView(
        k=scene.k,
        n=scene.n,
        reference=scene.case.reference,
        title=title,
        says=says,
        offers=offers,
    )
