"""The death of a looked-after child or a care leaver: what it is, that it was notified, and after.

The duty does not hang on abuse or neglect.  Where that is suspected, or a care leaver was under
18, whether a serious incident is notified too is decided as it is for any other child.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import chose
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import default, section

LOOKED_AFTER: Final = "looked-after"
CARE_LEAVER: Final = "care-leaver"
UNDER_18: Final = "under-18"
WANTED: Final = "review-wanted"
NOT_WANTED: Final = "no-review-wanted"
KINDS: Final = (
    Choice(LOOKED_AFTER, "A looked-after child"),
    Choice(CARE_LEAVER, "A care leaver aged up to 24"),
)
LEARNING_OPTIONS: Final = (
    Choice(WANTED, "We want a review for learning"),
    Choice(NOT_WANTED, "We see no learning to be gained"),
)

_DEFINITION: Final = section("1.3")
_NOTIFYING: Final = section("4.1")

KIND: Final = Question(
    id="kind",
    asks="Whose death is it?",
    kind=Kind.CHOICE,
    choices=KINDS,
    missing="Choose whose death it is",
    tier=Tier.CASE,
    source=_DEFINITION,
)
KNOWN_ON: Final = Question(
    id="known-on",
    asks="Day the local authority became aware of the death",
    kind=Kind.DATE,
    missing="Give the day the local authority became aware of the death",
    tier=Tier.MEMBER,
    source=_NOTIFYING,
)
AGE: Final = Question(
    id="age",
    asks="How old were they on the day they died?",
    kind=Kind.CHOICE,
    choices=(Choice(UNDER_18, "Under 18"), Choice("18-to-24", "18 to 24")),
    hint="The duty ends on the 25th birthday.",
    asked_if=chose("kind", CARE_LEAVER),
    missing="Say whether they were under 18",
    tier=Tier.CASE,
    source=_DEFINITION,
)
ABUSE: Final = Question(
    id="abuse",
    asks="Is abuse or neglect known or suspected?",
    kind=Kind.YES_NO,
    hint="If it is, you are asked next whether to notify the national Panel as well.",
    missing="Say whether abuse or neglect is known or suspected",
    tier=Tier.CASE,
    source=_DEFINITION,
)
REASONS: Final = Question(
    id="reasons",
    asks="What do you rest this on?",
    kind=Kind.TEXT,
    limit=2000,
    missing="Say what you rest this on",
    tier=Tier.CASE,
    source=default("the record of a decision"),
)
DUTY: Final = (
    "The Secretary of State and Ofsted are notified of the death of a looked-after child whether"
    " or not abuse or neglect is suspected, and of the death of a care leaver aged up to 24."
)

DEATH: Final = Form(
    key=FormKey.DEATH,
    title=FormKey.DEATH.label,
    steps=(
        Page(
            id="death",
            title="Whose death is it?",
            says=DUTY,
            questions=(KIND, AGE, KNOWN_ON, ABUSE, REASONS),
            source=_DEFINITION,
        ),
    ),
    source=_DEFINITION,
)

DEATH_NOTICE: Final = Form(
    key=FormKey.DEATH_NOTICE,
    title=FormKey.DEATH_NOTICE.label,
    steps=(
        Page(
            id="death-notice",
            title="Death notified",
            says="Both must be notified. Quorate notifies nobody: record what was sent.",
            questions=(
                Question(
                    id="state-told-on",
                    asks="Day the Secretary of State was notified",
                    kind=Kind.DATE,
                    missing="Give the day the Secretary of State was notified",
                    tier=Tier.MEMBER,
                    source=_NOTIFYING,
                ),
                Question(
                    id="ofsted-told-on",
                    asks="Day Ofsted was notified",
                    kind=Kind.DATE,
                    missing="Give the day Ofsted was notified",
                    tier=Tier.MEMBER,
                    source=_NOTIFYING,
                ),
                Question(
                    id="proof",
                    asks="Proof that both were notified",
                    kind=Kind.LINE,
                    hint="For example the reference the national system gave.",
                    missing="Give the proof that both were notified",
                    tier=Tier.CASE,
                    source=default("notices to outside bodies"),
                ),
            ),
            source=_NOTIFYING,
        ),
    ),
    source=_NOTIFYING,
)

LEARNING_VIEW: Final = Form(
    key=FormKey.LEARNING_VIEW,
    title=FormKey.LEARNING_VIEW.label,
    steps=(
        Page(
            id="learning-view",
            title="Do you want a review for learning?",
            says=(
                "No rapid review is required. Each safeguarding partner is asked once. The case"
                " goes on if any of the three wants a review, and ends if none does."
            ),
            questions=(
                Question(
                    id="view",
                    asks="For my safeguarding partner:",
                    kind=Kind.CHOICE,
                    choices=LEARNING_OPTIONS,
                    missing="Choose whether you want a review for learning",
                    tier=Tier.MEMBER,
                    source=_DEFINITION,
                ),
                Question(
                    id="learning",
                    asks="What learning could be gained?",
                    kind=Kind.TEXT,
                    limit=1500,
                    asked_if=chose("view", WANTED),
                    missing="Say what learning could be gained",
                    tier=Tier.CASE,
                    source=_DEFINITION,
                ),
            ),
            source=_DEFINITION,
        ),
    ),
    source=_DEFINITION,
)
