"""The decisions from a referral to the date of the meeting: D01 to D08.  Data only."""

from typing import Final

from procedure.case import DecisionCode
from procedure.decision_rules import Decision, Step
from procedure.facts import Fact
from procedure.forms import agreement, notification, referrer
from procedure.forms.agreement import AGREE
from procedure.forms.deaths import CARE_LEAVER, LOOKED_AFTER
from procedure.questions import NO, Choice
from procedure.roles import Role
from procedure.sources import default, section

UNSAFE: Final = "unsafe"

_NOTIFYING: Final = section("4.1")
_SAFETY: Final = section("4.6")
_DEFINITION: Final = section("1.3")
_OFFICE: Final = (Role.BUSINESS_UNIT, Role.BUSINESS_MANAGER)

NOTIFYING: Final = (
    Decision(
        code=DecisionCode.UNSAFE_NOW,
        steps=(
            Step(
                roles=(Role.REFERRER, Role.SUBGROUP_CHAIR, Role.PANEL_CHAIR),
                does="answers, first in the referral and then at every meeting",
                source=_SAFETY,
                deputy=False,
            ),
        ),
        rule=(
            "Discuss whether any immediate action is needed to ensure child(ren)'s and any other "
            "vulnerable person's safety."
        ),
        shows=(
            "that a referral for review is not a safeguarding referral",
            "999 and children's social care",
            "immediate action already recorded",
        ),
        options=(Choice(NO, "Nobody is unsafe now"), Choice(UNSAFE, "Somebody is unsafe now")),
        records=("who was told, and when", "what was done, and who confirms it"),
        source=_SAFETY,
    ),
    Decision(
        code=DecisionCode.REFERRAL_GOES_IN,
        steps=(
            Step(
                roles=(Role.REFERRER,),
                does="sends section 1 of the Referral Form",
                source=_NOTIFYING,
                deputy=False,
            ),
            Step(
                roles=(Role.AGENCY_SAFEGUARDING_LEAD, *_OFFICE),
                does="confirms that the agency makes the referral",
                source=default("the agency's agreement to a referral"),
            ),
        ),
        rule=(
            "Agencies should inform the Business Unit of any serious incident which they think "
            "should be considered for a Local Child Safeguarding Practice Review, using the "
            "Referral Form."
        ),
        shows=("which answers are given, with identifiers masked", "the safeguarding lead named"),
        options=referrer.OPTIONS,
        records=("who confirmed it, for which agency, and how",),
        source=_NOTIFYING,
    ),
    Decision(
        code=DecisionCode.NOTIFY,
        steps=(Step(roles=(Role.LA_REPRESENTATIVE,), does="decides", source=_NOTIFYING),),
        rule=(
            "Abuse or neglect of a child is known or suspected, and the child has died or been "
            "seriously harmed. Judgement should be exercised in cases where impairment is likely "
            "to be long-term, even if this is not immediately certain. Even if a child recovers, "
            "serious harm may still have occurred. The local authority should notify within five "
            "working days of becoming aware it has occurred."
        ),
        shows=(
            Fact.BECAME_AWARE,
            Fact.REFERRAL_RECEIVED,
            "the date by which to notify",
            "the safeguarding partners' views",
        ),
        options=notification.OPTIONS,
        records=("the day the local authority became aware", "whether the definition is met"),
        source=_DEFINITION,
    ),
    Decision(
        code=DecisionCode.PARTNERS_AGREE,
        steps=(
            Step(
                roles=(Role.PARTNER_LEAD,),
                does="answers for their safeguarding partner",
                source=_NOTIFYING,
                each_partner=True,
            ),
        ),
        rule=(
            "It is for all three safeguarding partners to agree which incidents should be "
            "notified in their local area. Where there is disagreement, the safeguarding partners "
            "should follow the Escalation, Challenge and Conflict Resolution Procedure."
        ),
        shows=("the decision on notifying", Fact.BECAME_AWARE, "the date by which to notify"),
        options=agreement.OPTIONS,
        records=("the reason for any disagreement",),
        source=_NOTIFYING,
    ),
    Decision(
        code=DecisionCode.DEATH,
        steps=(Step(roles=(Role.LA_REPRESENTATIVE,), does="decides", source=_DEFINITION),),
        rule=(
            "The local authority must notify the Secretary of State for Education, and Ofsted of "
            "the death of a looked after child. The local authority should also notify them of "
            "the death of a care leaver up to and including the age of 24. If the deceased care "
            "leaver was under the age of 18, consider whether the criteria for a serious incident "
            "have been met."
        ),
        shows=(Fact.LOOKED_AFTER_DEATH_KNOWN, Fact.CARE_LEAVER_DEATH_KNOWN),
        options=(
            Choice(LOOKED_AFTER, "A looked-after child"),
            Choice(CARE_LEAVER, "A care leaver aged up to 24"),
            Choice("neither", "Neither"),
        ),
        records=("whether under 18, and then whether the criteria were considered",),
        source=_DEFINITION,
    ),
    Decision(
        code=DecisionCode.AGENCIES_ASKED,
        steps=(
            Step(roles=_OFFICE, does="lists the agencies", source=section("4.3")),
            Step(
                roles=(Role.SUBGROUP_CHAIR,),
                does="confirms the list",
                source=default("who is asked for information"),
            ),
        ),
        rule=(
            "All agencies who have had involvement with the subject child or family will be "
            "required to contribute to a Rapid Review."
        ),
        shows=("the agencies named in the referral", Fact.NOTIFICATION_RECEIVED),
        options=(Choice(AGREE, "Ask these agencies"), Choice("return", "Change the list")),
        records=("each agency asked", "each agency not asked, and why"),
        source=section("4.3"),
        sends_back="return",
    ),
    Decision(
        code=DecisionCode.RECORDS_SECURED,
        steps=(
            Step(
                roles=(Role.AGENCY_SAFEGUARDING_LEAD,),
                does="answers for their agency",
                source=section("4.3"),
            ),
        ),
        rule=(
            "All agencies should consider if they need to secure all records/files in relation to "
            "the case, ensuring they are removed to a secure place where they are not accessible "
            "to agency personnel other than through a nominated representative."
        ),
        shows=(Fact.INFORMATION_REQUESTED,),
        options=(Choice("secured", "Records secured"), Choice("not-needed", "Not needed")),
        records=("the nominated representative", "why securing is not needed"),
        source=section("4.3"),
    ),
    Decision(
        code=DecisionCode.MEETING_DATE,
        steps=(Step(roles=(Role.SAFEGUARDING_MANAGER,), does="decides", source=section("4.4")),),
        rule=(
            "The Rapid Review meeting should be scheduled between 7 and 13 working days of "
            "receiving the notification."
        ),
        shows=(
            Fact.NOTIFICATION_RECEIVED,
            Fact.BECAME_AWARE,
            Fact.PANEL_NOTIFIED,
            "the first and last day of the window",
            "the dates by which to complete the rapid review",
        ),
        records=("the reason for a day outside the window",),
        source=section("4.4"),
    ),
)
