"""What is asked, and may be done, beside the plain run to a notification.  Data only.

Deaths, a decision taken further, a notification withdrawn, other cases and other areas.
"""

import re
from collections.abc import Iterator
from typing import Final

from procedure.actions import Action
from procedure.case import Case, CaseReference, DecisionCode, Topic
from procedure.counting import Counting
from procedure.facts import Fact
from procedure.forms.deaths import CARE_LEAVER, LOOKED_AFTER
from procedure.forms.disagreement import RECONSIDER
from procedure.forms.likeness import POSSIBLE
from procedure.questions import FormKey
from procedure.roles import Partner, Role
from procedure.sources import default, section
from procedure.stages import Stage
from procedure.task_rules import (
    Span,
    Task,
    all_agree,
    at,
    declined,
    has,
    is_being_withdrawn,
    signed,
    taken_further,
    wants_notification,
)
from procedure.tasks_beside import BESIDE

_OFFICE: Final = (Role.BUSINESS_UNIT, Role.BUSINESS_MANAGER)
_NOTIFICATION: Final = frozenset({Topic.NOTIFICATION})
_VIEWS: Final = frozenset({Topic.NOTIFICATION, Topic.VIEWS})
_WITHDRAWN: Final = default("a notification that is withdrawn")
_LIKE: Final = default("cases that may concern the same child")
_LIKENESS: Final = re.compile(
    rf"{Action.ANSWER_LIKENESS}/(?P<about>[A-Za-z]{{1,20}}-[0-9]{{4}}-[0-9]{{3,6}})"
)


def _is_asked_again(case: Case) -> bool:
    return any(
        made.decision is DecisionCode.DISAGREEMENT and made.outcome == RECONSIDER
        for made in case.in_force
    )


def _notice(kind: str, clock: str, told: Fact, known: Fact) -> Task:
    return Task(
        action=Action.RECORD_DEATH_NOTICE,
        about=kind,
        roles=(Role.LA_REPRESENTATIVE,),
        asks="Notify the Secretary of State and Ofsted of the death, and record the days",
        form=FormKey.DEATH_NOTICE,
        does="Record both days",
        due=(clock,),
        shows=(clock,),
        leaves=told,
        source=section("4.1"),
        opens=has(known),
        over=has(told),
        topics=_NOTIFICATION,
    )


def _learning(partner: Partner) -> Task:
    return Task(
        action=Action.GIVE_LEARNING_VIEW,
        about=partner.value,
        partner=partner,
        roles=(Role.PARTNER_LEAD,),
        asks="Say whether you want a review of this death for learning",
        form=FormKey.LEARNING_VIEW,
        does="Record our answer",
        leaves=DecisionCode.LEARNING_WANTED,
        source=section("1.3"),
        opens=at(Stage.DEATH_NOTICE_ONLY),
        over=signed(DecisionCode.LEARNING_WANTED, partner),
        topics=_NOTIFICATION,
    )


def _answer_by(case: Case, _: Counting) -> Span | None:
    found, until = taken_further(case), case.dates.get(Fact.DISPUTE_ANSWER_DUE)
    return Span(found.on, until) if found and until else None


def _answer(role: Role) -> Task:
    def waits(case: Case) -> bool:
        found = taken_further(case)
        return found is not None and found.about == role.value

    return Task(
        action=Action.ANSWER_DISPUTE,
        about=role.value,
        roles=(role,),
        asks="Answer a decision not to notify that was taken further",
        form=FormKey.DISAGREEMENT_ANSWER,
        does="Record my answer",
        due=("C01",),
        shows=("C01",),
        leaves=DecisionCode.DISAGREEMENT,
        source=section("4.1"),
        opens=waits,
        over=lambda case: not waits(case),
        topics=_VIEWS,
        own_day=_answer_by,
    )


TRIAGE: Final = (
    Task(
        action=Action.DECIDE_NOTIFICATION,
        about="copy",
        roles=(Role.LA_REPRESENTATIVE,),
        asks="Confirm the notification, and give the day the local authority became aware",
        form=FormKey.NOTIFICATION,
        does="Record my decision",
        due=("C01",),
        leaves=DecisionCode.NOTIFY,
        source=section("4.1"),
        opens=lambda case: case.referral is None and Fact.PANEL_NOTIFIED in case.facts,
        over=signed(DecisionCode.NOTIFY),
        topics=_NOTIFICATION,
    ),
    Task(
        action=Action.DECIDE_NOTIFICATION,
        about="again",
        roles=(Role.LA_REPRESENTATIVE,),
        asks="Decide again whether to notify the national Panel",
        form=FormKey.NOTIFICATION,
        does="Record my decision",
        due=("C01",),
        shows=("C01",),
        leaves=DecisionCode.NOTIFY,
        source=section("4.1"),
        opens=lambda case: declined(case) and _is_asked_again(case),
        over=wants_notification,
        topics=_VIEWS,
    ),
    _notice(
        LOOKED_AFTER,
        "C02",
        Fact.LOOKED_AFTER_DEATH_NOTIFIED,
        Fact.LOOKED_AFTER_DEATH_KNOWN,
    ),
    _notice(CARE_LEAVER, "C03", Fact.CARE_LEAVER_DEATH_NOTIFIED, Fact.CARE_LEAVER_DEATH_KNOWN),
    *map(_learning, Partner),
    *map(_answer, (Role.LA_REPRESENTATIVE, Role.PARTNERSHIP_CHAIR)),
    Task(
        action=Action.RECORD_WITHDRAWN,
        roles=(Role.LA_REPRESENTATIVE,),
        asks="Tell the national Panel that the notification is withdrawn, and record it",
        form=FormKey.WITHDRAWN,
        does="Record that it is withdrawn",
        leaves=Fact.NOTIFICATION_WITHDRAWN,
        source=_WITHDRAWN,
        opens=lambda case: is_being_withdrawn(case) and all_agree(case),
        over=has(Fact.NOTIFICATION_WITHDRAWN),
        topics=_VIEWS | {Topic.DATES},
    ),
    *BESIDE,
)


def likenesses(case: Case) -> Iterator[Task]:
    """Every other case that was found to be like this one, answered or not."""
    for made in case.in_force:
        if made.decision is DecisionCode.SAME_CHILD:
            yield _likeness(CaseReference(made.about))


def likeness_by(key: str) -> Task | None:
    """Return what a key such as "answer-likeness/BSCP-2026-003" asks, if it is such a key."""
    found = _LIKENESS.fullmatch(key)
    return _likeness(CaseReference(found["about"])) if found else None


def _likeness(other: CaseReference) -> Task:
    def is_possible(case: Case) -> bool:
        found = case.signed(DecisionCode.SAME_CHILD, about=other)
        return found is not None and found.outcome == POSSIBLE

    return Task(
        action=Action.ANSWER_LIKENESS,
        about=other,
        roles=_OFFICE,
        asks=f"This may concern the same child as {other}",
        form=FormKey.SAME_CHILD,
        does="Record my answer",
        leaves=DecisionCode.SAME_CHILD,
        source=_LIKE,
        opens=is_possible,
        over=lambda case: not is_possible(case),
        topics=_NOTIFICATION,
    )
