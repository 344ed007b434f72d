"""The Subgroup Chair tells the referrer what was decided: the decision, and no more of it."""

from typing import Final

from procedure.disclosure import Tier
from procedure.questions import Form, FormKey, Kind, Page, Question
from procedure.sources import ours, section

_TELL: Final = section("4.7")

OUTCOME_NOTICE: Final = Form(
    key=FormKey.OUTCOME_NOTICE,
    title=FormKey.OUTCOME_NOTICE.label,
    steps=(
        Page(
            id="outcome-notice",
            title="Tell the referrer",
            says="The referrer is sent the Partnership Chair's decision, and not the reasons.",
            questions=(
                Question(
                    id="ready",
                    asks="The referrer may be told the decision now",
                    kind=Kind.CONFIRM,
                    missing="Tick this when the referrer may be told",
                    tier=Tier.MEMBER,
                    source=_TELL,
                ),
                Question(
                    id="words",
                    asks="Anything to add for the referrer",
                    kind=Kind.TEXT,
                    hint="Do not name anyone. Leave this empty if there is nothing to add.",
                    limit=300,
                    required=False,
                    missing="Say what to add for the referrer",
                    tier=Tier.MEMBER,
                    source=ours("a notice may need a sentence of its own"),
                ),
            ),
            source=_TELL,
        ),
    ),
    source=_TELL,
)
