"""One thing to do on a case, as a form to fill: a task of its own, or a part of the meeting."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from bot.desk.offered_forms import could_join
from bot.desk.saving import bare_ask
from bot.desk.shown import shown_for
from bot.drawing.draw_choosing import ASKING, draw_choosing
from bot.drawing.draw_correction import NONE_OF_YOURS, draw_confirming, draw_put_right
from bot.drawing.draw_entered import ENTERING
from bot.drawing.draw_meeting import unmoved
from bot.drawing.draw_outcome import OUTCOME_STEPS, whom
from bot.drawing.draw_task import BACK, Typed, costs, draw_task, questions, rule
from bot.drawing.request_steps import REQUEST_STEPS, agency_in
from bot.drawing.scene import Scene
from cards.elements import Json
from cards.task import TaskView
from cards.task import task as task_card
from procedure.actions import Action
from procedure.agenda import Item
from procedure.case import Case
from procedure.casework.ask import Ask
from procedure.casework.correcting import may_ask_for
from procedure.casework.recording import not_for_information, not_recordable
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
    Action.RULE_ON_DEPUTY: ("May the deputy count?", "Record the ruling"),
    Action.ASK_SAFETY: ("Is anybody unsafe now?", "Record the answer"),
    Action.RECORD_OUTCOMES: ("What came of this item?", "Record the outcome"),
    Action.NOTE_ITEM: ("What was said, for information only?", "Record for information"),
    Action.ADJOURN_MEETING: ("Adjourn the meeting", "Adjourn the meeting"),
    **OUTCOME_STEPS,
    **REQUEST_STEPS,
    **ENTERING,
}

# What would be refused whatever is answered is refused before anything is asked.
_AT_ONCE: Final[Mapping[Action, Callable[[Case, Ask], Refused | None]]] = {
    Action.RECORD_OUTCOMES: not_recordable,
    Action.NOTE_ITEM: not_for_information,
}
_NOBODY_TO_ADD: Final = Refused(
    "Everybody who is enrolled for a role that cases have is on this case already."
    " Enrol somebody first, then add them here.",
    PERMISSIONS[Action.ADD_MEMBER].source,
)


def draw_step(scene: Scene, step: tuple[Action, str], typed: Typed) -> Json:
    action, about = step
    key = f"{action}/{about}" if about else str(action)
    if action is Action.ASK_FOR_CORRECTION:
        return draw_put_right(replace(scene, topics=shown_for(action, about)), typed)
    asked = task(key)
    if asked and action is Action.CONFIRM_CORRECTION:
        return draw_confirming(replace(scene, topics=asked.topics), asked, typed)
    if asked and asked.action in ASKING:
        return draw_choosing(replace(scene, topics=asked.topics), asked, typed)
    if asked:
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
            facts=_facts(scene, action, about),
            warnings=costs(scene, typed) if action is Action.ADJOURN_MEETING else (),
            asked=questions(scene, form, typed, about),
            offers=(BACK,),
        )
    )


def barred(scene: Scene, step: tuple[Action, str]) -> Refused | None:
    """Return why this cannot be begun: who asks, how the meeting stands, who there is to add."""
    action, about = step
    if refused := refusal(scene.viewer, action, scene.case):
        return refused
    if action in _AT_ONCE:
        ask = replace(bare_ask(action, scene.viewer, scene.about), about=about)
        return _AT_ONCE[action](scene.case, ask)
    if action is Action.ASK_FOR_CORRECTION and not may_ask_for(scene.case, scene.viewer):
        return NONE_OF_YOURS
    if action is Action.ADD_MEMBER and not could_join(scene.case, scene.about, scene.work):
        return _NOBODY_TO_ADD
    return None


def _facts(scene: Scene, action: Action, about: str) -> list[tuple[str, str]]:
    if action is Action.ADJOURN_MEETING:
        return unmoved(scene)
    items = [("Item", item.label) for item in Item if item == about]
    return items or whom(scene.case, about) or agency_in(scene, about) or _whom(scene, about)


def _whom(scene: Scene, seat: str) -> list[tuple[str, str]]:
    seats = scene.case.meeting.attendance if scene.case.meeting else ()
    return [
        ("Person", f"{reveal(one.name, tier=Tier.CASE)}, {one.agency.name}")
        for one in seats
        if one.id == seat
    ]
