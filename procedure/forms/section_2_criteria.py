"""Section 2: each criterion of section 1.4, met or not, and why."""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.criteria import CRITERIA, HAVE_REGARD, MUST_CONSIDER, Criterion
from procedure.questions import Kind, Page, Question


def _weighed(criterion: Criterion) -> tuple[Question, Question]:
    return (
        Question(
            id=f"met-{criterion.key}",
            asks=f"{criterion.words[:1].upper()}{criterion.words[1:]}",
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
            hint="A sentence or two, for yes and for no alike.",
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
    says="You must take these four into account. The case:",
    questions=_all_of(MUST_CONSIDER),
    source=CRITERIA,
)

REGARD: Final = Page(
    id="have-regard",
    title="Circumstances that matter",
    says=(
        "You should also have regard to these four circumstances. “They” are the safeguarding "
        "partners and other agencies."
    ),
    questions=_all_of(HAVE_REGARD),
    source=CRITERIA,
)
