"""Referral: the tests of a serious child safeguarding case, and of learning without one.

The definition (section 1.3) is the test for notifying the national Panel; below it there may
still be learning (the paragraphs after section 1.4, cited as 1.5*).  The criteria for a review
are another test, and have pages of their own.
"""

from typing import Final

from procedure.conditions import All
from procedure.disclosure import Tier
from procedure.forms.conditions import chose, unless
from procedure.questions import Choice, Kind, Page, Question
from procedure.sources import section

_DEFINITION: Final = section("1.3")
_LEARNING: Final = section("1.5*")
_abused: Final = chose("abuse", "known", "suspected")
_harmed: Final = chose("harm", "died", "seriously-harmed")


# By what the referrer says, this is a serious child safeguarding case.
definition_met: Final = All((_abused, _harmed))


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
        "What you have told us does not meet the definition of a serious child safeguarding case. "
        "You can still refer it if it raises issues of importance that could generate learning."
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
