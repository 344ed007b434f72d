"""Referral, first page: is anyone unsafe now?  Nobody goes on from it who has yet to call."""

from typing import Final

from procedure.complaints import Halting
from procedure.disclosure import Tier
from procedure.forms.conditions import chose
from procedure.questions import NO, Choice, Kind, Page, Question
from procedure.sources import section

_SAFE: Final = section("4.2")
_CALL_NOW: Final = (
    "Stop here. If anyone is in danger now, call 999. Otherwise call children's social care now. "
    "Then come back and choose “Yes, and I have told 999 or children's social care”."
)

SAFETY: Final = Page(
    id="safety",
    title="Is anyone unsafe now?",
    urgent=True,
    says=(
        "This form does not call for help, and it may not be read today. If a child or anyone "
        "else is in danger now, call 999. If a child may be at risk, call children's social care."
    ),
    questions=(
        Question(
            id="unsafe",
            asks="Is any child, or any vulnerable person, unsafe now?",
            kind=Kind.CHOICE,
            choices=(
                Choice(NO, "No"),
                Choice("yes-told", "Yes, and I have told 999 or children's social care"),
                Halting("yes-not-yet", "Yes, and I have not told anyone yet", _CALL_NOW),
            ),
            missing="Say whether anyone is unsafe now",
            tier=Tier.MEMBER,
            source=_SAFE,
        ),
        Question(
            id="told-whom",
            asks="Who did you tell, and when?",
            kind=Kind.LINE,
            hint="For example, 999 at 10:20 today, and any reference they gave you.",
            asked_if=chose("unsafe", "yes-told"),
            missing="Say who you told, and when",
            tier=Tier.CASE,
            source=_SAFE,
        ),
    ),
    source=_SAFE,
)
