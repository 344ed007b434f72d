"""A date that somebody asks to have put right, and what came of it.

One person asks and another confirms; nothing moves in between.  What was asked is never edited:
it ends confirmed, not confirmed, withdrawn, or lapsed because the date changed meanwhile.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Final

from procedure.disclosure import Sensitive
from procedure.facts import Fact
from procedure.roles import PersonId, Role
from procedure.terms import Term

NO_WORDS: Final = Sensitive("")


class CorrectionState(Term):
    OPEN = "open", "Waits to be confirmed"
    CONFIRMED = "confirmed", "Confirmed"
    DECLINED = "declined", "Not confirmed"
    WITHDRAWN = "withdrawn", "Withdrawn by whoever asked"
    LAPSED = "lapsed", "Lapsed, since the date was changed meanwhile"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """Who did one half of it, in which role, and when; the name is as it was then."""

    person: PersonId
    name: str
    role: Role
    on: date
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """``version`` is that of the case whose effect was shown to whoever asked.

    ``why`` is their reason, and ``why_not`` that of whoever did not confirm it.
    """

    number: int
    fact: Fact
    was: date
    now: date
    why: Sensitive
    asked: Hand
    version: int
    state: CorrectionState = CorrectionState.OPEN
    answered: Hand | None = None
    why_not: Sensitive = field(default=NO_WORDS)

    @property
    def key(self) -> str:
        """Tell two corrections of one date apart: "became-aware/2"."""
        return f"{self.fact}/{self.number}"

    @property
    def is_open(self) -> bool:
        return self.state is CorrectionState.OPEN
