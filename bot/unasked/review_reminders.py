"""What a day's passing leaves said of alternative reviews, each by its own date.

A notice is one by its review and its step, so that looking twice says a thing once.
"""

import logging

from bot.desk.circumstances import Circumstances
from bot.unasked.sweep import OUR_FAULTS
from procedure.case import CaseReference
from procedure.casework.alternative_dates import reminders
from storage.unit_of_work import UnitOfWork

log = logging.getLogger(__name__)


def remind_of_reviews(work: UnitOfWork, about: Circumstances) -> int:
    """Leave word of every review whose date is near or past, and count the notices left."""
    waiting = work.registers.with_findings_to_come()
    return sum(_left(work, about, reference) for reference in waiting)


def _left(work: UnitOfWork, about: Circumstances, reference: CaseReference) -> int:
    chosen = about.partnership
    try:
        case = work.cases.get(reference)
        found = tuple(reminders(case, about.clock.today(), chosen.calendar, chosen.settings))
    except OUR_FAULTS as error:
        because = {"case": reference, "because": type(error).__name__}
        log.error("reviews not reminded of", extra=because)  # noqa: TRY400  # a message may say too much
        return 0
    work.outbox.leave_all((notice, case.version) for notice in found)
    return len(found)
