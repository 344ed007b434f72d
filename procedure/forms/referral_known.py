"""Referral: what is asked of everybody on it, and may be left empty by whoever does not know."""

from typing import Final

from procedure.disclosure import Tier
from procedure.questions import Kind, Question
from procedure.sources import Source

OR_NOT_KNOWN: Final = "If you do not know, write “not known”."


def if_known(
    key: str, asks: str, missing: str, source: Source, kind: Kind = Kind.LINE
) -> Question:
    """Ask for something that may identify a person; an empty answer means it is not known."""
    return Question(
        id=key,
        asks=asks,
        kind=kind,
        hint="Leave this empty if you do not know.",
        required=False,
        missing=missing,
        identifies=True,
        tier=Tier.CASE,
        source=source,
    )
