"""The life of the S01 case from referral to outcome, one step at a time.

Every step goes through the rule that stands for it, so a case "until" a step is one that the
rules themselves have made.
"""

from dataclasses import dataclass, field
from typing import Final

from procedure.actions import Action
from procedure.agenda import Item
from procedure.case import Case
from procedure.casework.ask import Ask
from procedure.casework.referral import lodged
from procedure.facts import Fact
from procedure.roles import Actor, Partner
from tests.procedure.casework.given import (
    AMINA,
    BOARD,
    BOARD_LEAD,
    COUNCIL,
    COUNCIL_LEAD,
    EVERYBODY,
    FORM,
    LENA,
    MARK,
    MEMBERS,
    PAT,
    POLICE,
    POLICE_LEAD,
    REFERENCE,
    SAM,
    UMA,
    an_ask,
    done,
)

VIEWS: Final = tuple(f"give-view/{partner}" for partner in Partner)
AGREES: Final = {"view": "agree"}
NOTHING_DECLARED: Final = {"interest": "none"}
AT_TABLE: Final = "2026-09-24"
RECOMMENDS: Final = {
    "recommendation": "no-review",
    "criteria-met": "no",
    "own-interest": "none",
}
DECIDES: Final = {
    "decision": "as-recommended",
    "own-interest": "none",
    "decided-on": "2026-09-28",
}


@dataclass(frozen=True, slots=True)
class Step:
    """``waits`` are the keys of the tasks that are open once it is done."""

    says: str
    ask: Ask
    waits: tuple[str, ...] = field(default=())


def sits(name: str, agency: str, **more: str) -> Ask:
    """Somebody is put on the list of the meeting: chosen if on the case, else by name."""
    number = next((one.person for one in EVERYBODY if one.name == name), None)
    who = {"person": number} if number else {"name": name}
    seat = {"agency": agency, "capacity": "member", "how": "in-person", **who, **more}
    return an_ask(UMA, Action.TAKE_ATTENDANCE, AT_TABLE, seat)


def says_none(seat: str) -> Ask:
    return an_ask(UMA, Action.DECLARE_INTEREST, AT_TABLE, NOTHING_DECLARED, seat)


def declares(seat: str) -> Ask:
    return an_ask(UMA, Action.DECLARE_INTEREST, AT_TABLE, {"interest": "declared"}, seat)


def rules_on(seat: str, ruling: str, by: Actor = SAM) -> Ask:
    return an_ask(by, Action.RULE_ON_INTEREST, AT_TABLE, {"ruling": ruling}, seat)


def leaves(seat: str) -> Ask:
    return an_ask(UMA, Action.MARK_LEFT, AT_TABLE, about=seat)


def _view(by: Actor, partner: Partner) -> Ask:
    return an_ask(by, Action.GIVE_VIEW, "2026-09-07", AGREES, partner.value)


def dated(fact: Fact, on: str, today: str | None = None) -> Ask:
    return an_ask(UMA, Action.RECORD_DATE, today or on, {"on": on}, fact.value)


def records(item: Item, answer: str = "Agreed.") -> Ask:
    """The chair has one item recorded."""
    return an_ask(SAM, Action.RECORD_OUTCOMES, AT_TABLE, {item.value: answer}, item.value)


def hears(item: Item) -> Ask:
    """The chair has one item taken for information only."""
    return an_ask(SAM, Action.NOTE_ITEM, AT_TABLE, {"heard": "It was said."}, item.value)


SAFETY: Final = an_ask(SAM, Action.ASK_SAFETY, AT_TABLE, {"unsafe": "no"})
FACTS: Final = records(Item.FACTS)
ITEMS: Final = (
    FACTS,
    records(Item.ACTION),
    records(Item.LEARNING),
    records(Item.IMPROVEMENTS),
    records(Item.REVIEW, "no"),
    records(Item.SHARING),
)
CLOSE: Final = an_ask(SAM, Action.CLOSE_MEETING, AT_TABLE)
OUTCOMES: Final = (SAFETY, *ITEMS, CLOSE)
SECTION_2: Final = an_ask(SAM, Action.SIGN_SECTION_2, AT_TABLE, RECOMMENDS)
SECTION_3: Final = an_ask(PAT, Action.SIGN_SECTION_3, "2026-09-28", DECIDES)

_PAPERS: Final = "record-date/papers-shared"
_SUMMARY: Final = "write-summary"
_RECORD: Final = "agree-document/meeting-record"
_REPORT: Final = "agree-document/rapid-review-report"
_MEETS: Final = ("open-meeting",)
_LAST: Final = ("tell-board", "tell-agency", "write-report", "record-report-sent")
LETTER: Final = {"how": "letter", "told-on": "2026-09-29", "proof": "Letter 12"}

