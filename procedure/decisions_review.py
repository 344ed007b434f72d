"""The decisions of a review, from the reviewer to the workshop: D17 to D24.  Data only."""

from typing import Final

from procedure.case import DecisionCode
from procedure.decision_rules import Decision, Step
from procedure.facts import Fact
from procedure.forms.agreement import AGREE
from procedure.forms.review import agency_return
from procedure.questions import Choice
from procedure.roles import Role
from procedure.sources import Source, section

APPOINT: Final = "appoint"
NO_REVIEWER: Final = "no-reviewer"
INVITED: Final = "invited"
NOT_INVITED: Final = "not-invited"
SUITABLE: Final = "suitable"
NOT_SUITABLE: Final = "not-suitable"
RETURN: Final = "return"

APPROVAL: Final = (Choice(AGREE, "Agree"), Choice(RETURN, "Send it back, with reasons"))


def step(role: Role, does: str, source: Source) -> Step:
    return Step(roles=(role,), does=does, source=source)


def panel(source: Source) -> Step:
    """The chair of the Case Review Panel records what it decided."""
    return step(Role.PANEL_CHAIR, "records what the Case Review Panel decided", source)


REVIEW: Final = (
    Decision(
        code=DecisionCode.REVIEWER,
        steps=(step(Role.BUSINESS_MANAGER, "commissions the reviewer", section("7")),),
        rule=(
            "The reviewer must be independent of the Partnership, of partner organisations "
            "involved in the case and from professionals and LCSPR Case Review Panel members "
            "involved in the case. The reviewer must have demonstrated that they are qualified to "
            "conduct reviews."
        ),
        shows=(Fact.LCSPR_INITIATED, "the methodology", "the three attestations"),
        options=(
            Choice(APPOINT, "Appoint the reviewer"),
            Choice(NO_REVIEWER, "The methodology needs no reviewer"),
        ),
        records=("the three attestations of independence", "the qualification", "the contract"),
        source=section("7"),
    ),
    Decision(
        code=DecisionCode.PANEL_CHAIR,
        steps=(step(Role.SUBGROUP_CHAIR, "records whom the Subgroup recommends", section("8")),),
        rule=(
            "The LCSPR Subgroup should recommend a suitable person to act as Chair for the LCSPR "
            "Case Review Panel. This can be someone from a local agency as long as that agency "
            "was not involved in the case. The Chair should have relevant skills."
        ),
        shows=("the agencies involved in the case",),
        options=(Choice("recommend", "Recommend this person"),),
        records=("their agency, and that it was not involved", "their skills"),
        source=section("8"),
    ),
    Decision(
        code=DecisionCode.PANEL_MEMBERS,
        steps=(step(Role.SUBGROUP_CHAIR, "records whom the Subgroup chose", section("9.1")),),
        rule=(
            "These representatives should be independent of the case under review, having had no "
            "direct management involvement and must have sufficient seniority to be able to "
            "comment on their agency's practice. Case Review Panel members should not also be "
            "responsible for writing agency reports."
        ),
        shows=("the safeguarding partners not yet represented", "the report authors"),
        options=(Choice("identify", "These are the members"),),
        records=("each member's agency, independence and seniority", "any change, with reasons"),
        source=section("9.1"),
    ),
    Decision(
        code=DecisionCode.TERMS,
        steps=(
            panel(section("10.1*")),
            step(Role.SUBGROUP_CHAIR, "records that the Subgroup agrees", section("10.1*")),
            step(Role.PARTNERSHIP_CHAIR, "approves", section("10.1*")),
        ),
        rule=(
            "The preliminary LCSPR Case Review Panel must agree terms of reference to ensure the "
            "review incorporates all relevant issues. These should be sent to the Partnership "
            "Chair for approval. The LCSPR Subgroup will formally agree the scope and Terms of "
            "Reference. Any significant changes should be formally approved by the "
            "LCSPR Subgroup."
        ),
        shows=(Fact.FIRST_PANEL_MEETING, "the version, and what changed since the last"),
        options=APPROVAL,
        records=("the version agreed", "any issue that could not be resolved"),
        source=section("10.1*"),
        sends_back=RETURN,
    ),
    Decision(
        code=DecisionCode.PARALLEL,
        steps=(
            Step(
                roles=(Role.SUBGROUP_CHAIR, Role.PANEL_CHAIR),
                does="records the decision, with the police representative's advice",
                source=section("11"),
            ),
        ),
        rule=(
            "It is anticipated that a Local Child Safeguarding Practice Review will go ahead "
            "unless there are clear reasons not to."
        ),
        shows=("the other investigations known", "the police representative's advice"),
        options=(
            Choice("go-ahead", "Go ahead"),
            Choice("wait", "Hold back part of it, for clear reasons"),
        ),
        records=("the reasons", "how learning goes on meanwhile"),
        source=section("11"),
    ),
    Decision(
        code=DecisionCode.FAMILY,
        steps=(panel(section("14.3")),),
        rule=(
            "Family members, including surviving children, will be informed of the review and "
            "invited to contribute unless there is a strong reason not to do so. All reasons for "
            "non-involvement of family members will be documented in the final report."
        ),
        shows=("who coordinates contact with the family", Fact.WORKSHOP_PLANNED),
        options=(
            Choice(INVITED, "Invited to contribute"),
            Choice(NOT_INVITED, "Not taking part, for the reasons recorded"),
        ),
        records=("who was approached, how, and what they need", "reasons for not taking part"),
        source=section("14.3"),
    ),
    Decision(
        code=DecisionCode.REPORTS,
        steps=(panel(section("15.7")),),
        rule=(
            "The Case Review Panel needs to be satisfied that the appropriate level of "
            "information has been provided by each agency. If necessary, it may decide to either "
            "request more information from an individual agency or invite them to attend a "
            "meeting."
        ),
        shows=("the agency, and what it sent", "the terms of reference"),
        options=agency_return.OPTIONS,
        records=("the agency", "what more is asked, and by when"),
        source=section("15.7"),
    ),
    Decision(
        code=DecisionCode.WORKSHOP,
        steps=(panel(section("15.9")),),
        rule=(
            "A Reflective Learning Workshop will not be suitable for all reviews. Only those who "
            "have had some form of direct operational involvement with the child and family "
            "should attend."
        ),
        shows=("the practitioners and line managers named", "whether the family has been heard"),
        options=(Choice(SUITABLE, "Hold a workshop"), Choice(NOT_SUITABLE, "Not suitable")),
        records=("each person's direct involvement", "why a workshop is not suitable"),
        source=section("15.9"),
    ),
)
