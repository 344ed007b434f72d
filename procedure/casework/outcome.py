"""Telling the referrer what was decided (section 4.7)."""

from procedure.case import Case, DecisionCode, Topic
from procedure.casework.ask import Ask, Change, Verdict, with_signature
from procedure.casework.telling import times
from procedure.desk import Refused
from procedure.facts import Fact
from procedure.forms.told import NOT_TOLD
from procedure.notices import Audience, Notice, NoticeKind
from procedure.recipients import REFERRER, told_on
from procedure.sources import section


def tell_referrer(case: Case, ask: Ask) -> Verdict:
    """Leave the referrer their notice.  They have been told on the day it is delivered."""
    if case.signed(DecisionCode.FINAL_DECISION) is None:
        return Refused("There is no decision to tell yet.", section("4.7"))
    if case.referrer is None:
        return Refused("This case has no referrer to tell.", section("4.7"))
    made = case.signed(DecisionCode.REFERRER_TOLD)
    if told_on(case, REFERRER) or (made and made.outcome != NOT_TOLD):
        return Refused("The referrer has been told already.", section("4.7"))
    before = times(case, DecisionCode.REFERRER_TOLD)
    notice = Notice(
        kind=NoticeKind.OUTCOME,
        to=Audience(person=case.referrer),
        reference=case.reference,
        about=str(before) if before else "",
        marks=Fact.REFERRER_TOLD,
    )
    return Change(
        case=with_signature(case, ask, DecisionCode.REFERRER_TOLD, "recorded"),
        says="The referrer is being told. The date is recorded when they have been.",
        touches=frozenset({Topic.OUTCOME}),
        notices=(notice,),
    )
