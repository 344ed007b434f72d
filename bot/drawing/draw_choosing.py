"""Choosing, confirming and sending information requests: the tasks, with the list they are about.

The list names agencies and where each letter goes, and nothing that was written in it.
"""

from typing import Final

from bot.drawing.draw_task import Typed, first_due, questions, rule
from bot.drawing.scene import Scene
from cards.elements import Json
from cards.press import Offer, Verb
from cards.task import TaskView
from cards.task import task as task_card
from procedure.actions import Action
from procedure.case import DecisionCode
from procedure.forms.requesting import RETURN
from procedure.identifiers import passes
from procedure.questions import PageKey
from procedure.requests import AgencyRequest
from procedure.roles import Role
from procedure.task_rules import Task
from procedure.words import listed

ASKING: Final = frozenset({Action.CHOOSE_AGENCIES, Action.CONFIRM_AGENCIES, Action.ISSUE_REQUESTS})
_READ: Final = Offer(Verb.REQUEST_READ, "Read the list and the letter", "list")
_IN_TEAMS: Final = "Through its safeguarding lead, here"
_BY_HAND: Final = "By hand: nobody is enrolled as its safeguarding lead"


def draw_choosing(scene: Scene, task: Task, typed: Typed) -> Json:
    case = scene.case
    over = task.over(case)
    is_form = task.action is Action.CONFIRM_AGENCIES and not over
    due = first_due(scene, task)
    return task_card(
        TaskView(
            k=scene.k,
            n=scene.n,
            reference=case.reference,
            about=task.key,
            asks=task.asks,
            source=task.source,
            does=task.does,
            says="\n".join(filter(None, (typed.says, _says(scene, task)))),
            facts=[*_list(scene, task), *([(due.duty, due.when)] if due else [])],
            asked=questions(scene, task.form, typed) if is_form else (),
            closed="" if over or task.opens(case) else task.instead,
            done=_done(scene, task) if over else "",
            read=_READ if case.requests and task.action is not Action.CHOOSE_AGENCIES else None,
            offers=_offers(scene, task),
        )
    )


def _says(scene: Scene, task: Task) -> str:
    if task.over(scene.case):
        return ""
    match task.action:
        case Action.CHOOSE_AGENCIES:
            return _returned(scene) or rule(scene, task.form)
        case Action.ISSUE_REQUESTS:
            return "One press sends every letter that can be sent here, and lists the rest."
        case _:
            return rule(scene, task.form)


def _returned(scene: Scene) -> str:
    """Say why the list was sent back, unless the reason may name somebody."""
    made = scene.case.signed(DecisionCode.AGENCIES_ASKED)
    if made is None or made.outcome != RETURN:
        return ""
    page = PageKey("agencies-confirmed")
    said = scene.work.forms.answers(made.form).get(page, {}).get("reasons", "")
    why = said if passes(said) else "The reason may name somebody. Ask the Subgroup Chair."
    return f"{made.name} sent the list back. {why}"


def _list(scene: Scene, task: Task) -> list[tuple[str, str]]:
    if task.action is Action.CHOOSE_AGENCIES or task.over(scene.case):
        return []
    wanted = [one for one in scene.case.requests if one.sent is None and not one.by_hand]
    return [(one.agency.name, _way(scene, one)) for one in wanted]


def _way(scene: Scene, one: AgencyRequest) -> str:
    role = Role.AGENCY_SAFEGUARDING_LEAD
    holders = scene.work.people.holders(role, scene.today)
    mine = [person for person in holders if person.agency.key == one.agency.key]
    return _IN_TEAMS if mine else _BY_HAND


def _done(scene: Scene, task: Task) -> str:
    case = scene.case
    if task.action is Action.CHOOSE_AGENCIES:
        names = [one.agency.name for one in case.requests]
        return f"Chosen: {listed(names)}." if names else "Agencies were asked some other way."
    if task.action is Action.CONFIRM_AGENCIES:
        made = case.signed(DecisionCode.AGENCIES_ASKED)
        return f"Answered by {made.name}." if made else "It has been answered."
    by_hand = [one.agency.name for one in case.requests if one.by_hand and one.sent is None]
    rest = f" To be sent by hand: {listed(by_hand)}." if by_hand else ""
    return f"The letters have been sent.{rest}"


def _offers(scene: Scene, task: Task) -> tuple[Offer, ...]:
    is_sent = task.action is Action.ISSUE_REQUESTS and task.over(scene.case)
    return (Offer(Verb.REQUEST_RETURNS, "See the replies of the agencies"),) if is_sent else ()
