"""Section 2: each criterion of section 1.4, met or not, and why."""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.criteria import CRITERIA, HAVE_REGARD, MUST_CONSIDER, THEY, Criterion
from procedure.questions import Kind, Page, Question
from procedure.words import capital


def _weighed(criterion: Criterion) -> tuple[Question, Question]:
    return (
        Question(
            id=f"met-{criterion.key}",
            asks=capital(criterion.words),
            kind=Kind.YES_NO,
            hint=criterion.hint,
            missing=f"Say yes or no: {criterion.short}",
            tier=Tier.MEMBER,
            source=CRITERIA,
        ),
        Question(
            id=f"why-{criterion.key}",
            asks=f"Reasons: {criterion.short}",
            kind=Kind.TEXT,
            hint="A sentence or two, whether you said yes or no.",
            limit=1000,
            missing=f"Give the reasons, for no as well as for yes: {criterion.short}",
            tier=Tier.CASE,
            source=CRITERIA,
        ),
    )


def _all_of(criteria: tuple[Criterion, ...]) -> tuple[Question, ...]:
    return tuple(question for criterion in criteria for question in _weighed(criterion))


MUST: Final = Page(
    id="must-consider",
    title="What the case shows",
    says="You must take into account whether the case:",
    questions=_all_of(MUST_CONSIDER),
    source=CRITERIA,
)

REGARD: Final = Page(
    id="have-regard",
    title="Circumstances that matter",
    says=f"{THEY} You should also have regard to circumstances where:",
    questions=_all_of(HAVE_REGARD),
    source=CRITERIA,
)
