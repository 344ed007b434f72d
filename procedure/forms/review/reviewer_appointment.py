"""Appointing the Reviewer, whose independence is attested three times over.

The Business Manager commissions; the guidance asks for each of the three separately.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.choices import NONE_OF_THESE
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import default, section

_REVIEWER_SECTION: Final = section("7")
_CONTRACT_SECTION: Final = default("the contract of a Reviewer")

_REVIEWER: Final = Page(
    id="reviewer",
    title="The Reviewer",
    questions=(
        Question(
            id="reviewer-name",
            asks="Name of the Reviewer",
            kind=Kind.LINE,
            missing="Give the name of the Reviewer",
            identifies=True,
            tier=Tier.CASE,
            source=section("4.8"),
        ),
        Question(
            id="qualified",
            asks="How they have shown that they are qualified for this methodology",
            kind=Kind.TEXT,
            limit=2000,
            missing="Say how the Reviewer has shown that they are qualified",
            tier=Tier.CASE,
            source=_REVIEWER_SECTION,
        ),
        Question(
            id="methodology",
            asks="Methodology that will be used",
            kind=Kind.TEXT,
            limit=1000,
            missing="Say which methodology will be used",
            tier=Tier.CASE,
            source=section("4.8"),
        ),
    ),
    source=_REVIEWER_SECTION,
)

_INDEPENDENCE: Final = Page(
    id="independence",
    title="Independence",
    says="The Reviewer must be independent in all three ways.",
    questions=(
        Question(
            id="independent-partnership",
            asks="They are independent of the safeguarding children partnership",
            kind=Kind.CONFIRM,
            missing=("Check that the Reviewer is independent of the partnership, then tick this"),
            tier=Tier.MEMBER,
            source=_REVIEWER_SECTION,
        ),
        Question(
            id="independent-agencies",
            asks="They are independent of the partner organisations involved in the case",
            kind=Kind.CONFIRM,
            missing=(
                "Check that the Reviewer is independent of the organisations "
                "involved, then tick this"
            ),
            tier=Tier.MEMBER,
            source=_REVIEWER_SECTION,
        ),
        Question(
            id="independent-people",
            asks=(
                "They are independent of the professionals and the Case Review "
                "Panel members involved in the case"
            ),
            kind=Kind.CONFIRM,
            missing=(
                "Check that the Reviewer is independent of the people involved, then tick this"
            ),
            tier=Tier.MEMBER,
            source=_REVIEWER_SECTION,
        ),
    ),
    source=_REVIEWER_SECTION,
)

_CONTRACT: Final = Page(
    id="contract",
    title="What is agreed",
    questions=(
        Question(
            id="standard-contract",
            asks="They are commissioned on the partnership's standard contract",
            kind=Kind.CONFIRM,
            missing="Use the standard contract, then tick this",
            tier=Tier.MEMBER,
            source=_REVIEWER_SECTION,
        ),
        Question(
            id="roles",
            asks="What they will do, besides writing the report",
            kind=Kind.CHOICES,
            choices=(
                Choice("chair", "Chair the Case Review Panel"),
                Choice("workshop", "Design and lead the Learning Workshop"),
                Choice("family", "Talk with members of the family"),
                Choice("summary", "Write an executive summary"),
                NONE_OF_THESE,
            ),
            missing="Choose what the Reviewer will do, or “None of these”",
            tier=Tier.MEMBER,
            source=_REVIEWER_SECTION,
        ),
        Question(
            id="starts-on",
            asks="Day they start",
            kind=Kind.DATE,
            future=True,
            missing="Give the day the Reviewer starts",
            tier=Tier.MEMBER,
            source=_CONTRACT_SECTION,
        ),
        Question(
            id="report-due",
            asks="Day their report is due",
            kind=Kind.DATE,
            hint=("A review should be complete within six months of the decision to hold it."),
            future=True,
            missing="Give the day the report is due",
            tier=Tier.MEMBER,
            source=_CONTRACT_SECTION,
        ),
        Question(
            id="cost",
            asks="Agreed cost",
            kind=Kind.LINE,
            limit=50,
            missing="Give the agreed cost",
            tier=Tier.MEMBER,
            source=_CONTRACT_SECTION,
        ),
    ),
    source=_REVIEWER_SECTION,
)

REVIEWER_APPOINTMENT: Final = Form(
    key=FormKey.REVIEWER_APPOINTMENT,
    title=FormKey.REVIEWER_APPOINTMENT.label,
    steps=(
        _REVIEWER,
        _INDEPENDENCE,
        _CONTRACT,
    ),
    source=_REVIEWER_SECTION,
)
