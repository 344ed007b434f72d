"""A safeguarding partner's view on notifying.  Three are asked, and none stops the clock."""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import chose
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import default, section

AGREE: Final = "agree"
DISAGREE: Final = "disagree"
OPTIONS: Final = (
    Choice(AGREE, "Agree with the local authority representative"),
    Choice(DISAGREE, "Disagree"),
)

_AGREE: Final = section("4.1")

AGREEMENT: Final = Form(
    key=FormKey.AGREEMENT,
    title=FormKey.AGREEMENT.label,
    steps=(
        Page(
            id="agreement",
            title="Do you agree?",
            says=(
                "The three safeguarding partners agree which incidents are notified. If you "
                "disagree, the Escalation, Challenge and Conflict Resolution Procedure applies, "
                "and the five working days go on running."
            ),
            questions=(
                Question(
                    id="view",
                    asks="For my safeguarding partner, I:",
                    kind=Kind.CHOICE,
                    choices=OPTIONS,
                    missing="Choose whether you agree",
                    tier=Tier.MEMBER,
                    source=_AGREE,
                ),
                Question(
                    id="reason",
                    asks="Why do you disagree?",
                    kind=Kind.TEXT,
                    limit=1500,
                    asked_if=chose("view", DISAGREE),
                    missing="Say why you disagree",
                    tier=Tier.CASE,
                    source=default("the record of a decision"),
                ),
            ),
            source=_AGREE,
        ),
    ),
    source=_AGREE,
)
