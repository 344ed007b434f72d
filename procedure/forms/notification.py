"""Whether to notify the national Panel: the local authority representative decides.

The test is the definition of section 1.3.  Section 4.1 of the guidance cites 1.4 by a slip.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import default, section

NOTIFY: Final = "notify"
DO_NOT_NOTIFY: Final = "do-not-notify"

OPTIONS: Final = (
    Choice(NOTIFY, "Notify the national Panel"),
    Choice(DO_NOT_NOTIFY, "Do not notify the national Panel"),
)

_NOTIFY: Final = section("4.1")

NOTIFICATION: Final = Form(
    key=FormKey.NOTIFICATION,
    title=FormKey.NOTIFICATION.label,
    steps=(
        Page(
            id="notification",
            title="Notify the national Panel?",
            says=(
                "Notify if abuse or neglect of a child is known or suspected, and the child has "
                "died or been seriously harmed. The five working days run from the day the local "
                "authority became aware, and are not stopped by a disagreement."
            ),
            questions=(
                Question(
                    id="aware-on",
                    asks="Day the local authority became aware of the incident",
                    kind=Kind.DATE,
                    missing="Give the day the local authority became aware",
                    tier=Tier.MEMBER,
                    source=_NOTIFY,
                ),
                Question(
                    id="definition",
                    asks="Is the definition of a serious child safeguarding case met?",
                    kind=Kind.YES_NO,
                    hint=(
                        "Use your judgement if the harm is likely to be long-term but not yet "
                        "certain. A child who recovers may still have been seriously harmed."
                    ),
                    missing="Say whether the definition is met",
                    tier=Tier.MEMBER,
                    source=section("1.3"),
                ),
                Question(
                    id="decision",
                    asks="What have you decided?",
                    kind=Kind.CHOICE,
                    choices=OPTIONS,
                    missing="Choose whether to notify",
                    tier=Tier.MEMBER,
                    source=_NOTIFY,
                ),
                Question(
                    id="reasons",
                    asks="Why?",
                    kind=Kind.TEXT,
                    limit=2000,
                    missing="Give your reasons",
                    tier=Tier.CASE,
                    source=default("the record of a decision"),
                ),
            ),
            source=_NOTIFY,
        ),
    ),
    source=_NOTIFY,
)
