"""What is asked about alternative reviews: to commission them, and where their findings went.

Findings go to each in turn, so each review asks for one thing at a time, and each such asking
is a task of its own.
"""

import re
from collections.abc import Iterator
from typing import Final

from procedure.actions import Action
from procedure.alternatives import next_to_be_given, reviews_of
from procedure.case import Case, DecisionCode, Topic
from procedure.commissioned import Commissioned, numbered
from procedure.facts import Fact
from procedure.forms.recommendations import ALTERNATIVE
from procedure.questions import FormKey
from procedure.roles import Role
from procedure.sources import default, section
from procedure.stages import Stage
from procedure.task_rules import Task

_OFFICE: Final = (Role.BUSINESS_UNIT, Role.BUSINESS_MANAGER)
_SHOWN: Final = frozenset({Topic.DECISION, Topic.ALTERNATIVES})
_KEY: Final = re.compile(
    rf"{Action.RECORD_FINDINGS}/(?P<number>[1-9][0-9]{{0,2}})/(?P<to>[a-z-]{{1,40}})"
)
_DATE: Final = re.compile(rf"{Action.CHANGE_REVIEW_DATE}/(?P<number>[1-9][0-9]{{0,2}})")
_WENT: Final = {
    Fact.FINDINGS_TO_SUBGROUP: "given to the LCSPR Subgroup",
    Fact.FINDINGS_TO_PARTNERSHIP: "submitted to the Partnership",
    Fact.FINDINGS_TO_QUALITY_ASSURANCE: "reported to the Quality Assurance Subgroup",
}
_OPEN: Final = frozenset({Stage.OUTCOME_SHARING, Stage.ALTERNATIVE_REVIEW})


def may_commission(case: Case) -> bool:
    """Whether the decision in force is for another form of learning review, and is not over."""
    made = case.signed(DecisionCode.FINAL_DECISION)
    return made is not None and made.outcome == ALTERNATIVE and case.stage in _OPEN


COMMISSIONING: Final = (
    Task(
        action=Action.COMMISSION_REVIEW,
        roles=(Role.PARTNERSHIP_CHAIR,),
        asks="Commission the learning review: who leads it, what it looks at and by when",
        form=FormKey.COMMISSIONING_LETTER,
        does="Commission the review",
        source=section("5"),
        opens=may_commission,
        over=lambda case: bool(reviews_of(case)),
        topics=_SHOWN,
    ),
    Task(
        action=Action.COMMISSION_REVIEW,
        about="again",
        roles=(Role.PARTNERSHIP_CHAIR,),
        asks="Commission one more learning review",
        form=FormKey.COMMISSIONING_LETTER,
        does="Commission this review too",
        source=section("5"),
        opens=lambda case: may_commission(case) and bool(reviews_of(case)),
        over=lambda case: not may_commission(case),
        topics=_SHOWN,
        is_awaited=False,
    ),
)


def findings(case: Case) -> Iterator[Task]:
    """Whatever is asked about the findings of the reviews of this case, done or not."""
    for review in reviews_of(case):
        for given in review.given:
            yield _task(review.number, given.to)
        if to := next_to_be_given(review):
            yield _task(review.number, to)


def findings_by(key: str) -> Task | None:
    """Return what a key such as "record-findings/1/findings-to-subgroup" asks, if it is one."""
    found = _KEY.fullmatch(key)
    to = next((one for one in _WENT if found and one == found["to"]), None)
    return _task(int(found["number"]), to) if found and to else None


def other_dates(case: Case) -> Iterator[Task]:
    """Whatever may be done about the dates of the reviews of this case."""
    return (_other_date(review.number) for review in reviews_of(case))


def other_date_by(key: str) -> Task | None:
    """Return what a key such as "change-review-date/1" offers, if it is one."""
    found = _DATE.fullmatch(key)
    return _other_date(int(found["number"])) if found else None


def _other_date(number: int) -> Task:
    def is_waited_for(case: Case) -> bool:
        found = numbered(reviews_of(case), str(number))
        return found is not None and not found.is_over

    return Task(
        action=Action.CHANGE_REVIEW_DATE,
        about=str(number),
        roles=(Role.PARTNERSHIP_CHAIR,),
        asks=f"Change the date of learning review {number}",
        form=FormKey.REVIEW_DATE,
        does="Change the date",
        source=default("a date for every alternative review"),
        opens=is_waited_for,
        over=lambda case: not is_waited_for(case),
        topics=frozenset({Topic.ALTERNATIVES}),
        is_awaited=False,
    )


def _task(number: int, to: Fact) -> Task:
    def review(case: Case) -> Commissioned | None:
        return numbered(reviews_of(case), str(number))

    def opens(case: Case) -> bool:
        found = review(case)
        is_next = found is not None and next_to_be_given(found) is to
        return is_next and case.stage is Stage.ALTERNATIVE_REVIEW

    def over(case: Case) -> bool:
        found = review(case)
        return found is not None and found.given_to(to) is not None

    return Task(
        action=Action.RECORD_FINDINGS,
        about=f"{number}/{to}",
        roles=_OFFICE,
        asks=f"Record when the findings of learning review {number} were {_WENT[to]}",
        form=FormKey.FINDINGS,
        does="Record the day",
        source=section("5"),
        opens=opens,
        over=over,
        topics=frozenset(),  # what else is commissioned meanwhile makes this card no old one
    )
