"""The thirty-six decisions put in front of a person, and how far each has come on a case.

A decision of several steps is made when the last has been taken, each after the one before it.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from procedure.case import Case, DecisionCode, Signature
from procedure.decision_rules import Decision, Step
from procedure.decisions_learning import LEARNING
from procedure.decisions_meeting import MEETING
from procedure.decisions_notifying import NOTIFYING
from procedure.decisions_publication import PUBLICATION
from procedure.decisions_review import REVIEW
from procedure.desk import Refused
from procedure.facts import Fact
from procedure.questions import Choice
from procedure.roles import Actor, Partner
from procedure.words import listed, short_date

DECISIONS: Final[Mapping[DecisionCode, Decision]] = {
    row.code: row for row in (*NOTIFYING, *MEETING, *REVIEW, *PUBLICATION, *LEARNING)
}


def next_step(case: Case, code: DecisionCode) -> Step | None:
    """Return the step that is waited for, or None once the decision is made."""
    decision = DECISIONS[code]
    made = _since_sent_back([s for s in case.signatures if s.decision is code], decision)
    if made and made[-1].outcome in decision.settles:
        return None
    for step in decision.steps:
        taken = _taken(step, made)
        if taken is None:
            return step
        made = made[taken:]
    return None


def is_made(case: Case, code: DecisionCode, *outcomes: str) -> bool:
    """Whether it has been made and, if outcomes are named, as one of them by all who decide."""
    if next_step(case, code) is not None:
        return False
    in_force = [made.outcome for made in case.in_force if made.decision is code]
    return not outcomes or (bool(in_force) and set(in_force) <= set(outcomes))


def refusal(case: Case, code: DecisionCode, by: Actor) -> Refused | None:
    """Return why this person may not take the step waited for; None if they may."""
    step = next_step(case, code) or DECISIONS[code].steps[-1]
    mine = by.roles & set(step.roles)
    if not mine:
        return Refused(f"Only {_who(step)} {step.does}.", step.source)
    if not step.deputy and mine <= by.deputy_for.keys():
        return Refused("Each person answers this for themselves.", step.source)
    return None


def shown(case: Case, code: DecisionCode) -> tuple[str, ...]:
    """Return what the card shows, with the date of each fact of the case."""
    return tuple(_shown(case, what) for what in DECISIONS[code].shows)


def option(code: DecisionCode, key: str) -> Choice | None:
    """Return the option that was stored by this key; None for a date, or an unknown key."""
    return next((choice for choice in DECISIONS[code].options if choice.key == key), None)


def _since_sent_back(made: Sequence[Signature], decision: Decision) -> Sequence[Signature]:
    if not decision.sends_back:
        return made
    back = [number for number, one in enumerate(made, 1) if one.outcome == decision.sends_back]
    return made[back[-1] :] if back else made


def _taken(step: Step, made: Iterable[Signature]) -> int | None:
    """Return how many signatures it took until the step was taken; None if it was not."""
    answered: set[Partner | None] = set()
    for number, one in enumerate(made, 1):
        if one.role in step.roles:
            answered.add(one.partner)
        if answered >= set(Partner) if step.each_partner else answered:
            return number
    return None


def _who(step: Step) -> str:
    return listed((f"the {role.label}" for role in step.roles), "or")


def _shown(case: Case, what: Fact | str) -> str:
    if not isinstance(what, Fact):
        return what
    entry = case.facts.get(what)
    return f"{what.label}: {short_date(entry.on) if entry else 'not recorded'}"
