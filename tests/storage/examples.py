"""A case with something in every part of it, and the people of it."""

from dataclasses import replace
from datetime import date
from typing import Final

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
from procedure.disclosure import Sensitive
from procedure.facts import Fact
from procedure.meetings import Attendance, Capacity, Meeting, MeetingState, Ruling
from procedure.notices import Audience, Notice, NoticeKind
from procedure.roles import Agency, Partner, PersonId, Role
from procedure.stages import Stage
from storage.store import Store

REFERENCE: Final = CaseReference("BSCP-2026-014")
DAY: Final = date(2026, 9, 7)
BEA: Final = PersonId("bea")
LEO: Final = PersonId("leo")
POLICE: Final = Agency("police", "Police", Partner.POLICE)

ENTRY: Final = Entry(on=DAY, by=BEA, role=Role.LA_REPRESENTATIVE, entered=DAY)
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
)
MEETING: Final = Meeting(
    number=1,
    planned=DAY,
    state=MeetingState.OPEN,
    attendance=(SEAT, replace(SEAT, id="seat-0", person=None, declared=None, ruling=None)),
    confidentiality_read=True,
    outcomes="form-2",
    quorum_then="Quorate: 4 agencies",
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
