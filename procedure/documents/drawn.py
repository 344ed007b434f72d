"""What a part of a document is drawn from, so that nobody writes it twice."""

from dataclasses import dataclass
from typing import TypeAlias

from procedure.facts import Fact
from procedure.questions import FormKey
from procedure.registers.register import RegisterKey
from procedure.sources import Source
from procedure.terms import Term


class Kept(Term):
    """What the record of a case holds besides answers, facts and registers."""

    REFERENCE = "reference", "The case's reference"
    ATTENDANCE = "attendance", "Who was at the meeting, for which agency, when and how"
    ROLES_THERE = "roles-there", "Which agencies and roles were at the meeting, and no names"
    QUORUM = "quorum", "Whether the meeting was quorate, at its opening and at each decision"
    SIGNATURES = "signatures", "Who signed what, in which role, on which day"
    DUE = "due", "When something is due"


Origin: TypeAlias = FormKey | RegisterKey | Fact | Kept


@dataclass(frozen=True, slots=True)
class Drawn:
    """``fields`` are the questions or columns taken, or the clocks if it is what is due.

    Without any, all of a form or a register is taken.
    """

    part: str
    origin: Origin
    source: Source
    fields: tuple[str, ...] = ()


def drawn(part: str, origin: Origin, source: Source, *fields: str) -> Drawn:
    return Drawn(part, origin, source, fields)
