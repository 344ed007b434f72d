"""Terms of Reference: the family, and whatever goes on around the review."""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.choices import NONE_OF_THESE
from procedure.forms.conditions import chose, chose_other_than
from procedure.questions import Choice, Kind, Page, Question
from procedure.sources import section

_FAMILY: Final = section("10.5")
_PANEL: Final = section("9.2")
_PARALLEL: Final = section("11")
_LEGAL: Final = section("12")

PEOPLE: Final = Page(
    id="people",
    title="The child and the family",
    questions=(
        Question(
            id="family-who",
            asks="Which family members are relevant",
            kind=Kind.TEXT,
            limit=1000,
            missing="Say which family members are relevant",
            identifies=True,
            tier=Tier.CASE,
            source=_FAMILY,
        ),
        Question(
            id="family-how",
            asks="How they will be invited to contribute",
            kind=Kind.TEXT,
            hint="They are invited unless there is a strong reason not to.",
            limit=1500,
            missing="Say how they will be invited, or why they will not be",
            tier=Tier.CASE,
            source=_FAMILY,
        ),
        Question(
            id="family-support",
            asks="Information and support they will need",
            kind=Kind.TEXT,
            hint="For example an interpreter or an advocate.",
            limit=1000,
            missing="Say what information and support they will need",
            tier=Tier.CASE,
            source=_FAMILY,
        ),
        Question(
            id="child-voice",
            asks="How the child's experience will be kept at the centre",
            kind=Kind.TEXT,
            limit=1000,
            missing="Say how the child's experience will be kept at the centre",
            tier=Tier.CASE,
            source=_PANEL,
        ),
    ),
    source=_FAMILY,
)

AROUND: Final = Page(
    id="around",
    title="Around the review",
    questions=(
        Question(
            id="parallel",
            asks="What else is going on?",
            kind=Kind.CHOICES,
            choices=(
                Choice("criminal", "A criminal investigation or proceedings"),
                Choice("coroner", "A coroner's investigation"),
                Choice("disciplinary", "Disciplinary procedures"),
                Choice("regulator", "A professional body's procedures"),
                Choice("other-review", "Another formal review"),
                NONE_OF_THESE,
            ),
            missing="Choose all that is going on, or “None of these”",
            tier=Tier.CASE,
            source=_PARALLEL,
        ),
        Question(
            id="parallel-effect",
            asks="How the review takes account of it",
            kind=Kind.TEXT,
            hint="A review goes ahead unless there are clear reasons not to.",
            limit=1500,
            asked_if=chose_other_than("parallel", "none"),
            missing="Say how the review takes account of it",
            tier=Tier.CASE,
            source=_PARALLEL,
        ),
        Question(
            id="legal-advice",
            asks="Is legal advice needed?",
            kind=Kind.CHOICE,
            choices=(
                Choice("now", "Yes, now"),
                Choice("later", "It may be later"),
                Choice("no", "No"),
            ),
            missing="Say whether legal advice is needed",
            tier=Tier.MEMBER,
            source=_LEGAL,
        ),
        Question(
            id="legal-about",
            asks="What about?",
            kind=Kind.TEXT,
            limit=1000,
            asked_if=chose("legal-advice", "now", "later"),
            missing="Say what legal advice is needed about",
            tier=Tier.CASE,
            source=_LEGAL,
        ),
        Question(
            id="anonymity",
            asks="How people will be kept anonymous, and the codes agreed",
            kind=Kind.TEXT,
            hint="Staff too. Give the codes, and keep the key to them apart.",
            limit=1500,
            missing="Say how people will be kept anonymous",
            tier=Tier.CASE,
            source=_PANEL,
        ),
    ),
    source=_PARALLEL,
)
