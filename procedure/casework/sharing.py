"""The information-sharing record: a row is there by itself, and the Business Unit completes it."""

from typing import Final

from procedure.case import Case, FormId
from procedure.casework.ask import Ask, Change, Verdict
from procedure.casework.asked import TOUCHES
from procedure.desk import Refused
from procedure.registers.kept import KeptRow
from procedure.registers.register import RegisterKey
from procedure.sources import section

_KINDS: Final = frozenset({"request", "reply", "withheld"})
_NO_ROW: Final = Refused("There is no such row in the record. Look at it again.", section("2"))


def complete(case: Case, ask: Ask) -> Verdict:
    """Fill in a row, or fill it in anew; what was there before stays with the case."""
    kind, _, rest = ask.about.partition("/")
    if kind not in _KINDS or case.request_to(rest.partition("/")[0]) is None:
        return _NO_ROW
    row = KeptRow(
        register=RegisterKey.SHARING,
        about=ask.about,
        by=ask.by.person,
        on=ask.today,
        form=FormId(ask.form),
    )
    return Change(case=case, says="The record is kept.", touches=TOUCHES, rows=(row,))
