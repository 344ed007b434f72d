"""The national Panel looks at a decision not to hold an LCSPR (4.8), and the case is archived.

What it asks for by a day is a clock of its own.  What it challenges is decided again, and the
decision there was counts no more; it stays on the record.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from procedure.after_deciding import ANSWERED, is_open_to_scrutiny, waiting
from procedure.case import CHALLENGE, Case, DecisionCode, Topic
from procedure.casework.ask import (
    Ask,
    Change,
    Verdict,
    day,
    in_future,
    with_fact,
    with_signature,
)
from procedure.casework.asked import people_as
from procedure.casework.onward import onward
from procedure.casework.telling import decided_after, notice_row, proof_complaints
from procedure.desk import NotYet, Refused
from procedure.facts import Fact
from procedure.notices import Audience, Notice, NoticeKind
from procedure.recipients import all_told
from procedure.roles import Role
from procedure.sources import section
from procedure.stages import Stage
from procedure.words import short_date

_SCRUTINY: Final = section("4.8")
_TOLD: Final = (
    Role.PARTNERSHIP_CHAIR,
    Role.SUBGROUP_CHAIR,
    Role.BUSINESS_UNIT,
    Role.BUSINESS_MANAGER,
)
_ASKED: Final = frozenset({Topic.OUTCOME, Topic.DATES})
_CHALLENGED: Final = _ASKED | {Topic.DECISION, Topic.RECOMMENDATION}


def record(case: Case, ask: Ask) -> Verdict:
    """Record what the national Panel asks for, and by when; or that it challenges the decision."""
    if not is_open_to_scrutiny(case):
        return Refused(
            "The national Panel looks at a decision not to hold an LCSPR, and there is none in"
            " force on this case. Nothing was recorded.",
            _SCRUTINY,
        )
    if wrong := _not_as_given(case, ask):
        return wrong
    number = str(len(case.signatures))  # nothing leaves the record: none comes twice
    what = ask.answers["what"]
    case = with_signature(case, ask, DecisionCode.SCRUTINY, what, number)
    case = with_fact(case, ask, Fact.PANEL_ASKED, day(ask.answers, "asked-on"))
    if what == CHALLENGE:
        return _challenged(case, ask, number)
    return Change(
        case=with_fact(case, ask, Fact.PANEL_ANSWER_DUE, _due(case, ask, number)),
        says="It is recorded. Both chairs and the Business Unit are being told.",
        touches=_ASKED,
        notices=tuple(_notices(case, number)),
    )


def answer(case: Case, ask: Ask) -> Verdict:
    """Record what the national Panel was given, or that the Partnership Chair attended."""
    asked = waiting(case)
    if not asked:
        return Refused(
            "The national Panel waits for nothing on this case. Nothing was recorded.", _SCRUTINY
        )
    if refused := in_future(ask, "given-on"):
        return refused
    if complaints := proof_complaints(ask, "given", "proof"):
        return complaints
    on, since = day(ask.answers, "given-on"), case.facts[Fact.PANEL_ASKED].on
    if on < since:
        return NotYet({"given-on": f"It asked on {short_date(since)}. Check the date."})
    for one in asked:
        case = with_signature(case, ask, DecisionCode.SCRUTINY, ANSWERED, one.about)
    return Change(
        case=with_fact(case, ask, Fact.PANEL_ANSWERED, on),
        says="It is recorded that the national Panel has what it asked for.",
        touches=_ASKED,
        rows=(notice_row(ask, "scrutiny"),),
    )


def archive(case: Case, ask: Ask) -> Verdict:
    """Archive a case once nobody may look at its decision any more."""
    if case.stage is Stage.ARCHIVED:
        return Refused("The case is archived already. Nothing was changed.", _SCRUTINY)
    if case.stage is Stage.CLOSED_NO_REVIEW and not all_told(case):
        return Refused(
            "Somebody is still to be told the decision. See “Who has been told”.", _SCRUTINY
        )
    if waiting(case):
        return Refused("The national Panel still waits for an answer.", _SCRUTINY)
    change = Change(
        case=case,
        says="The case is archived.",
        touches=frozenset({Topic.OUTCOME, Topic.DECISION}),
    )
    return onward(change, ask, Stage.ARCHIVED)


def _challenged(case: Case, ask: Ask, number: str) -> Verdict:
    case = with_fact(case, ask, Fact.DECISION_CHALLENGED, day(ask.answers, "asked-on"))
    if case.stage is not Stage.CLOSED_NO_REVIEW:
        return Refused(
            "A challenge takes the case back to the Partnership Chair once it is closed with no"
            f" review, and it is at “{case.stage.label}” now. Record it as information asked"
            " for meanwhile. Nothing was recorded.",
            _SCRUTINY,
        )
    change = Change(
        case=case,
        says="It is recorded. The decision counts no more, and the Partnership Chair is asked"
        " to decide again.",
        touches=_CHALLENGED,
        notices=tuple(_notices(case, number)),
    )
    return onward(change, ask, Stage.CHAIR_DECISION)


def _not_as_given(case: Case, ask: Ask) -> Refused | NotYet | None:
    if refused := in_future(ask, "asked-on"):
        return refused
    wrong = decided_after(case, ask, "asked-on") or proof_complaints(ask, "question")
    return wrong or _too_early(ask)


def _too_early(ask: Ask) -> NotYet | None:
    """An answer is wanted after it was asked for; the day may have gone by already."""
    by = ask.answers.get("answer-by")
    if not by or by >= ask.answers["asked-on"]:
        return None
    return NotYet({"answer-by": "This is before the day it asked. Check the date."})


def _due(case: Case, ask: Ask, number: str) -> date:
    """While something else is awaited, the earlier of the two days counts."""
    by = day(ask.answers, "answer-by")
    before = case.dates.get(Fact.PANEL_ANSWER_DUE)
    others = [one for one in waiting(case) if one.about != number]
    return min(by, before) if before and others else by


def _notices(case: Case, number: str) -> Iterator[Notice]:
    for person in people_as(case, *_TOLD):
        yield Notice(
            kind=NoticeKind.SCRUTINY,
            to=Audience(person=person),
            reference=case.reference,
            about=number,
        )
