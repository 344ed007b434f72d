"""What is asked on the way from referral to outcome, with answers that will do."""

from dataclasses import replace
from datetime import date
from typing import Final

from procedure.actions import Action
from procedure.agenda import Item
from procedure.casework.ask import Ask
from tests.procedure.casework.people import (
    CHAIR,
    CONVENOR,
    COUNCIL_LEAD,
    DECIDER,
    HEALTH_LEAD,
    LA,
    MONDAY,
    OFFICE,
    PEOPLE,
    POLICE_LEAD,
    actor,
    asks,
)

DAY: Final = MONDAY.isoformat()
LETTER: Final = {"how": "letter", "told-on": DAY, "proof": "Letter 12"}


def decides(decision: str, today: date = MONDAY, aware: str = DAY) -> Ask:
    answers = {"aware-on": aware, "definition": "yes", "decision": decision, "reasons": "."}
    return asks(LA, Action.DECIDE_NOTIFICATION, answers, today=today)


def sent(day: str = DAY, today: date = MONDAY) -> Ask:
    return asks(LA, Action.RECORD_NOTIFIED, {"sent-on": day}, today=today)


def received(day: str = DAY, today: date = MONDAY) -> Ask:
    return asks(OFFICE, Action.RECORD_RECEIPT, {"received-on": day}, today=today)


def meets(day: str = DAY, reason: str = "Everybody is here.", today: date = MONDAY) -> Ask:
    answers = {"meeting-on": day, "reason": reason}
    return asks(CONVENOR, Action.SET_MEETING, answers, today=today)


def opens(today: date = MONDAY) -> Ask:
    return asks(CHAIR, Action.OPEN_MEETING, today=today)


def sits(name: str, agency: str) -> Ask:
    number = next((one.person for one in PEOPLE if one.name == name), None)
    who = {"person": number} if number else {"name": name}
    seat = {"agency": agency, "capacity": "member", "how": "in-person", **who}
    return asks(CHAIR, Action.TAKE_ATTENDANCE, seat)


def declares(seat: str, interest: str = "none") -> Ask:
    return asks(CHAIR, Action.DECLARE_INTEREST, {"interest": interest}, about=seat)


def rules(seat: str, ruling: str) -> Ask:
    return asks(CHAIR, Action.RULE_ON_INTEREST, {"ruling": ruling}, about=seat)


def leaves(seat: str) -> Ask:
    return asks(CHAIR, Action.MARK_LEFT, about=seat)


def recorded(fact: str) -> Ask:
    return asks(OFFICE, Action.RECORD_DATE, {"on": DAY}, about=fact)


def decision(key: str = "as-recommended", on: str = DAY) -> Ask:
    answers = {"own-interest": "none", "decision": key, "decided-on": on}
    return asks(DECIDER, Action.SIGN_SECTION_3, answers)


def recommends(key: str = "commission") -> Ask:
    answers = {"own-interest": "none", "recommendation": key, "criteria-met": "yes"}
    return asks(CHAIR, Action.SIGN_SECTION_2, answers)


VIEWS: Final = tuple(
    asks(lead, Action.GIVE_VIEW, {"view": "agree"}, about=str(lead.agency.partner))
    for lead in (COUNCIL_LEAD, POLICE_LEAD, HEALTH_LEAD)
)


def records(item: Item, answer: str = "Agreed.") -> Ask:
    return asks(CHAIR, Action.RECORD_OUTCOMES, {item.value: answer}, about=item.value)


SAFETY: Final = asks(CHAIR, Action.ASK_SAFETY, {"unsafe": "no"})
FACTS: Final = records(Item.FACTS)
CLOSE: Final = asks(CHAIR, Action.CLOSE_MEETING)
OUTCOMES: Final = (
    SAFETY,
    FACTS,
    records(Item.ACTION),
    records(Item.LEARNING),
    records(Item.IMPROVEMENTS),
    records(Item.REVIEW, "yes"),
    records(Item.KEY_LINES),
    CLOSE,
)
TELL: Final = asks(CHAIR, Action.TELL_REFERRER, {"ready": "true"})
THREE_SIT: Final = (
    sits("Grace Adeyemi", "local-authority"),
    sits("Laura Chen", "police"),
    sits("Marcus Reid", "housing"),
)
NOTIFIED: Final = (decides("notify"), sent(), received())
TO_MEETING: Final = (*NOTIFIED, meets(), opens())
QUORATE: Final = (*THREE_SIT, declares("1"), declares("2"), declares("3"))
TO_END: Final = (
    decides("notify"),
    *VIEWS,
    sent(),
    received(),
    recorded("information-requested"),
    meets(),
    recorded("papers-shared"),
    opens(),
    *QUORATE,
    sits("Beth Turner", "school"),
    declares("4", "declared"),
    rules("4", "noted"),
    leaves("4"),
    *OUTCOMES,
    recommends(),
    decision(),
    TELL,
    asks(OFFICE, Action.RECORD_REPORT_SENT, {"sent-on": DAY, "proof": "Message 4471"}),
    asks(DECIDER, Action.TELL_BOARD, LETTER),
    asks(OFFICE, Action.TELL_AGENCY, LETTER, "agencies"),
)

STRANGER: Final = replace(actor("Tom Whitfield", "local-authority"), enrolled=False)
CONFIRMS: Final = asks(OFFICE, Action.CONFIRM_REFERRER, {"confirmed": "confirmed"})
