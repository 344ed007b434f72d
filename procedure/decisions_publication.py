"""The decisions on the report and its publication: D25 to D31.  Data only."""

from typing import Final

from procedure.case import DecisionCode
from procedure.decision_rules import Decision, Step
from procedure.decisions_review import APPROVAL, RETURN, panel, step
from procedure.facts import Fact
from procedure.questions import Choice
from procedure.roles import Role
from procedure.sources import Source, section

IN_TIME: Final = "in-time"
FIT: Final = "fit"
PUBLISH: Final = "publish"
IMPROVEMENTS_ONLY: Final = "improvements-only"
NOT_PUBLISH: Final = "not-publish"
ANSWERED: Final = "answered"

_PUBLICATION: Final = section("17.5")


def _partners(source: Source) -> tuple[Step, ...]:
    return (
        Step(
            roles=(Role.PARTNER_LEAD,),
            does="answers for their safeguarding partner",
            source=source,
            each_partner=True,
        ),
    )


PUBLICATION: Final = (
    Decision(
        code=DecisionCode.DELAY,
        steps=(
            step(Role.SUBGROUP_CHAIR, "records what the Subgroup made of it", section("3")),
            Step(
                roles=(Role.PARTNER_LEAD, Role.BUSINESS_MANAGER),
                does="sends the notice",
                source=section("3"),
            ),
        ),
        rule=(
            "Any delays need to be considered by the LCSPR Subgroup as soon as they "
            "arise. If the delay will prevent the publication of the final report within six "
            "months, the national Child Safeguarding Practice Review Panel and Secretary of State "
            "should be informed and provided with the reason for the delay."
        ),
        shows=(Fact.LCSPR_INITIATED, Fact.DELAY_FORECAST, "the six-month date, which stays"),
        options=(Choice("send", "Send notice"), Choice(IN_TIME, "Publication is still in time")),
        records=("the reason", "the new forecast", "learning acted on meanwhile"),
        source=section("3"),
        settles=(IN_TIME,),
    ),
    Decision(
        code=DecisionCode.REPORT_FIT,
        steps=(panel(section("16")),),
        rule=(
            "The Case Review Panel will be responsible for ensuring the quality of the draft "
            "report has met the agreed Terms of Reference, is succinct and focused on improving "
            "local safeguarding arrangements. The reviewer should satisfy the LCSPR Case Review "
            "Panel that all issues raised by it have been addressed."
        ),
        shows=(Fact.DRAFT_RECEIVED, "the checklist", "the issues raised, and the answers"),
        options=(Choice(FIT, "Pass it to the Subgroup"), Choice("more-work", "More work needed")),
        records=("each point of the checklist, or why not", "the version"),
        source=section("16"),
    ),
    Decision(
        code=DecisionCode.REPORT_APPROVED,
        steps=(
            step(Role.SUBGROUP_CHAIR, "records that the Subgroup approves", section("16")),
            step(Role.PARTNERSHIP_CHAIR, "records that the Partnership approves", section("16")),
        ),
        rule=(
            "The final report must be formally approved by the LCSPR Subgroup "
            "followed by the Safeguarding Children Partnership."
        ),
        shows=("the version the Case Review Panel passed",),
        options=APPROVAL,
        records=("the version approved", "why it is sent back"),
        source=section("16"),
        sends_back=RETURN,
    ),
    Decision(
        code=DecisionCode.PUBLICATION,
        steps=_partners(section("17.1")),
        rule=(
            "The Safeguarding Partnership is required to publish the reports of Local Child "
            "Safeguarding Practice Reviews, unless they consider it inappropriate to do so."
        ),
        shows=(Fact.REPORT_ENDORSED, Fact.ADVICE_RECEIVED, "the national Panel's advice"),
        options=(
            Choice(PUBLISH, "Publish the report"),
            Choice(IMPROVEMENTS_ONLY, "Publish only information on improvements"),
            Choice(NOT_PUBLISH, "Publish nothing"),
        ),
        records=("reasons for not publishing the report", "the advice received"),
        source=section("17.1"),
    ),
    Decision(
        code=DecisionCode.PUBLICATION_DATE,
        steps=_partners(_PUBLICATION),
        rule=(
            "Safeguarding partners must send a copy of the full report to the national Panel and "
            "to the Secretary of State no later than seven working days before the date of "
            "publication. They should also provide the report, or information about improvements, "
            "to Ofsted within the same timescale."
        ),
        shows=(
            Fact.SENT_TO_PANEL,
            Fact.SENT_TO_SECRETARY_OF_STATE,
            Fact.SENT_TO_OFSTED,
            "the first lawful date",
            "any order of a court",
        ),
        records=(
            "the check against data protection law and court orders",
            "that the family has been spoken to",
            "that practitioners have been told",
        ),
        source=_PUBLICATION,
    ),
    Decision(
        code=DecisionCode.REPOSITORY,
        steps=_partners(_PUBLICATION),
        rule=(
            "On a case-by-case basis, it will be considered if published reports will also be "
            "submitted for inclusion in the NSPCC National Repository. Published reports will "
            "always include the name of the reviewer(s) unless these are published anonymously."
        ),
        shows=(Fact.PUBLICATION_PLANNED, "the reviewer's name"),
        options=(
            Choice("submit", "Submit it"),
            Choice("submit-anonymously", "Submit it, published anonymously"),
            Choice("do-not-submit", "Do not submit it"),
        ),
        records=("the reason", "whether the reviewer is named"),
        source=_PUBLICATION,
    ),
    Decision(
        code=DecisionCode.RECOMMENDATIONS,
        steps=_partners(section("17.1")),
        rule=(
            "Publication of SMART multi-agency action plans, arising from the recommendations of "
            "the review (or a clear statement of why the partnership does not accept them), "
            "should also be considered."
        ),
        shows=("each recommendation", "the action, its lead and its date"),
        options=(
            Choice(ANSWERED, "Each is accepted, or there is a statement why not"),
            Choice("open", "Some are still open"),
        ),
        records=("each recommendation accepted", "a clear statement for each that is not"),
        source=section("17.1"),
    ),
)
