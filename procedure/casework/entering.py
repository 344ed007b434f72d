"""What somebody decided away from Teams, entered on their behalf with evidence (section 2).

Whoever decided must be able to have decided it: the rule is asked as if they had pressed, so
that all that would bar them bars this.  Who entered it stays on the record beside them.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from procedure.actions import Action
from procedure.case import Case, DecisionCode
from procedure.casework.ask import Ask, Change, Rule, Verdict, day, in_future
from procedure.desk import NotYet, Refused
from procedure.forms.correction import NAMES_SOMEBODY
from procedure.identifiers import passes
from procedure.notices import Audience, Notice, NoticeKind
from procedure.permissions import acting_as, refusal
from procedure.roles import Actor, PersonId
from procedure.sources import section

_BEHALF: Final = section("2")

# What is entered, and what whoever decided would have pressed themselves.
ENTERED: Final[Mapping[Action, Action]] = {
    Action.ENTER_DECISION: Action.DECIDE_NOTIFICATION,
    Action.ENTER_VIEW: Action.GIVE_VIEW,
    Action.ENTER_NOTIFIED: Action.RECORD_NOTIFIED,
    Action.ENTER_SECTION_2: Action.SIGN_SECTION_2,
    Action.ENTER_SECTION_3: Action.SIGN_SECTION_3,
}
_NOT_THEIRS: Final = Refused(
    "They are not on this case in the role that decides this, so it cannot be entered for them."
    " Ask the Business Manager to add them.",
    _BEHALF,
)
_YOUR_OWN: Final = Refused(
    "What you decide yourself is recorded on your own card, and not on your behalf.", _BEHALF
)


def could_have(case: Case, action: Action, person: Actor) -> bool:
    """Whether somebody may do themselves what is to be entered for them."""
    their_own = ENTERED[action]
    speaks = their_own is not Action.GIVE_VIEW or person.agency.partner is not None
    return speaks and refusal(person, their_own, case) is None


def entering(rule: Rule) -> Rule:
    """Return the rule that enters for somebody what this rule would have them decide."""

    def enter(case: Case, ask: Ask) -> Verdict:
        person = ask.enrolled.get(PersonId(ask.answers["person"]))
        if person is None or not could_have(case, ask.action, person):
            return _NOT_THEIRS
        if person.person == ask.by.person:
            return _YOUR_OWN
        if refused := in_future(ask, "decided-on") or _signed_the_other(case, ask):
            return refused
        if not passes(ask.answers["evidence"]):
            return NotYet({"evidence": NAMES_SOMEBODY})
        about = person.agency.partner or ""
        theirs = replace(ask, action=ENTERED[ask.action], by=person, about=about)
        found = rule(case, theirs)
        return _marked(case, found, ask, person) if isinstance(found, Change) else found

    return enter


def _signed_the_other(case: Case, ask: Ask) -> Refused | None:
    """Whoever signed section 2 has no hand in section 3, not even to enter it."""
    recommended = case.signed(DecisionCode.RECOMMENDATION)
    if ask.action is not Action.ENTER_SECTION_3 or recommended is None:
        return None
    if recommended.by != ask.by.person:
        return None
    return Refused("You signed section 2, so somebody else must enter section 3.", section("4.7"))


def _marked(before: Case, change: Change, ask: Ask, person: Actor) -> Change:
    """Say of everything new who entered it, and on which day whoever decided did."""
    case, kept = change.case, len(before.signatures)
    on = day(ask.answers, "decided-on")
    signed = (replace(one, on=on, at="", entered_by=ask.by.name) for one in case.signatures[kept:])
    role = acting_as(ask.by, ask.action)
    facts = {
        fact: entry
        if before.facts.get(fact) == entry
        else replace(entry, by=ask.by.person, role=role, for_whom=person.name)
        for fact, entry in case.facts.items()
    }
    told = Notice(
        kind=NoticeKind.ENTERED,
        to=Audience(person=person.person),
        reference=case.reference,
        about=f"{ask.action}/{ask.form}",
    )
    return replace(
        change,
        case=replace(case, facts=facts, signatures=(*case.signatures[:kept], *signed)),
        says="It is recorded in their name, and they are being told that you entered it.",
        notices=(*change.notices, told),
        details={"on_behalf_of": person.person},
    )
