"""Referral: the three tests, which must not be mixed up.

The definition (section 1.3) is the test for notifying the national Panel; the criteria
(section 1.4) are the test for a review; and below the definition there may still be learning
(the paragraphs after section 1.4, cited as 1.5*).
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.choices import NONE_OF_THESE
from procedure.forms.conditions import chose, ticked, unless
from procedure.forms.criteria import CRITERIA, HAVE_REGARD, MUST_CONSIDER, Criterion
from procedure.questions import Answers, Choice, Kind, Page, Question
from procedure.sources import section

_DEFINITION: Final = section("1.3")
_LEARNING: Final = section("1.5*")
_abused: Final = chose("abuse", "known", "suspected")
_harmed: Final = chose("harm", "died", "seriously-harmed")


def definition_met(answers: Answers) -> bool:
    """Whether, by what the referrer says, this is a serious child safeguarding case."""
    return _abused(answers) and _harmed(answers)


def _evidence(question_id: str, criterion: Criterion) -> Question:
    return Question(
        id=f"{question_id}-{criterion.key}",
        asks=criterion.evidence,
        kind=Kind.TEXT,
        hint=criterion.hint or "A few sentences. Say what is fact and what is opinion.",
        limit=1500,
        asked_if=ticked(question_id, criterion.key),
        missing=f"Answer: {criterion.evidence[:1].lower()}{criterion.evidence[1:]}",
        tier=Tier.CASE,
        source=CRITERIA,
    )


DEFINITION: Final = Page(
    id="definition",
    title="Is it a serious child safeguarding case?",
    says=(
        "It is one if abuse or neglect of a child is known or suspected, and the child has died "
        "or been seriously harmed. Even if a child recovers, serious harm may still have occurred."
    ),
    questions=(
        Question(
            id="abuse",
            asks="Is abuse or neglect of a child known or suspected?",
            kind=Kind.CHOICE,
            choices=(
                Choice("known", "Known"),
                Choice("suspected", "Suspected"),
                Choice("neither", "Neither known nor suspected"),
            ),
            missing="Say whether abuse or neglect is known or suspected",
            tier=Tier.MEMBER,
            source=_DEFINITION,
        ),
        Question(
            id="abuse-kinds",
            asks="Which kinds?",
            kind=Kind.CHOICES,
            choices=(
                Choice("physical", "Physical abuse"),
                Choice("emotional", "Emotional abuse"),
                Choice("sexual", "Sexual abuse"),
                Choice("neglect", "Neglect"),
                Choice("exploitation", "Exploitation or other abuse outside the home"),
            ),
            asked_if=_abused,
            missing="Choose at least one kind of abuse or neglect",
            tier=Tier.CASE,
            source=_DEFINITION,
        ),
        Question(
            id="harm",
            asks="What happened to the child?",
            kind=Kind.CHOICE,
            choices=(
                Choice("died", "The child died"),
                Choice("seriously-harmed", "The child was seriously harmed"),
                Choice("neither", "Neither"),
            ),
            hint="If there are several children, answer for the one who was harmed most.",
            missing="Say whether the child died or was seriously harmed",
            tier=Tier.MEMBER,
            source=_DEFINITION,
        ),
        Question(
            id="harm-lasting",
            asks="What is the harm, and how long may it last?",
            kind=Kind.TEXT,
            hint=(
                "Serious harm includes serious or long-term impairment of mental health, or of "
                "intellectual, emotional, social or behavioural development. Use your judgement "
                "if it is likely to be long-term but not yet certain."
            ),
            limit=1000,
            asked_if=chose("harm", "seriously-harmed"),
            missing="Say what the harm is, and how long it may last",
            tier=Tier.CASE,
            source=_DEFINITION,
        ),
    ),
    source=_DEFINITION,
)

LEARNING: Final = Page(
    id="learning",
    title="What could be learned",
    says=(
        "As you describe it, this is not a serious child safeguarding case. You can still refer "
        "it if it raises issues of importance that could generate learning."
    ),
    asked_if=unless(definition_met),
    questions=(
        Question(
            id="learning-from",
            asks="What is there to learn from?",
            kind=Kind.CHOICES,
            choices=(
                Choice("good-practice", "Good practice"),
                Choice("poor-practice", "Poor practice"),
                Choice("near-miss", "A near miss"),
                Choice("other", "Another issue of importance"),
            ),
            missing="Choose at least one",
            tier=Tier.MEMBER,
            source=_LEARNING,
        ),
        Question(
            id="learning-what",
            asks="What could be learned, and by whom?",
            kind=Kind.TEXT,
            limit=1500,
            missing="Say what could be learned, and by whom",
            tier=Tier.CASE,
            source=_LEARNING,
        ),
    ),
    source=_LEARNING,
)

MUST: Final = Page(
    id="must-consider",
    title="What the case shows",
    says=(
        "The LCSPR Subgroup must take these into account. Meeting one does not mean that a "
        "review must follow."
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
    says="The LCSPR Subgroup should also have regard to these. “They” are its members.",
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
            asks="Of what is more than one involved?",
            kind=Kind.CHOICES,
            choices=(
                Choice("local-authority", "Local Authority"),
                Choice("police", "Police area"),
                Choice("integrated-care-board", "Integrated Care Board"),
            ),
            asked_if=ticked("regard", "more-areas"),
            missing="Choose which there are more than one of",
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
            asked_if=ticked("regard", "institution"),
            missing="Choose what kind of setting it is",
            tier=Tier.CASE,
            source=CRITERIA,
        ),
    ),
    source=CRITERIA,
)
