"""A case that begins without a referral (section 4.1): the copy of the notification acts as one.

The authority's representative opens it with what was decided, or with a death that must be
notified.  The Business Unit opens it with the copy that arrived; on which day the authority became
aware is then asked of the representative, and never inferred.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from procedure.case import Case, CaseReference, DecisionCode, Member, Topic
from procedure.casework.ask import (
    Ask,
    Change,
    Verdict,
    day,
    first,
    in_future,
    with_fact,
    with_signature,
)
from procedure.casework.chairs import chairs_told
from procedure.casework.deaths import as_death
from procedure.casework.onward import onward
from procedure.conditions import Answers
from procedure.desk import Refused
from procedure.facts import Fact
from procedure.forms.notification import NOTIFY
from procedure.forms.opening import INCIDENT
from procedure.permissions import acting_as
from procedure.questions import FormKey
from procedure.roles import Role
from procedure.sources import section
from procedure.stages import Stage

_NOTIFYING: Final = section("4.1")
_FOR_WHOM: Final = "the local authority"
_REPRESENTATIVES: Final = Refused(
    "Only the Local authority representative may open a case with its decision. If you hold a"
    " copy of a notification, choose “Record a copy of a notification” instead.",
    _NOTIFYING,
)
_OFFICES: Final = Refused(
    "Only the Business Unit or the Business Manager may record that a copy was received. Choose"
    " “Open a case without a referral” instead.",
    _NOTIFYING,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class New:
    """What a case is begun with, besides what was answered."""

    reference: CaseReference
    edition: str
    members: frozenset[Member]


def begun_on(answers: Answers, today: date) -> date:
    """Return the day by which the edition of the procedure is chosen."""
    known = (answers.get(one) for one in ("aware-on", "received-on"))
    return next((date.fromisoformat(on) for on in known if on), today)


def opening_bars(form: FormKey, ask: Ask) -> Refused | None:
    """Return why this person may not begin, or send, such a form; None if they may."""
    is_theirs = acting_as(ask.by, ask.action) is Role.LA_REPRESENTATIVE
    held = ask.by.roles
    if form is FormKey.OPENING:
        return None if Role.LA_REPRESENTATIVE in held else _REPRESENTATIVES
    office = {Role.BUSINESS_UNIT, Role.BUSINESS_MANAGER}
    return None if held & office or not is_theirs else _OFFICES


def opened(form: FormKey, ask: Ask, new: New) -> Verdict:
    """Return the new case as a change, so that whoever must hear of it is told with it."""
    refused = first(
        (opening_bars(form, ask), in_future(ask, "aware-on", "sent-on", "received-on"))
    )
    if refused:
        return refused
    case = Case(
        reference=new.reference,
        stage=Stage.LA_CONSIDERATION if form is FormKey.OPENING else Stage.RR_OPEN,
        edition=new.edition,
        opened=ask.today,
        members=new.members,
        touched=dict.fromkeys(Topic, 1),
        version=1,
    )
    return _by_authority(case, ask) if form is FormKey.OPENING else _by_copy(case, ask)


def _by_authority(case: Case, ask: Ask) -> Verdict:
    if ask.answers["kind"] != INCIDENT:
        return as_death(case, ask, "aware-on")
    case = with_fact(case, ask, Fact.BECAME_AWARE, day(ask.answers, "aware-on"))
    case = with_signature(case, ask, DecisionCode.NOTIFY, NOTIFY)
    if ask.answers.get("sent-on"):
        case = with_fact(case, ask, Fact.PANEL_NOTIFIED, day(ask.answers, "sent-on"))
    return Change(case=case, says=_says(case), touches=frozenset(Topic))


def _by_copy(case: Case, ask: Ask) -> Verdict:
    """Whoever sent it decided to; when the authority became aware is asked of it."""
    case = with_fact(case, ask, Fact.PANEL_NOTIFIED, day(ask.answers, "sent-on"))
    sent = replace(case.facts[Fact.PANEL_NOTIFIED], for_whom=_FOR_WHOM)
    case = replace(case, facts={**case.facts, Fact.PANEL_NOTIFIED: sent})
    case = with_fact(case, ask, Fact.NOTIFICATION_RECEIVED, day(ask.answers, "received-on"))
    says = f"{_says(case)} Both chairs are being told."
    notices = chairs_told(case, case.members)
    return onward(
        Change(case=case, says=says, touches=frozenset(Topic), notices=notices),
        ask,
        Stage.RR_OPEN,
    )


def _says(case: Case) -> str:
    return f"The case is open. Its reference is {case.reference}."
