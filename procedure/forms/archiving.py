"""Archiving a case that was closed with no review, once the national Panel's time is over."""

from typing import Final

from procedure.disclosure import Tier
from procedure.questions import Form, FormKey, Kind, Page, Question
from procedure.sources import section

_SCRUTINY: Final = section("4.8")

ARCHIVING: Final = Form(
    key=FormKey.ARCHIVING,
    title=FormKey.ARCHIVING.label,
    steps=(
        Page(
            id="archiving",
            title=FormKey.ARCHIVING.label,
            says=(
                "A case stays open to the national Panel's scrutiny for a time. Once that is over"
                " and records are released, it is archived. It can be opened again."
            ),
            questions=(
                Question(
                    id="archive",
                    asks="Nothing is left to do on this case",
                    kind=Kind.CONFIRM,
                    missing="Tick this when nothing is left to do",
                    tier=Tier.MEMBER,
                    source=_SCRUTINY,
                ),
            ),
            source=_SCRUTINY,
        ),
    ),
    source=_SCRUTINY,
)
