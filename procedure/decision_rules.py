"""What a decision is: who takes which step of it, and what their card must say.

The bot never decides.  A decision of a body (the Subgroup, the Case Review Panel) is recorded
by whoever chairs it.
"""

from dataclasses import dataclass

from procedure.case import DecisionCode
from procedure.facts import Fact
from procedure.questions import Choice
from procedure.roles import Role
from procedure.sources import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step, taken by somebody who holds one of ``roles``.

    ``does`` follows their name, as in "the Subgroup Chair confirms".  ``each_partner`` says that
    all three safeguarding partners answer.  Where there is no ``deputy``, each person answers
    for themselves.
    """

    roles: tuple[Role, ...]
    does: str
    source: Source
    each_partner: bool = False
    deputy: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One row of section 5.  The steps are taken in their order.

    ``rule`` is in the guidance's words, but that every body has its full name.  ``shows`` are
    facts of the case, by name, and other things to be seen; ``options`` are none where the answer
    is a date.  A ``sends_back`` option begins the steps again; one that ``settles`` makes the
    decision without the steps that are left.
    """

    code: DecisionCode
    steps: tuple[Step, ...]
    rule: str
    shows: tuple[Fact | str, ...]
    records: tuple[str, ...]
    source: Source
    options: tuple[Choice, ...] = ()
    sends_back: str = ""
    settles: tuple[str, ...] = ()