LIFE: Final = (
    Step(
        "the referrer is confirmed",
        an_ask(UMA, Action.CONFIRM_REFERRER, "2026-09-07", {"confirmed": "confirmed"}),
        ("decide-notification",),
    ),
    Step(
        "it is decided to notify",
        an_ask(
            LENA,
            Action.DECIDE_NOTIFICATION,
            "2026-09-07",
            {"decision": "notify", "aware-on": "2026-09-07"},
        ),
        (*VIEWS, "record-notified"),
    ),
    Step(
        "the council agrees",
        _view(COUNCIL_LEAD, Partner.LOCAL_AUTHORITY),
        (*VIEWS[1:], "record-notified"),
    ),
    Step(
        "the police agree",
        _view(POLICE_LEAD, Partner.POLICE),
        (*VIEWS[2:], "record-notified"),
    ),
    Step(
        "the board agrees",
        _view(BOARD_LEAD, Partner.INTEGRATED_CARE_BOARD),
        ("record-notified",),
    ),
    Step(
        "the notification is sent",
        an_ask(LENA, Action.RECORD_NOTIFIED, "2026-09-08", {"sent-on": "2026-09-08"}),
        ("record-receipt",),
    ),
    Step(
        "the notification is received",
        an_ask(UMA, Action.RECORD_RECEIPT, "2026-09-08", {"received-on": "2026-09-08"}),
        ("choose-agencies", "record-date/information-requested", "set-meeting"),
    ),
    Step(
        "information is requested",
        dated(Fact.INFORMATION_REQUESTED, "2026-09-10"),
        ("set-meeting", _SUMMARY),
    ),
    Step(
        "the date is set",
        an_ask(MARK, Action.SET_MEETING, "2026-09-10", {"meeting-on": AT_TABLE}),
        (_PAPERS, *_MEETS, _SUMMARY),
    ),
    Step(
        "the summary is written",
        an_ask(UMA, Action.WRITE_SUMMARY, "2026-09-21", {"gaps": "None."}),
        (_PAPERS, *_MEETS),
    ),
    Step("the papers are shared", dated(Fact.PAPERS_SHARED, "2026-09-22"), _MEETS),
    Step("the meeting is opened", an_ask(SAM, Action.OPEN_MEETING, AT_TABLE), _MEETS),
    Step("the council sits", sits("Cora Lead", COUNCIL), _MEETS),
    Step("the police sit", sits("Piet Lead", POLICE), _MEETS),
    Step("the board sits", sits("Bea Lead", BOARD), _MEETS),
    Step("the council is asked", says_none("1"), _MEETS),
    Step("the police are asked", says_none("2"), _MEETS),
    Step("the board is asked", says_none("3"), _MEETS),
    Step("safety is asked about", SAFETY, _MEETS),
    *(Step(f"{ask.about} is recorded", ask, _MEETS) for ask in ITEMS),
    Step("the outcomes are recorded", CLOSE, ("sign-section-2", "write-record")),
    Step(
        "the record is written",
        an_ask(UMA, Action.WRITE_RECORD, AT_TABLE, {"began-at": "10:00"}),
        ("sign-section-2", _RECORD),
    ),
    Step(
        "the record is signed",
        an_ask(SAM, Action.AGREE_DOCUMENT, AT_TABLE, {"agree": "true"}, "meeting-record"),
        ("sign-section-2",),
    ),
    Step("section 2 is signed", SECTION_2, ("sign-section-3",)),
    Step("section 3 is signed", SECTION_3, ("tell-referrer", *_LAST)),
    Step(
        "the referrer is being told",
        an_ask(SAM, Action.TELL_REFERRER, "2026-09-29", {"ready": "yes"}),
        _LAST,
    ),
    Step(
        "the report is written",
        an_ask(UMA, Action.WRITE_REPORT, "2026-09-29", {"late": "no"}),
        (_REPORT, "tell-board", "tell-agency", "record-report-sent"),
    ),
    Step(
        "the report is agreed",
        an_ask(SAM, Action.AGREE_DOCUMENT, "2026-09-29", {"agree": "true"}, "rapid-review-report"),
        ("tell-board", "tell-agency", "record-report-sent"),
    ),
    Step(
        "the report is sent",
        an_ask(
            UMA,
            Action.RECORD_REPORT_SENT,
            "2026-09-29",
            {"sent-on": "2026-09-28", "proof": "Message 4471"},
        ),
        ("tell-board", "tell-agency"),
    ),
    Step(
        "the board is told",
        an_ask(PAT, Action.TELL_BOARD, "2026-09-29", LETTER),
        ("tell-agency",),
    ),
    Step(
        "the agencies are told",
        an_ask(UMA, Action.TELL_AGENCY, "2026-09-30", LETTER, "agencies"),
        (),
    ),
)
STEPS: Final = {step.says: number for number, step in enumerate(LIFE, 1)}

_LODGES: Final = an_ask(AMINA, Action.LODGE_REFERRAL, "2026-09-07")
REFERRED: Final = lodged(_LODGES, REFERENCE, FORM, "2023", MEMBERS)


def until(says: str) -> Case:
    """The case once this step has been done."""
    return done(REFERRED, *(step.ask for step in LIFE[: STEPS[says]]))


def before(says: str) -> Case:
    return done(REFERRED, *(step.ask for step in LIFE[: STEPS[says] - 1]))


def asked_at(says: str) -> Ask:
    return LIFE[STEPS[says] - 1].ask


def in_meeting(*asks: Ask) -> Case:
    """The meeting has been opened, and these things have happened since."""
    return done(until("the meeting is opened"), *asks)
