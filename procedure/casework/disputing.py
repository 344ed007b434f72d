"""A decision not to notify that is taken further, and what is answered (section 4.1).

No clock stops: where the authority found the definition not to be met, the five working days run
again from the day it became aware, until it is settled.
"""

from typing import Final

from procedure.case import Case, DecisionCode, Signature, Topic
from procedure.casework.ask import Ask, Change, Verdict, day, with_fact, with_signature
from procedure.desk import NotYet, Refused
from procedure.facts import Fact
from procedure.forms.disagreement import ESCALATED, STANDS
from procedure.roles import Role
from procedure.sources import default, section
from procedure.task_rules import declined, taken_further

_NOTIFYING: Final = section("4.1")
_TOUCHES: Final = frozenset({Topic.NOTIFICATION, Topic.VIEWS, Topic.DATES})
_NO_DECISION: Final = Refused(
    "There is no decision not to notify that could be taken further now.", _NOTIFYING
)


def dispute(case: Case, ask: Ask) -> Verdict:
    """A partner or the Subgroup Chair takes it further, and says who answers by when."""
    if not declined(case):
        return _NO_DECISION
    if found := taken_further(case):
        return Refused(
            f"{found.name} took this further on {found.when}, and it waits for an answer."
            " Nothing more was recorded.",
            _NOTIFYING,
        )
    answer_by = day(ask.answers, "answer-by")
    if answer_by < ask.today:
        return NotYet({"answer-by": "Give today or a later day"})
    about = ask.answers["answered-by"]
    case = with_signature(case, ask, DecisionCode.DISAGREEMENT, ESCALATED, about)
    return Change(
        case=with_fact(disputed(case, ask), ask, Fact.DISPUTE_ANSWER_DUE, answer_by),
        says="It is recorded. Whoever is to answer is being asked.",
        touches=_TOUCHES,
    )


def disputed(case: Case, ask: Ask) -> Case:
    """Let the five working days run on, from the day on which somebody disagreed."""
    if Fact.NOTIFYING_DISPUTED in case.facts:
        return case
    return with_fact(case, ask, Fact.NOTIFYING_DISPUTED, ask.today)


def answer(case: Case, ask: Ask) -> Verdict:
    """Whoever was named answers; the authority's representative still decides."""
    found = taken_further(case)
    if found is None or found.about != ask.about:
        return Refused("Nothing waits for this answer now. Nothing was changed.", _NOTIFYING)
    if refused := _not_theirs(ask, found):
        return refused
    given = ask.answers["answer"]
    case = with_signature(case, ask, DecisionCode.DISAGREEMENT, given, ask.about)
    if given == STANDS:
        case = with_fact(case, ask, Fact.DECISION_UPHELD, ask.today)
    return Change(case=case, says="Your answer is recorded.", touches=_TOUCHES)


def _not_theirs(ask: Ask, found: Signature) -> Refused | None:
    role = Role(found.about)
    if role in ask.by.roles:
        return None
    return Refused(f"Only the {role.label} may answer this.", default("disputes"))
