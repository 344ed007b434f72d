"""The death of a looked-after child or a care leaver (sections 1.3 and 4.1).

The duty to notify it stands by itself.  Unless a serious incident must be considered as well, no
rapid review opens: each safeguarding partner is asked once whether learning can be gained.
"""

from dataclasses import replace
from typing import Final

from procedure.case import Case, DecisionCode, Topic
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
from procedure.casework.onward import onward
from procedure.desk import Refused
from procedure.entries import Death, duties_on
from procedure.facts import Fact
from procedure.forms.deaths import CARE_LEAVER, LOOKED_AFTER, UNDER_18, WANTED
from procedure.forms.notification import DO_NOT_NOTIFY
from procedure.questions import YES
from procedure.registers.kept import KeptRow
from procedure.registers.register import RegisterKey
from procedure.roles import Partner
from procedure.sources import section
from procedure.stages import Stage

_DEFINITION: Final = section("1.3")
_NOTIFYING: Final = section("4.1")
_TOUCHES: Final = frozenset({Topic.NOTIFICATION, Topic.DATES, Topic.VIEWS})
_CHILD, _ADULT = 17, 18
KNOWN: Final = {
    LOOKED_AFTER: Fact.LOOKED_AFTER_DEATH_KNOWN,
    CARE_LEAVER: Fact.CARE_LEAVER_DEATH_KNOWN,
}
NOTIFIED: Final = {
    LOOKED_AFTER: Fact.LOOKED_AFTER_DEATH_NOTIFIED,
    CARE_LEAVER: Fact.CARE_LEAVER_DEATH_NOTIFIED,
}


def classify(case: Case, ask: Ask) -> Verdict:
    """D05, on a case that an agency referred; whether to notify an incident is decided apart."""
    if made := case.signed(DecisionCode.DEATH):
        return Refused(
            f"{made.name} recorded this on {made.when}. Nothing was changed.", _DEFINITION
        )
    if refused := in_future(ask, "known-on"):
        return refused
    return Change(
        case=_known(case, ask, "known-on"),
        says="The death is recorded. The day by which it must be notified is on the case.",
        touches=_TOUCHES,
    )


def as_death(case: Case, ask: Ask, known_on: str) -> Verdict:
    """Begin a case with a death: a notice alone, unless an incident must be considered too."""
    case = _known(case, ask, known_on)
    says = f"The case is open. Its reference is {case.reference}."
    if _may_be_incident(ask):
        asked = f"{says} You are being asked whether a serious incident is notified too."
        return Change(case=case, says=asked, touches=frozenset(Topic))
    case = with_fact(case, ask, Fact.DEFINITION_NOT_MET, ask.today)
    case = with_signature(case, ask, DecisionCode.NOTIFY, DO_NOT_NOTIFY)
    change = Change(case=case, says=says, touches=frozenset(Topic))
    return onward(change, ask, Stage.DEATH_NOTICE_ONLY)


def record_notice(case: Case, ask: Ask) -> Verdict:
    """Both bodies have been notified, on the day the second of them was."""
    if ask.about not in KNOWN or KNOWN[ask.about] not in case.facts:
        return Refused("No such death is recorded on this case.", _NOTIFYING)
    told = NOTIFIED[ask.about]
    refused = first((_recorded(case, told), in_future(ask, "state-told-on", "ofsted-told-on")))
    if refused:
        return refused
    on = max(day(ask.answers, "state-told-on"), day(ask.answers, "ofsted-told-on"))
    row = KeptRow(
        register=RegisterKey.NOTICES,
        about=f"death/{ask.about}",
        by=ask.by.person,
        on=ask.today,
        form=ask.form,
    )
    change = Change(
        case=with_fact(case, ask, told, on),
        says="The day both were notified is recorded.",
        touches=frozenset({Topic.DATES}),
        rows=(row,),
    )
    return _settled(change, ask)


def give_learning_view(case: Case, ask: Ask) -> Verdict:
    """Each safeguarding partner answers once, by whoever leads for it."""
    partner = ask.by.agency.partner
    if partner != Partner(ask.about):
        return Refused(
            f"Only the lead for {Partner(ask.about).label} may answer this.", _DEFINITION
        )
    if given := case.signed(DecisionCode.LEARNING_WANTED, partner):
        return Refused(
            f"{given.name} answered this on {given.when}. Nothing was changed.", _DEFINITION
        )
    if case.stage is not Stage.DEATH_NOTICE_ONLY:
        return Refused("This is not asked on this case now. Nothing was changed.", _DEFINITION)
    case = with_signature(case, ask, DecisionCode.LEARNING_WANTED, ask.answers["view"])
    *others, mine = case.signatures
    case = replace(case, signatures=(*others, replace(mine, partner=partner)))
    says = "Your agency's view is recorded."
    return _settled(Change(case=case, says=says, touches=frozenset({Topic.VIEWS})), ask)


def _settled(change: Change, ask: Ask) -> Verdict:
    """Once the death is notified and all three have answered, the case goes on or ends."""
    case = change.case
    found = ((one, case.signed(DecisionCode.LEARNING_WANTED, one)) for one in Partner)
    views = {one: made.outcome for one, made in found if made}
    deaths = [kind for kind, known in KNOWN.items() if known in case.facts]
    is_notified = all(NOTIFIED[kind] in case.facts for kind in deaths)
    if case.stage is not Stage.DEATH_NOTICE_ONLY or not is_notified or {*views} != {*Partner}:
        return change
    wanted = [one.label for one, view in views.items() if view == WANTED]
    if not wanted:
        return onward(change, ask, Stage.ARCHIVED)
    why = f"A review for learning is wanted by {', '.join(wanted)}."
    return onward(replace(change, why=why), ask, Stage.NO_RR_ROUTE)


def _known(case: Case, ask: Ask, known_on: str) -> Case:
    kind = ask.answers["kind"]
    case = with_fact(case, ask, KNOWN[kind], day(ask.answers, known_on))
    return with_signature(case, ask, DecisionCode.DEATH, kind)


def _may_be_incident(ask: Ask) -> bool:
    """A looked-after child is under 18; a care leaver's age is asked."""
    kind, answers = ask.answers["kind"], ask.answers
    is_child = kind == LOOKED_AFTER or answers.get("age") == UNDER_18
    death = Death(
        age=_CHILD if is_child else _ADULT,
        care_leaver=kind == CARE_LEAVER,
        abuse_suspected=answers.get("abuse") == YES,
    )
    return duties_on(death).consider_serious_incident


def _recorded(case: Case, fact: Fact) -> Refused | None:
    if fact not in case.facts:
        return None
    return Refused(f"“{fact.label}” is recorded already. Nothing was changed.", _NOTIFYING)
