"""The seven things that section 4.6 says the rapid review meeting should do, in its order.

The fifth is what is answered; whether the sixth or the seventh is asked hangs on it.  At the
meeting they are recorded one by one: see ``one_item``.
"""

from dataclasses import replace
from typing import Final

from procedure.agenda import Item
from procedure.conditions import ALWAYS
from procedure.disclosure import Tier
from procedure.forms.conditions import said_no, said_yes
from procedure.questions import Form, FormKey, Kind, Page, Question
from procedure.sources import default, section

_MEETING: Final = section("4.6")

OUTCOMES: Final = Form(
    key=FormKey.OUTCOMES,
    title=FormKey.OUTCOMES.label,
    steps=(
        Page(
            id="outcomes",
            title="What the meeting decided",
            says="An outcome counts only if the meeting is quorate when it is recorded.",
            questions=(
                Question(
                    id="facts-reviewed",
                    asks="1. We have reviewed the facts about the case",
                    kind=Kind.CONFIRM,
                    hint="As presented in the documents.",
                    missing="Tick this once the facts have been reviewed",
                    tier=Tier.MEMBER,
                    source=_MEETING,
                ),
                Question(
                    id="immediate-action",
                    asks="2. Immediate action needed to make any child or vulnerable person safe",
                    kind=Kind.TEXT,
                    hint="Who does what, by when. If none is needed, write “none”.",
                    limit=1500,
                    missing="Say what immediate action is needed, or write “none”",
                    tier=Tier.CASE,
                    source=_MEETING,
                ),
                Question(
                    id="immediate-learning",
                    asks="3. Immediate learning, and how it will be shared",
                    kind=Kind.TEXT,
                    hint="This may remove the need for further review. If none, write “none”.",
                    limit=1500,
                    missing="Give the immediate learning, or write “none”",
                    tier=Tier.CASE,
                    source=_MEETING,
                ),
                Question(
                    id="improvements",
                    asks="4. Improvements to safeguard and promote the welfare of children",
                    kind=Kind.TEXT,
                    hint="What potential is there to identify them? If none, write “none”.",
                    limit=1500,
                    missing="Give the potential for improvements, or write “none”",
                    tier=Tier.CASE,
                    source=_MEETING,
                ),
                Question(
                    id="lcspr",
                    asks="5. Should a Local Child Safeguarding Practice Review be commissioned?",
                    kind=Kind.YES_NO,
                    hint="The Subgroup Chair puts this to the Partnership Chair, who decides.",
                    missing="Say whether a review should be commissioned",
                    tier=Tier.MEMBER,
                    source=_MEETING,
                ),
                Question(
                    id="key-lines",
                    asks="6. Key Lines of Enquiry",
                    kind=Kind.TEXT,
                    limit=2000,
                    asked_if=said_yes("lcspr"),
                    missing="Give the Key Lines of Enquiry",
                    tier=Tier.CASE,
                    source=_MEETING,
                ),
                Question(
                    id="dissemination",
                    asks="7. How the learning from the rapid review should be shared",
                    kind=Kind.TEXT,
                    hint="If it should not be shared, say why not.",
                    limit=1500,
                    asked_if=said_no("lcspr"),
                    missing="Say how the learning should be shared, or why not",
                    tier=Tier.CASE,
                    source=_MEETING,
                ),
            ),
            source=_MEETING,
        ),
    ),
    source=_MEETING,
)

# Kept apart, so that what was only heard can never be read as what was decided.
FOR_INFORMATION: Final = Form(
    key=FormKey.FOR_INFORMATION,
    title=FormKey.FOR_INFORMATION.label,
    steps=(
        Page(
            id="for-information",
            title="An item taken for information only",
            says="The meeting is not quorate, so nothing is decided on this now.",
            questions=(
                Question(
                    id="heard",
                    asks="What was said?",
                    kind=Kind.TEXT,
                    limit=1500,
                    missing="Say what was said",
                    tier=Tier.CASE,
                    source=default("a quorum lost in the meeting"),
                ),
            ),
            source=default("a quorum lost in the meeting"),
        ),
    ),
    source=default("a quorum lost in the meeting"),
)


def one_item(form: Form, item: Item) -> Form:
    """Return the form with what it asks about one item, and nothing else."""
    pages = (step for step in form.steps if isinstance(step, Page))
    kept = tuple(
        replace(page, questions=(replace(question, asked_if=ALWAYS),))
        for page in pages
        for question in page.questions
        if question.id == item.value
    )
    return replace(form, steps=kept)
