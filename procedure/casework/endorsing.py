"""The safeguarding partners endorse the decision, or dissent with a reason (1.6b, 5.3).

Whether they are asked is the partnership's own setting.  The decision stands either way.
"""

from dataclasses import replace
from typing import Final

from procedure.before_deciding import WANTED, is_wanted
from procedure.case import Case, DecisionCode, Topic
from procedure.casework.ask import Ask, Change, Verdict, with_signature
from procedure.desk import Refused
from procedure.readings import Endorsement
from procedure.roles import Partner
from procedure.sources import section

_PARTNERS: Final = section("1.6b")
_NOT_ASKED: Final = Refused(
    "The safeguarding partners are not asked to endorse a decision on this case now.", _PARTNERS
)


def asked_for(case: Case, ask: Ask) -> Case:
    """Ask all three partners, if the partnership has chosen that they are asked."""
    if ask.settings.decision_endorsed_by is Endorsement.CHAIR:
        return case
    return with_signature(case, ask, DecisionCode.ENDORSED, WANTED, WANTED)


def endorse(case: Case, ask: Ask) -> Verdict:
    """One answer from each partner, through its own lead; the first stands."""
    partner = ask.by.agency.partner
    if not is_wanted(case):
        return _NOT_ASKED
    if partner is None or ask.about != partner.value:
        asked = next((one.label for one in Partner if one.value == ask.about), "that partner")
        return Refused(f"Only the lead for {asked} may answer for it.", _PARTNERS)
    if made := case.signed(DecisionCode.ENDORSED, partner):
        return Refused(
            f"{made.name} answered for {partner.label} on {made.when}. Nothing was changed.",
            _PARTNERS,
        )
    case = with_signature(case, ask, DecisionCode.ENDORSED, ask.answers["endorsement"])
    *others, mine = case.signatures
    return Change(
        case=replace(case, signatures=(*others, replace(mine, partner=partner))),
        says="Your answer is recorded, and the Partnership Chair sees it.",
        touches=frozenset({Topic.ENDORSEMENTS}),
    )
