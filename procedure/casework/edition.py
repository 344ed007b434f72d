"""Under which edition of the procedure a case goes on once it is known on which day it began.

That day may be put on record, or put right, after the case was opened.  As long as it stays, so
does the edition, whatever has come into force since.
"""

from dataclasses import replace

from procedure.case import Case
from procedure.casework.ask import Change, Verdict
from procedure.desk import Refused
from procedure.editions import NoEdition, day_begun, edition_on
from procedure.sources import section


def under_edition(before: Case, change: Change) -> Verdict:
    """Let a case keep its edition, or the one of the day it began; refuse a day outside all."""
    case = change.case
    began = day_begun(case.dates, case.opened)
    if began == day_begun(before.dates, before.opened):
        return change
    try:
        edition = edition_on(began)
    except NoEdition as none:
        return Refused(
            f"{none} Nothing was recorded. Check the date; if it is right, tell the Business"
            " Manager, since Quorate cannot count days for this case.",
            section("4.1"),
        )
    return replace(change, case=replace(case, edition=edition.key))
