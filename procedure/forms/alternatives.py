"""The alternative forms of learning review of section 5, and who would lead one."""

from typing import Final

from procedure.commissioned import AlternativeKind
from procedure.disclosure import Tier
from procedure.forms.choices import from_terms
from procedure.questions import Kind, Question
from procedure.sources import default, section

OPTIONS: Final = from_terms(*AlternativeKind)

_ALTERNATIVES: Final = section("5")

QUESTIONS: Final = (
    Question(
        id="alternative-form",
        asks="Which form of learning review?",
        kind=Kind.CHOICE,
        choices=OPTIONS,
        missing="Choose a form of learning review",
        tier=Tier.MEMBER,
        source=_ALTERNATIVES,
    ),
    Question(
        id="alternative-lead",
        asks="Who should lead it?",
        kind=Kind.LINE,
        hint="An agency, or a role such as the Quality Assurance Subgroup Chair.",
        missing="Say which agency or role should lead it",
        tier=Tier.MEMBER,
        source=_ALTERNATIVES,
    ),
    Question(
        id="alternative-scope",
        asks="What should it look at?",
        kind=Kind.TEXT,
        limit=1500,
        missing="Say what it should look at",
        tier=Tier.CASE,
        source=_ALTERNATIVES,
    ),
    Question(
        id="alternative-by",
        asks="By when?",
        kind=Kind.DATE,
        hint="The guidance gives no time, so each is given a date.",
        future=True,
        missing="Say by when it is due",
        tier=Tier.MEMBER,
        source=default("a date for every alternative review"),
    ),
)
