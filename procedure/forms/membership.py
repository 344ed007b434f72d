"""Putting somebody on a case and taking somebody off it (D36).  Who is offered: see ``offering``.

Nobody chooses a role here: what somebody may act as follows from their enrolment.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.questions import Form, FormKey, Kind, Page, Question
from procedure.sources import section

_SHARING: Final = section("2")


def _form(key: FormKey, says: str, who: Question, why: str) -> Form:
    reasons = Question(
        id="reasons",
        asks=why,
        kind=Kind.TEXT,
        hint="Only as much as somebody needs who asks later why they could see this case.",
        limit=300,
        missing="Give your reasons",
        tier=Tier.CASE,
        source=_SHARING,
    )
    page = Page(
        id=key.value, title=key.label, says=says, questions=(who, reasons), source=_SHARING
    )
    return Form(key=key, title=key.label, steps=(page,), source=_SHARING)


def _who(asks: str) -> Question:
    return Question(
        id="person",
        asks=asks,
        kind=Kind.CHOICE,
        missing="Choose a person",
        tier=Tier.MEMBER,
        source=_SHARING,
    )


ADD_MEMBER: Final = _form(
    FormKey.ADD_MEMBER,
    "Add only somebody who needs to know. They see the case from now on, the referral with it,"
    " and are sent what waits for their role.",
    _who("Who is to be on this case?"),
    "Why do they need to see it?",
)
REMOVE_MEMBER: Final = _form(
    FormKey.REMOVE_MEMBER,
    "They no longer see the case, and their cards about it close. What they did stays on record.",
    _who("Who is to come off this case?"),
    "Why do they come off it?",
)
