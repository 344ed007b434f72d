"""The report of the rapid review that the Business Unit sends to the national Panel.

The immediate action and learning, the decision and its reasons come from what was decided.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import chose, said_yes
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import ours, published, section

_REPORT: Final = section("4.8")
_LATE: Final = ours("whoever reads a late report asks why")
_CONTEXT_SECTION: Final = section("1.6a")

_FACTS: Final = Page(
    id="facts",
    title="The facts of the case",
    questions=(
        Question(
            id="account",
            asks="What happened, and how agencies were involved",
            kind=Kind.TEXT,
            limit=4000,
            missing="Say what happened, and how agencies were involved",
            tier=Tier.CASE,
            source=section("4.6"),
        ),
        Question(
            id="episodes",
            asks="Key episodes of practice, and what they show",
            kind=Kind.TEXT,
            limit=3000,
            missing="Give the key episodes of practice, and what they show",
            tier=Tier.CASE,
            source=published(1, 8),
        ),
    ),
    source=_REPORT,
)

_CONTEXT: Final = Page(
    id="context",
    title="The child and the family",
    questions=(
        Question(
            id="context",
            asks="The child's life and the family's circumstances",
            kind=Kind.TEXT,
            hint="Use the agreed codes, not names.",
            limit=3000,
            missing="Say what is known of the child's life and the family",
            tier=Tier.CASE,
            source=_CONTEXT_SECTION,
        ),
        Question(
            id="characteristics",
            asks=(
                "Race, culture, disability and other protected characteristics, "
                "and how they mattered"
            ),
            kind=Kind.TEXT,
            hint="Say how they shaped the family's lives, and how services responded.",
            limit=3000,
            missing="Say how the family's characteristics mattered",
            tier=Tier.CASE,
            source=_CONTEXT_SECTION,
        ),
    ),
    source=_CONTEXT_SECTION,
)

_INTEREST: Final = Page(
    id="interest",
    title="National interest",
    questions=(
        Question(
            id="national-interest",
            asks="Might the case matter nationally?",
            kind=Kind.CHOICE,
            choices=(
                Choice("yes", "Yes"),
                Choice("no", "No"),
                Choice("unsure", "We are not sure"),
            ),
            missing="Say whether the case might matter nationally",
            tier=Tier.MEMBER,
            source=section("4.3"),
        ),
        Question(
            id="national-why",
            asks="Why might it?",
            kind=Kind.TEXT,
            limit=1500,
            asked_if=chose("national-interest", "yes", "unsure"),
            missing="Say why the case might matter nationally",
            tier=Tier.CASE,
            source=section("4.3"),
        ),
        Question(
            id="reviewer",
            asks="If there is to be a review, is the Reviewer known?",
            kind=Kind.CHOICE,
            choices=(
                Choice("known", "Yes"),
                Choice("to-follow", "Not yet: the name and methodology will follow"),
                Choice("no-review", "There is to be no review"),
            ),
            missing="Say whether the Reviewer is known",
            tier=Tier.MEMBER,
            source=_REPORT,
        ),
        Question(
            id="reviewer-name",
            asks="Who is the Reviewer?",
            kind=Kind.LINE,
            asked_if=chose("reviewer", "known"),
            missing="Give the name of the Reviewer",
            identifies=True,
            tier=Tier.CASE,
            source=_REPORT,
        ),
        Question(
            id="methodology",
            asks="Which methodology will be used?",
            kind=Kind.TEXT,
            limit=1000,
            asked_if=chose("reviewer", "known"),
            missing="Say which methodology will be used",
            tier=Tier.CASE,
            source=_REPORT,
        ),
        Question(
            id="late",
            asks="Is the report later than it should be?",
            kind=Kind.YES_NO,
            missing="Say whether the report is late",
            tier=Tier.MEMBER,
            source=_LATE,
        ),
        Question(
            id="late-why",
            asks="Why is it late?",
            kind=Kind.TEXT,
            limit=1000,
            asked_if=said_yes("late"),
            missing="Say why the report is late",
            tier=Tier.CASE,
            source=_LATE,
        ),
    ),
    source=section("4.3"),
)

RAPID_REVIEW_REPORT: Final = Form(
    key=FormKey.RAPID_REVIEW_REPORT,
    title=FormKey.RAPID_REVIEW_REPORT.label,
    steps=(
        _FACTS,
        _CONTEXT,
        _INTEREST,
    ),
    source=_REPORT,
)
