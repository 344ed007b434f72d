"""What waits for somebody about information requests, for the list of their work."""

from collections.abc import Iterator
from datetime import date

from bot.drawing.scene import Scene
from cards.my_work import Waiting
from procedure.actions import Action
from procedure.casework.replying import request_of
from procedure.clock_rules import Level
from procedure.permissions import refusal
from procedure.requests import AgencyRequest, Rung, outstanding
from procedure.words import short_date


def waiting_on_requests(scene: Scene) -> Iterator[tuple[date, Waiting]]:
    yield from _mine(scene)
    yield from _to_check(scene)
    yield from _withheld(scene)


def outstanding_of(scene: Scene, code: str, otherwise: int) -> int:
    """Count replies still to come where a line is about them, and whatever else it is if not."""
    is_of_replies = code == "C08" and bool(scene.case.requests)
    return len(outstanding(scene.case.requests)) if is_of_replies else otherwise


def _mine(scene: Scene) -> Iterator[tuple[date, Waiting]]:
    asked = request_of(scene.case, scene.viewer)
    if asked and asked.is_outstanding and asked.due:
        says = "Answer the information request to your agency"
        yield asked.due, _waiting(scene, says, f"request/{asked.key}", asked.due)


def _to_check(scene: Scene) -> Iterator[tuple[date, Waiting]]:
    if refusal(scene.viewer, Action.ACCEPT_REPLY, scene.case):
        return
    if any(one.returned and not one.is_settled for one in scene.case.requests):
        yield date.max, _waiting(scene, "Read and check the replies of the agencies", "returns")
    if any(one.by_hand and one.sent is None for one in scene.case.requests):
        yield date.max, _waiting(scene, "Send the letters that go by hand", "returns")


def _withheld(scene: Scene) -> Iterator[tuple[date, Waiting]]:
    for one in outstanding(scene.case.requests):
        if one.steps and _is_theirs(scene, one):
            due = one.steps[-1].due
            says = "Information is withheld: decide the next step"
            yield due, _waiting(scene, says, f"withheld/{one.key}", due)


def _is_theirs(scene: Scene, asked: AgencyRequest) -> bool:
    partners = asked.rung is Rung.PARTNERS
    action = Action.FORMAL_ACTION if partners else Action.NEXT_STEP
    return refusal(scene.viewer, action, scene.case) is None


def _waiting(scene: Scene, asks: str, about: str, due: date | None = None) -> Waiting:
    reference = scene.case.reference
    late = due is not None and due < scene.today
    return Waiting(
        reference=reference,
        asks=asks,
        about=f"{reference}/{about}",
        due=f"Due {short_date(due)} ({scene.left(due)})" if due else "",
        level=Level.RED if late else Level.IN_TIME,
    )
