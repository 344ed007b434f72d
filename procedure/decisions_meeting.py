"""The decisions of the meeting and of the two chairs: D09 to D16.  Data only."""

from typing import Final

from procedure.case import DecisionCode
from procedure.decision_rules import Decision, Step
from procedure.facts import Fact
from procedure.forms import alternatives, interest
from procedure.forms.recommendations import CHOICES
from procedure.forms.release import KEEP, RELEASE
from procedure.questions import NO, YES, Choice
from procedure.roles import Role
from procedure.sources import default, section

DEFER: Final = "defer"
DECIDE: Final = "decide"
RECORDED: Final = "recorded"

_INTERESTS: Final = section("1.6a")
_MEETING: Final = section("4.6")
_SECTIONS: Final = section("4.7")
_SHARING: Final = section("4.8")
_ALTERNATIVES: Final = section("5")
_CHAIRS: Final = (Role.SUBGROUP_CHAIR, Role.PANEL_CHAIR)


def _subgroup_chair(does: str) -> tuple[Step, ...]:
    return (Step(roles=(Role.SUBGROUP_CHAIR,), does=does, source=_MEETING),)


MEETING: Final = (
    Decision(
        code=DecisionCode.INTERESTS,
        steps=(
            Step(
                roles=(
                    Role.SUBGROUP_MEMBER,
                    Role.PANEL_MEMBER,
                    Role.CO_OPTED_EXPERT,
                    Role.REVIEWER,
                    *_CHAIRS,
                ),
                does="declares an interest, or none",
                source=_INTERESTS,
                deputy=False,
            ),
            Step(
                roles=_CHAIRS,
                does="rules on each interest declared, and a deputy on the chair's own",
                source=default("interests declared"),
            ),
        ),
        rule=(
            "All participants in the review process will be asked to declare any potential "
            "conflicts of interest and will be expected to adhere to confidentiality. This will "
            "be a standard agenda item at all case specific meetings."
        ),
        shows=("who has been asked, and who has not",),
        options=(*interest.OPTIONS, *interest.RULINGS),
        records=("each declaration, even of none", "the ruling on each interest"),
        source=_INTERESTS,
    ),
    Decision(
        code=DecisionCode.QUORATE,
        steps=_subgroup_chair("confirms what is counted"),
        rule=(
            "It will only be quorate if at least three representatives from partner agencies, "
            "including at least two of the Safeguarding Partners are present."
        ),
        shows=("the agencies that count", "what is missing"),
        options=(Choice(YES, "Quorate"), Choice(NO, "Not quorate")),
        records=("who was there, for which agency", "the quorum at the opening and since"),
        source=_MEETING,
    ),
    Decision(
        code=DecisionCode.OUTCOMES,
        steps=_subgroup_chair("records what the meeting decided"),
        rule=(
            "The Rapid Review meeting should review the facts; discuss immediate action; identify "
            "immediate learning; consider the potential for identifying improvements; make a "
            "decision if a Local Child Safeguarding Practice Review should be commissioned; agree "
            "on Key Lines of Enquiry if so; and consider dissemination of the learning if not."
        ),
        shows=("the documents before the meeting", "the quorum as it stands"),
        options=(Choice(RECORDED, "The seven outcomes are recorded"),),
        records=("each of the seven outcomes", "the quorum when they were decided"),
        source=_MEETING,
    ),
    Decision(
        code=DecisionCode.DEFER,
        steps=_subgroup_chair("records what the Subgroup decided"),
        rule=(
            "If the LCSPR Subgroup feels that information is missing, it may defer a "
            "recommendation and adjourn until further information is available and all the facts "
            "established. Such a delay may impact on the required timescales."
        ),
        shows=("what is missing, and from whom", "the dates that do not move"),
        options=(
            Choice(DEFER, "Defer until what is missing is here"),
            Choice(DECIDE, "Go on with the information there is"),
        ),
        records=("what is missing, from whom and by when", "the expected date"),
        source=_MEETING,
    ),
    Decision(
        code=DecisionCode.RECOMMENDATION,
        steps=(Step(roles=(Role.SUBGROUP_CHAIR,), does="signs section 2", source=_SECTIONS),),
        rule=(
            "The Chair of the LCSPR Subgroup will put the Subgroup's recommendation in writing "
            "to the Partnership Chair within one month of the notification of the incident using "
            "section 2 of the LCSPR Referral Form."
        ),
        shows=(Fact.MEETING_HELD, Fact.NOTIFICATION_RECEIVED, "the outcomes", "the quorum then"),
        options=CHOICES,
        records=("whether the criteria are met, each with reasons", "any dissent"),
        source=_SECTIONS,
    ),
    Decision(
        code=DecisionCode.FINAL_DECISION,
        steps=(Step(roles=(Role.PARTNERSHIP_CHAIR,), does="signs section 3", source=_SECTIONS),),
        rule=(
            "The Partnership Chair will make his/her decision upon receipt of this recommendation "
            "and reply in writing to the Chair of the LCSPR Subgroup using Section 3 of the "
            "LCSPR Referral Form. The Chair may seek peer challenge from another LSCP Chair."
        ),
        shows=(Fact.SECTION_2_SIGNED, "the recommendation", "the quorum then", "any dissent"),
        options=CHOICES,
        records=("reasons, above all for differing", "any peer challenge, from whom and when"),
        source=_SECTIONS,
    ),
    Decision(
        code=DecisionCode.ALTERNATIVE,
        steps=(
            Step(roles=(Role.SUBGROUP_CHAIR,), does="recommends", source=_ALTERNATIVES),
            Step(roles=(Role.PARTNERSHIP_CHAIR,), does="commissions it", source=_ALTERNATIVES),
        ),
        rule=(
            "The LCSPR Subgroup should consider an alternative form of learning review where the "
            "criteria for an LCSPR are not met. A relevant and proportionate methodology should "
            "be selected on a case-by-case basis."
        ),
        shows=(Fact.SECTION_3_SIGNED, "the form recommended in section 2"),
        options=alternatives.OPTIONS,
        records=("who leads it", "the date by which it is due", "to whom its findings go"),
        source=_ALTERNATIVES,
    ),
    Decision(
        code=DecisionCode.RECORDS_RELEASED,
        steps=(Step(roles=(Role.PARTNERSHIP_CHAIR,), does="decides", source=_SHARING),),
        rule=(
            "If the decision is not to initiate a LCSPR or any other type of learning review, "
            "Board members will be advised that associated records no longer need to be kept "
            "secure."
        ),
        shows=(Fact.SECTION_3_SIGNED, "the agencies whose records are secured"),
        options=(Choice(RELEASE, "Records need not be secured"), Choice(KEEP, "Keep secured")),
        records=("when Board members and agencies were told",),
        source=_SHARING,
    ),
)
