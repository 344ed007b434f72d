"""The letter in which the Partnership Chair asks for a single agency review or an audit."""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.letters import AGENCY
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import default, section

_ALTERNATIVES: Final = section("5")

_AGENCY: Final = Page(
    id="agency",
    title="Which agency",
    says="For a multi-agency audit, give the agency that will lead it.",
    questions=(AGENCY,),
    source=_ALTERNATIVES,
)

_COMMISSION: Final = Page(
    id="commission",
    title="What is asked for",
    questions=(
        Question(
            id="asked-for",
            asks="What do you ask for?",
            kind=Kind.CHOICE,
            choices=(
                Choice("single-agency-review", "A single agency review"),
                Choice("single-agency-audit", "A single agency audit of practice"),
                Choice(
                    "multi-agency-audit",
                    "A multi-agency audit, led by the Quality Assurance Subgroup",
                ),
            ),
            missing="Choose what you ask for",
            tier=Tier.MEMBER,
            source=_ALTERNATIVES,
        ),
        Question(
            id="written-to",
            asks="Who do you write to?",
            kind=Kind.CHOICE,
            choices=(
                Choice("board-member", "The agency's Board member"),
                Choice("safeguarding-lead", "The agency's safeguarding lead"),
                Choice("quality-assurance-chair", "The Quality Assurance Subgroup Chair"),
            ),
            missing="Choose who you write to",
            tier=Tier.MEMBER,
            source=_ALTERNATIVES,
        ),
        Question(
            id="written-to-name",
            asks="Their name",
            kind=Kind.LINE,
            missing="Give the name of the person you write to",
            identifies=True,
            tier=Tier.CASE,
            source=_ALTERNATIVES,
        ),
        Question(
            id="scope",
            asks="What it should look at",
            kind=Kind.TEXT,
            limit=2000,
            missing="Say what it should look at",
            tier=Tier.CASE,
            source=_ALTERNATIVES,
        ),
        Question(
            id="findings-to",
            asks="Who should the findings come to first?",
            kind=Kind.CHOICE,
            choices=(
                Choice("subgroup", "The LCSPR Subgroup, and then the Partnership"),
                Choice("quality-assurance", "The Quality Assurance Subgroup"),
            ),
            missing="Choose who the findings should come to first",
            tier=Tier.MEMBER,
            source=_ALTERNATIVES,
        ),
        Question(
            id="findings-by",
            asks="By when?",
            kind=Kind.DATE,
            hint="The guidance gives no time, so each is given a date.",
            future=True,
            missing="Say by when the findings are due",
            tier=Tier.MEMBER,
            source=default("a date for every alternative review"),
        ),
    ),
    source=_ALTERNATIVES,
)

COMMISSIONING_LETTER: Final = Form(
    key=FormKey.COMMISSIONING_LETTER,
    title=FormKey.COMMISSIONING_LETTER.label,
    steps=(
        _AGENCY,
        _COMMISSION,
    ),
    source=_ALTERNATIVES,
)
