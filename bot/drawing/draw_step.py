"""One thing to do on a case, as a form to fill: a task of its own, or a part of the meeting."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from bot.desk.offered_forms import could_join
from bot.desk.saving import bare_ask
from bot.desk.shown import shown_for
from bot.drawing.draw_task import BACK, Typed, draw_task, questions, rule
from bot.drawing.scene import Scene
from cards.elements import Json
from cards.task import TaskView
from cards.task import task as task_card
from procedure.actions import Action
from procedure.casework.meeting import not_decidable
from procedure.casework.table import FORM_OF
from procedure.desk import Refused
from procedure.disclosure import Tier, reveal
from procedure.permissions import PERMISSIONS, refusal
from procedure.tasks import task

# What is asked, and what is on the button that does it.
_STEPS: Final[Mapping[Action, tuple[str, str]]] = {
    Action.ADD_MEMBER: ("Add somebody to this case", "Add them to the case"),
    Action.REMOVE_MEMBER: ("Take somebody off this case", "Take them off the case"),
    Action.TAKE_ATTENDANCE: ("Who is at the meeting?", "Add them"),
    Action.DECLARE_INTEREST: ("Have they any interest to declare?", "Record the declaration"),
    Action.RULE_ON_INTEREST: ("How do you rule on their interest?", "Record the ruling"),
    Action.RECORD_OUTCOMES: ("What did the meeting decide?", "Record the outcomes"),
}

_NOBODY_TO_ADD: Final = Refused(
    "Everybody who is enrolled for a role that cases have is on this case already."
    " Enrol somebody first, then add them here.",
    PERMISSIONS[Action.ADD_MEMBER].source,
)


def draw_step(scene: Scene, step: tuple[Action, str], typed: Typed) -> Json:
    action, about = step
    key = f"{action}/{about}" if about else str(action)
    if asked := task(key):
        return draw_task(replace(scene, topics=asked.topics), asked, typed)
    scene = replace(scene, topics=shown_for(action, about))
    form, (asks, does) = FORM_OF[action], _STEPS[action]
    return task_card(
        TaskView(
            k=scene.k,
            n=scene.n,
            reference=scene.case.reference,
            about=key,
            asks=asks,
            source=PERMISSIONS[action].source,
            does=does,
            says="\n".join(filter(None, (typed.says, rule(scene, form)))),
            facts=_whom(scene, about),
            asked=questions(scene, form, typed),
            offers=(BACK,),
        )
    )


def barred(scene: Scene, action: Action) -> Refused | None:
    """Return why this cannot be begun: who asks, how the meeting stands, who there is to add."""
    if refused := refusal(scene.viewer, action, scene.case):
        return refused
    if action is Action.RECORD_OUTCOMES:
        return not_decidable(scene.case, bare_ask(action, scene.viewer, scene.about))
    if action is Action.ADD_MEMBER and not could_join(scene.case, scene.about, scene.work):
        return _NOBODY_TO_ADD
    return None


def _whom(scene: Scene, seat: str) -> list[tuple[str, str]]:
    seats = scene.case.meeting.attendance if scene.case.meeting else ()
    return [
        ("Person", f"{reveal(one.name, tier=Tier.CASE)}, {one.agency.name}")
        for one in seats
        if one.id == seat
    ]
