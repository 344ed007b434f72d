"""What stands on cards of triage besides what every task has: effects, reasons, other cases.

Another case is named only to whoever is on both, but for the office, which has to compare them.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.drawing.scene import RUNNING, Scene
from cards.press import Offer, Verb
from procedure.actions import Action
from procedure.case import Case, CaseReference, DecisionCode, Entry, Signature
from procedure.clocks import Clock
from procedure.complaints import day_in
from procedure.editions import clocks_of
from procedure.facts import Fact
from procedure.forms.likeness import NOT_SAME, POSSIBLE
from procedure.identifiers import passes
from procedure.permissions import refusal
from procedure.questions import PageKey
from procedure.roles import Role
from procedure.task_rules import Task, taken_further
from procedure.tasks import possible_changes
from procedure.tasks_triage import TRIAGE
from procedure.tasks_writing import WRITING
from procedure.words import short_date

# Offered on the card of the case, and on no other.
ON_CASE_ONLY: Final = frozenset(
    {
        Action.WITHDRAW_NOTIFICATION,
        Action.NOTE_BASIS,
        Action.NOTE_AREA,
        *(task.action for task in WRITING),
    }
)
_WITHDRAWING: Final = frozenset({Action.WITHDRAW_NOTIFICATION, Action.RECORD_WITHDRAWN})
_CONSIDER: Final = (
    "A death that must be notified is recorded on this case. Where the person was under 18, the"
    " safeguarding partners must also consider whether the criteria for a serious incident are"
    " met."
)
_MAY_NAME: Final = "It may name somebody. Ask whoever took it further."


def triage_facts(scene: Scene, task: Task) -> Iterator[tuple[str, str]]:
    if task.over(scene.case):
        return
    if task.action in _WITHDRAWING:
        yield from _once_withdrawn(scene)
    elif task.action is Action.ANSWER_DISPUTE and (made := taken_further(scene.case)):
        yield from _taken_further(made, scene)


def triage_warnings(scene: Scene, task: Task) -> tuple[str, ...]:
    """Say that a death must be considered as an incident, while that is being decided."""
    died = scene.case.signed(DecisionCode.DEATH)
    if task.action is not Action.DECIDE_NOTIFICATION or task.over(scene.case) or died is None:
        return ()
    return (_CONSIDER,)


def more_offers(scene: Scene) -> tuple[Offer, ...]:
    return tuple(
        Offer(Verb.CASE_OPEN, one.asks, one.key)
        for one in possible_changes(scene.case)
        if one in (*TRIAGE, *WRITING)
        if refusal(scene.viewer, one.action, scene.case) is None
    )


def may_be_seen(made: Signature, scene: Scene) -> bool:
    """Whether what was decided may be shown: another case is named to members of both."""
    if made.decision is not DecisionCode.SAME_CHILD:
        return True
    if made.outcome in {POSSIBLE, NOT_SAME}:
        return False
    other = scene.work.cases.find(CaseReference(made.about))
    return other is not None and refusal(scene.viewer, Action.SEE_CASE, other) is None


def triage_overlays(case: Case) -> Iterator[str]:
    if taken_further(case):
        yield "the decision not to notify has been taken further"
    if any(made.decision is DecisionCode.OTHER_AREA for made in case.in_force):
        yield "another area is involved"


def _once_withdrawn(scene: Scene) -> Iterator[tuple[str, str]]:
    """Say of each clock that runs now, or would, what becomes of it."""
    case, today = scene.case, scene.today
    entry = Entry(on=today, by=scene.viewer.person, role=Role.LA_REPRESENTATIVE, entered=today)
    withdrawn = replace(case, facts={**case.facts, Fact.NOTIFICATION_WITHDRAWN: entry})
    counting = scene.about.partnership.counting
    was = {clock.code: clock for clock in scene.running()}
    then = {
        clock.code: clock
        for clock in clocks_of(withdrawn, counting, today)
        if clock.due and clock.state(today) in RUNNING
    }
    for code in dict.fromkeys((*was, *then)):
        clock = was.get(code) or then[code]
        yield f"{clock.rule.duty} ({code})", _becomes(was.get(code), then.get(code))


def _becomes(was: Clock | None, then: Clock | None) -> str:
    if then is None or then.due is None:
        return "Ends"
    if was is None or was.due is None:
        return f"Would be due on {short_date(then.due)}"
    if was.due == then.due:
        return "Stays as it is"
    return f"Moves from {short_date(was.due)} to {short_date(then.due)}"


def _taken_further(made: Signature, scene: Scene) -> Iterator[tuple[str, str]]:
    written = scene.work.forms.answers(made.form).get(PageKey("disagreement"), {})
    why, by_day = written.get("reasons", ""), day_in(written.get("answer-by", ""))
    yield "Taken further by", f"{made.name}, {made.role.label}, on {made.when}"
    yield "To be answered by", short_date(by_day) if by_day else "As soon as you can"
    yield "Their reason", why if passes(why) else _MAY_NAME
