"""Referral: the criteria for a review (section 1.4), and what the referrer sees in the case.

They are not the definition, which is the test for notifying: a case may meet either alone.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.choices import NONE_OF_THESE
from procedure.forms.conditions import chose
from procedure.forms.criteria import (
    CRITERIA,
    HAVE_REGARD,
    MUST_CONSIDER,
    THE_PANEL,
    THEY,
    Criterion,
)
from procedure.questions import Choice, Kind, Page, Question


def _evidence(question_id: str, criterion: Criterion) -> Question:
    return Question(
        id=f"{question_id}-{criterion.key}",
        asks=criterion.evidence,
        kind=Kind.TEXT,
        hint=criterion.hint or "A few sentences. Say what is fact and what is opinion.",
        limit=1500,
        asked_if=chose(question_id, criterion.key),
        missing=f"Answer: {criterion.evidence[:1].lower()}{criterion.evidence[1:]}",
        tier=Tier.CASE,
        source=CRITERIA,
    )


MUST: Final = Page(
    id="must-consider",
    title="What the case shows",
    says=(
        "The LCSPR Subgroup must take these into account. Meeting one does not mean that a "
        f"review must follow. {THE_PANEL}"
    ),
    questions=(
        Question(
            id="must",
            asks="Choose all that are true. The case:",
            kind=Kind.CHOICES,
            choices=(*(criterion.choice for criterion in MUST_CONSIDER), NONE_OF_THESE),
            hint="You will be asked for evidence of each one you choose.",
            missing="Choose all that are true, or “None of these”",
            tier=Tier.MEMBER,
            source=CRITERIA,
        ),
        *(_evidence("must", criterion) for criterion in MUST_CONSIDER),
    ),
    source=CRITERIA,
)

REGARD: Final = Page(
    id="have-regard",
    title="Circumstances that matter",
    says=f"The LCSPR Subgroup should also have regard to these. {THEY}",
    questions=(
        Question(
            id="regard",
            asks="Choose all the circumstances that apply:",
            kind=Kind.CHOICES,
            choices=(*(criterion.choice for criterion in HAVE_REGARD), NONE_OF_THESE),
            hint="You will be asked for evidence of each one you choose.",
            missing="Choose all that apply, or “None of these”",
            tier=Tier.MEMBER,
            source=CRITERIA,
        ),
        *(_evidence("regard", criterion) for criterion in HAVE_REGARD),
        Question(
            id="area-kinds",
            asks="Which of these is there more than one of?",
            kind=Kind.CHOICES,
            choices=(
                Choice("local-authority", "Local Authority"),
                Choice("police", "Police area"),
                Choice("integrated-care-board", "Integrated Care Board"),
            ),
            asked_if=chose("regard", "more-areas"),
            missing="Choose at least one",
            tier=Tier.MEMBER,
            source=CRITERIA,
        ),
        Question(
            id="institution-kind",
            asks="What kind of setting is it?",
            kind=Kind.CHOICE,
            choices=(
                Choice("childrens-home", "Children's home or other residential care"),
                Choice("school", "School or college, boarding or day"),
                Choice("hospital", "Hospital or other health setting"),
                Choice("custody", "Custody or secure accommodation"),
                Choice("other", "Another setting"),
            ),
            asked_if=chose("regard", "institution"),
            missing="Choose what kind of setting it is",
            tier=Tier.CASE,
            source=CRITERIA,
        ),
    ),
    source=CRITERIA,
)
