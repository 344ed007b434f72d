"""Commissioning an alternative review: what, who leads it, what it looks at and by when.

Where section 5 has the Partnership Chair write to somebody, this is the letter.
"""

from typing import Final

from procedure.agencies import AGENCIES
from procedure.disclosure import Tier
from procedure.forms.conditions import chose
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import default, section

_ALTERNATIVES: Final = section("5")

ANOTHER: Final = Choice("another", "Another agency")
SUBGROUP: Final = "subgroup"
QUALITY_ASSURANCE: Final = "quality-assurance"

_one_agency: Final = chose("asked-for", "single-agency-review", "single-agency-audit")
_led_by_name: Final = chose("asked-for", "partnership-review", "other")
_written: Final = chose(
    "asked-for", "single-agency-review", "single-agency-audit", "multi-agency-audit"
)

_COMMISSION: Final = Page(
    id="commission",
    title="What is asked for",
    says="Each agency that is to look at its own practice is asked by itself.",
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
                Choice("partnership-review", "A partnership review"),
                Choice("other", "Another proportionate form of review"),
            ),
            missing="Choose what you ask for",
            tier=Tier.MEMBER,
            source=_ALTERNATIVES,
        ),
        Question(
            id="agency",
            asks="Agency",
            kind=Kind.CHOICE,
            choices=(*(Choice(one.key, one.name) for one in AGENCIES.values()), ANOTHER),
            asked_if=_one_agency,
            missing="Choose the agency",
            tier=Tier.MEMBER,
            source=_ALTERNATIVES,
        ),
        Question(
            id="agency-other",
            asks="Name of the other agency",
            kind=Kind.LINE,
            asked_if=chose("agency", ANOTHER.key),
            missing="Give the name of the other agency",
            tier=Tier.CASE,
            source=_ALTERNATIVES,
        ),
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
            asked_if=_written,
            missing="Give the name of the person you write to",
            identifies=True,
            tier=Tier.CASE,
            source=_ALTERNATIVES,
        ),
        Question(
            id="led-by",
            asks="Who leads it?",
            kind=Kind.LINE,
            hint="The lead reviewer whom the Subgroup has identified.",
            asked_if=_led_by_name,
            missing="Say who leads it",
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
                Choice(SUBGROUP, "The LCSPR Subgroup, and then the Partnership"),
                Choice(QUALITY_ASSURANCE, "The Quality Assurance Subgroup"),
            ),
            hint="Those of a review go to the Subgroup; those of an audit to Quality Assurance.",
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
