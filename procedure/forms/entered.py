"""What somebody decided away from Teams, entered for them by the Business Unit with its evidence.

Each asks what the form of the decision itself asks, after who decided and how that is known.
"""

from dataclasses import replace
from typing import Final

from procedure.disclosure import Tier
from procedure.forms.agreement import AGREEMENT
from procedure.forms.notification import NOTIFICATION
from procedure.forms.notified import NOTIFIED
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import section

_BEHALF: Final = section("2")
WHO_AND_HOW: Final = (
    Question(
        id="person",
        asks="Who decided or did it?",
        kind=Kind.CHOICE,
        missing="Choose the person",
        tier=Tier.MEMBER,
        source=_BEHALF,
    ),
    Question(
        id="decided-on",
        asks="On which day?",
        kind=Kind.DATE,
        missing="Give the day on which they decided or did it",
        tier=Tier.MEMBER,
        source=_BEHALF,
    ),
    Question(
        id="told-by",
        asks="How did they tell you?",
        kind=Kind.CHOICE,
        choices=(
            Choice("letter", "By letter"),
            Choice("email", "By e-mail"),
            Choice("record", "In the record of a meeting"),
        ),
        missing="Choose how they told you",
        tier=Tier.MEMBER,
        source=_BEHALF,
    ),
    Question(
        id="evidence",
        asks="Where is the evidence kept?",
        kind=Kind.LINE,
        hint="A link or a file reference. Do not name anyone, nor say anything about the child.",
        missing="Say where the evidence is kept",
        tier=Tier.MEMBER,
        source=_BEHALF,
    ),
)


def _entered(form: Form, key: FormKey) -> Form:
    page = form.steps[0]
    assert isinstance(page, Page), "what is entered for somebody is one page"
    whole = replace(
        page,
        id=key.value,
        title=key.label,
        says=f"Enter only what they told you and you hold evidence of.\n{page.says}",
        questions=(*WHO_AND_HOW, *page.questions),
    )
    return replace(form, key=key, title=key.label, steps=(whole,))


NOTIFICATION_ENTERED: Final = _entered(NOTIFICATION, FormKey.NOTIFICATION_ENTERED)
AGREEMENT_ENTERED: Final = _entered(AGREEMENT, FormKey.AGREEMENT_ENTERED)
NOTIFIED_ENTERED: Final = _entered(NOTIFIED, FormKey.NOTIFIED_ENTERED)
