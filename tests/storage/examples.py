"""A case with something in every part of it, and the people of it."""

from dataclasses import replace
from datetime import date
from typing import Final

from procedure.agenda import Item, ItemOutcome
from procedure.case import (
    Case,
    CaseReference,
    DecisionCode,
    Entry,
    FormId,
    Member,
    Signature,
    Topic,
)
from procedure.corrections import NO_WORDS, Correction, CorrectionState, Hand
from procedure.disclosure import Sensitive
from procedure.facts import Fact
from procedure.meetings import Attendance, Capacity, Meeting, MeetingState, Ruling
from procedure.notices import Audience, Notice, NoticeKind
from procedure.requests import AgencyRequest, Ended, Escalated, Rung
from procedure.roles import Agency, Partner, PersonId, Role
from procedure.stages import Stage
from storage.store import Store

REFERENCE: Final = CaseReference("BSCP-2026-014")
DAY: Final = date(2026, 9, 7)
BEA: Final = PersonId("bea")
LEO: Final = PersonId("leo")
POLICE: Final = Agency("police", "Police", Partner.POLICE)

ENTRY: Final = Entry(on=DAY, by=BEA, role=Role.LA_REPRESENTATIVE, entered=DAY, for_whom="Ann Ode")
SIGNATURE: Final = Signature(
    decision=DecisionCode.NOTIFY,
    outcome="notify",
    by=BEA,
    name="Bea Nunn",
    role=Role.LA_REPRESENTATIVE,
    on=DAY,
    at="10:20",
    form=FormId("form-1"),
    partner=Partner.LOCAL_AUTHORITY,
    criteria_met=True,
    acting_for="Ann Ode",
    quorum="4 agencies",
    entered_by="Una Reid",
)
SEAT: Final = Attendance(
    id="seat-1",
    name=Sensitive("Leo Marsh"),
    agency=POLICE,
    capacity=Capacity.DEPUTY,
    person=LEO,
    remote=True,
    arrived="10:00",
    left="11:00",
    declared=True,
    ruling=Ruling.STAY,
    admitted=None,
    heard=False,
)
MEETING: Final = Meeting(
    number=1,
    planned=DAY,
    state=MeetingState.OPEN,
    attendance=(SEAT, replace(SEAT, id="seat-0", person=None, declared=None, ruling=None)),
    confidentiality_read=True,
    outcomes=(
        ItemOutcome(
            item=Item.REVIEW,
            meeting=1,
            form="form-2",
            by=BEA,
            on=DAY,
            at="10:40",
            quorate=True,
            quorum="Quorate: 4 agencies",
            answer="no",
        ),
    ),
    quorum_then="Quorate: 4 agencies",
    starts="10:00",
    times_set=2,
    safety="no",
)
CORRECTION: Final = Correction(
    number=1,
    fact=Fact.BECAME_AWARE,
    was=DAY,
    now=date(2026, 9, 4),
    why=Sensitive("Said by telephone"),
    asked=Hand(person=BEA, name="Bea Nunn", role=Role.LA_REPRESENTATIVE, on=DAY, at="10:20"),
    version=1,
    state=CorrectionState.DECLINED,
    answered=Hand(person=LEO, name="Una Reid", role=Role.BUSINESS_MANAGER, on=DAY, at="11:05"),
    why_not=Sensitive("The log says otherwise"),
)
WAITING: Final = replace(
    CORRECTION,
    number=2,
    state=CorrectionState.OPEN,
    answered=None,
    why_not=NO_WORDS,
)
ASKED: Final = AgencyRequest(
    agency=Agency("police", "Police", Partner.POLICE),
    lead=LEO,
    confirmed=True,
    letter="form-3",
    sent=DAY,
    due=date(2026, 9, 17),
    read=DAY,
    reply="form-4",
    knows_others=True,
    sent_back="form-5",
    ended=Ended.GOOD_REASON,
    steps=(Escalated(rung=Rung.LEAD, on=DAY, due=date(2026, 9, 22), form="form-6"),),
)
BARE: Final = Case(reference=REFERENCE, stage=Stage.REFERRED, edition="2023", opened=DAY)
FULL: Final = replace(
    BARE,
    referrer=LEO,
    referral=FormId("form-1"),
    facts={
        Fact.BECAME_AWARE: ENTRY,
        Fact.REFERRAL_RECEIVED: replace(ENTRY, late_note="Told late, by telephone"),
    },
    members=frozenset({Member(BEA, Role.LA_REPRESENTATIVE), Member(LEO, Role.REFERRER)}),
    signatures=(SIGNATURE, replace(SIGNATURE, partner=None, criteria_met=None)),
    meeting=MEETING,
    corrections=(CORRECTION, WAITING),
    requests=(ASKED, replace(ASKED, agency=Agency("another-1", "A small charity"), lead=None)),
    touched={Topic.DATES: 1, Topic.MEETING: 3},
)


async def add(store: Store, case: Case = BARE) -> Case:
    return await store.run(lambda work: work.cases.add(case, work.keys.make()))


def task(about: str = "sign", person: PersonId = BEA) -> Notice:
    """Something living, which is brought up to date when it is left again."""
    return Notice(kind=NoticeKind.TASK, to=Audience(person=person), about=about)


def reminder(about: str = "C01/due", person: PersonId = BEA) -> Notice:
    """Something said once."""
    return Notice(kind=NoticeKind.REMINDER, to=Audience(person=person), about=about)
