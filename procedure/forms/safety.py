"""Whether anybody is unsafe now: asked at every rapid review meeting, and "no" is an answer."""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import said_yes
from procedure.questions import Form, FormKey, Kind, Page, Question
from procedure.sources import section

UNSAFE: Final = "unsafe"
_MEETING: Final = section("4.6")

SAFETY: Final = Form(
    key=FormKey.SAFETY,
    title=FormKey.SAFETY.label,
    steps=(
        Page(
            id="safety",
            title="Is anybody unsafe now?",
            says="If somebody is in danger now, ring 999 first.",
            questions=(
                Question(
                    id=UNSAFE,
                    asks="May any child or vulnerable person be unsafe now?",
                    kind=Kind.YES_NO,
                    missing="Say whether anybody may be unsafe now",
                    tier=Tier.MEMBER,
                    source=_MEETING,
                ),
                Question(
                    id="being-done",
                    asks="What is being done, by whom and by when?",
                    kind=Kind.TEXT,
                    limit=1500,
                    asked_if=said_yes(UNSAFE),
                    missing="Say what is being done, by whom and by when",
                    tier=Tier.CASE,
                    source=_MEETING,
                ),
            ),
            source=_MEETING,
        ),
    ),
    source=_MEETING,
)
