"""A referral becomes a case, with everybody who must know of it as a member."""

from collections.abc import Iterable

from procedure.case import Case, CaseReference, Entry, FormId, Member, Topic
from procedure.casework.ask import Ask
from procedure.facts import Fact
from procedure.roles import Role
from procedure.stages import Stage


def lodged(
    ask: Ask, reference: CaseReference, form: FormId, edition: str, members: Iterable[Member]
) -> Case:
    """Open a case from a finished referral (section 4.1), dated the day it was sent."""
    received = Entry(on=ask.today, by=ask.by.person, role=Role.REFERRER, entered=ask.today)
    return Case(
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
