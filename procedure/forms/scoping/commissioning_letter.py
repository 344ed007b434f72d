"""The letter in which the Partnership Chair asks for a single agency review or an audit."""

from dataclasses import replace
from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import chose
from procedure.forms.letters import AGENCY
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import default, section

_ALTERNATIVES: Final = section("5")

_one_agency: Final = chose("asked-for", "single-agency-review", "single-agency-audit")

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
        replace(AGENCY, asked_if=_one_agency, source=_ALTERNATIVES),
        Question(
            id="written-to",
            asks="Who do you write to there?",
            kind=Kind.CHOICE,
            choices=(
                Choice("board-member", "The agency's Board member"),
                Choice("safeguarding-lead", "The agency's safeguarding lead"),
            ),
            asked_if=_one_agency,
            missing="Choose who you write to",
            tier=Tier.MEMBER,
            source=_ALTERNATIVES,
        ),
        Question(
            id="written-to-name",
            asks="Name of the person you write to",
            kind=Kind.LINE,
            hint="For a multi-agency audit, the Quality Assurance Subgroup Chair.",
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
            source=default("what an alternative review looks at"),
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
    steps=(_COMMISSION,),
    source=_ALTERNATIVES,
)
