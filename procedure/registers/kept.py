"""A row of a register as it is kept: what it is about, and the sealed form that holds it."""

from dataclasses import dataclass
from datetime import date

from procedure.registers.register import RegisterKey
from procedure.roles import PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptRow:
    """``about`` names what it came of, as "request/school"; that makes a row one of a case.

    ``form`` is where the answers lie; a row that has none is filled from what is known.
    """

    register: RegisterKey
    about: str
    by: PersonId
    on: date
    form: str = ""
