"""The decisions on learning, and those that may fall at any time: D32 to D36.  Data only."""

from typing import Final

from procedure.case import DecisionCode
from procedure.decision_rules import Decision, Step
from procedure.decisions_meeting import RECORDED
from procedure.facts import Fact
from procedure.questions import NO, YES, Choice
from procedure.roles import Role
from procedure.sources import section

COMPLETE: Final = "complete"
SUPPLIED: Final = "supplied"
GOOD_REASON: Final = "good-reason"

_NATIONAL: Final = section("20")
_WITHHELD: Final = section("2")

LEARNING: Final = (
    Decision(
        code=DecisionCode.FINDINGS_GROUP,
        steps=(
            Step(
                roles=(Role.PARTNERSHIP_CHAIR,),
                does="records what the Partnership decided",
                source=section("16.1"),
            ),
        ),
        rule=(
            "The Partnership may decide at the outset of a review that the identified findings in "
            "the report will be considered by a separate group who will identify what action "
            "needs to be taken to address a specific finding."
        ),
        shows=(Fact.LCSPR_INITIATED,),
        options=(Choice(YES, "A separate group"), Choice(NO, "No separate group")),
        records=("who is in the group, and what it is to do",),
        source=section("16.1"),
    ),
    Decision(
        code=DecisionCode.ACTION_COMPLETE,
        steps=(
            Step(
                roles=(Role.SUBGROUP_CHAIR, Role.QUALITY_ASSURANCE_CHAIR),
                does="decides",
                source=section("18.4"),
            ),
        ),
        rule=(
            "The Quality Assurance Subgroup will regularly audit progress on the implementation "
            "of recommended improvements and will regularly monitor and follow up actions to "
            "ensure improvement is sustained."
        ),
        shows=(Fact.PLAN_AGREED, "the evidence", "the outcome sought, and how it is measured"),
        options=(
            Choice(COMPLETE, "Every action is complete"),
            Choice("open", "Actions are still open"),
        ),
        records=("the evidence of improvement", "that it is sustained"),
        source=section("18.4"),
    ),
    Decision(
        code=DecisionCode.WITHHELD,
        steps=(
            Step(
                roles=(Role.SUBGROUP_CHAIR,),
                does="takes it up with the agency's strategic safeguarding lead",
                source=_WITHHELD,
            ),
            Step(roles=(Role.PARTNER_LEAD,), does="takes formal action", source=_WITHHELD),
        ),
        rule=(
            "The LCSPR Subgroup will seek to resolve this with the strategic Safeguarding Lead "
            "for the agency concerned. If a prompt resolution cannot be found, the issue will be "
            "escalated to the Safeguarding Partners for formal action."
        ),
        shows=("what was asked, of whom and when", "the reason given", Fact.REPLIES_DUE),
        options=(
            Choice("escalate", "Go on to the next step"),
            Choice(SUPPLIED, "Supplied"),
            Choice(GOOD_REASON, "A good reason, accepted"),
        ),
        records=("each step, its date and its reason",),
        source=_WITHHELD,
        settles=(SUPPLIED, GOOD_REASON),
    ),
    Decision(
        code=DecisionCode.NATIONAL_REVIEW,
        steps=(
            Step(roles=(Role.PARTNER_LEAD,), does="is informed", source=_NATIONAL),
            Step(roles=(Role.SUBGROUP_CHAIR,), does="answers for the Subgroup", source=_NATIONAL),
        ),
        rule=(
            "The Statutory Partners and, subsequently, the LCSPR Subgroup will be informed "
            "about the request and the parameters. The Chair of the LCSPR Subgroup will be the "
            "main point of contact."
        ),
        shows=("the request, and what it asks for",),
        options=(Choice(RECORDED, "Recorded"),),
        records=("the relation to any local review", "who attends, and what is given"),
        source=_NATIONAL,
    ),
    Decision(
        code=DecisionCode.WHO_SEES,
        steps=(Step(roles=(Role.BUSINESS_MANAGER,), does="decides", source=_WITHHELD),),
        rule="Ensure that they give the right information to the right individual.",
        shows=("who is on the case, and as what",),
        options=(Choice("add", "Put on the case"), Choice("remove", "Take off the case")),
        records=("who, in which role, and why",),
        source=_WITHHELD,
    ),
)
