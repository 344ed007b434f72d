"""Which days or settings moved a date, for a notice that it moved, in words a channel may see."""

from datetime import date

from bot.desk.clock_notices import Moved
from procedure.case import Case
from procedure.disclosure import InChannel
from procedure.moved_dates import MovedDate, Which, moved_dates
from storage.unit_of_work import UnitOfWork


def what_moved(change: Moved, case: Case, today: date, work: UnitOfWork) -> tuple[InChannel, ...]:
    """Say what moved a date; nothing if the facts have changed since and it cannot be said."""
    if change.counted is None:
        return ()
    old, new = map(work.countings.numbered, change.counted)
    moved = moved_dates([case], today, old=old, new=new)
    found = {one.which: one for one in moved if one.code == change.code}
    if not _agrees(change, found):
        return ()
    return tuple(dict.fromkeys(why.says for one in found.values() for why in one.because))


def _agrees(change: Moved, found: dict[Which, MovedDate]) -> bool:
    told = {one.which: (one.old, one.new) for one in change.others}
    if change.old != change.new:
        told[Which.DUE] = (change.old, change.new)
    return told.items() <= {which: (one.was, one.now) for which, one in found.items()}.items()
