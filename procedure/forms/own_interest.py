"""The interest of whoever signs: asked of them too, since everybody who takes part is asked."""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.interest import DECLARED, NO_INTEREST
from procedure.questions import Choice, Kind, Question
from procedure.sources import section

OWN_INTEREST: Final = Question(
    id="own-interest",
    asks="Do you have an interest of your own in this case that has not been ruled on?",
    kind=Kind.CHOICE,
    choices=(Choice(NO_INTEREST, "No"), Choice(DECLARED, "Yes")),
    hint="If you do, somebody else must sign. Your agency's part in the case is not an interest.",
    missing="Say whether you have an interest of your own",
    tier=Tier.MEMBER,
    source=section("1.6a"),
)
