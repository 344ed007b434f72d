"""A referral becomes a case, with everybody who must know of it as a member."""

from collections.abc import Iterable
from typing import Final

from procedure.case import Case, CaseReference, DecisionCode, Entry, FormId, Member, Topic
from procedure.casework.ask import Ask, Change, Verdict, with_signature
from procedure.desk import Refused
from procedure.facts import Fact
from procedure.roles import Role
from procedure.sources import section
from procedure.stages import Stage

UNCONFIRMED: Final = "unconfirmed"


def lodged(
    ask: Ask, reference: CaseReference, form: FormId, edition: str, members: Iterable[Member]
) -> Case:
    """Open a case from a finished referral (section 4.1), dated the day it was sent."""
    received = Entry(on=ask.today, by=ask.by.person, role=Role.REFERRER, entered=ask.today)
    case = Case(
        reference=reference,
        stage=Stage.REFERRED,
        edition=edition,
        opened=ask.today,
        referrer=ask.by.person,
        referral=form,
        facts={Fact.REFERRAL_RECEIVED: received},
        members=frozenset(members),
        touched=dict.fromkeys(Topic, 1),
        version=1,
    )
    if ask.by.enrolled:
        return case
    return with_signature(case, ask, DecisionCode.REFERRAL_GOES_IN, UNCONFIRMED)


def confirm(case: Case, ask: Ask) -> Verdict:
    """D02, for a referrer nobody had enrolled: what their agency's safeguarding lead says."""
    made = case.signed(DecisionCode.REFERRAL_GOES_IN)
    if made is None or made.outcome != UNCONFIRMED:
        return Refused("Who made this referral needs no confirming.", section("4.1"))
    answer = ask.answers["confirmed"]
    return Change(
        case=with_signature(case, ask, DecisionCode.REFERRAL_GOES_IN, answer),
        says="What the safeguarding lead told you is recorded.",
        touches=frozenset({Topic.NOTIFICATION}),
    )
