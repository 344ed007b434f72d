"""What a day's passing leaves said of tasks that have a day of their own: see own_days.

Only cases on which such a thing is asked are looked at.
"""

import logging
from collections.abc import Mapping

from bot.desk.circumstances import Circumstances
from bot.unasked.sweep import OUR_FAULTS
from procedure.case import CaseReference
from procedure.own_days import WITH_OWN_DAY, own_reminders
from procedure.roles import Actor, PersonId
from storage.unit_of_work import UnitOfWork

log = logging.getLogger(__name__)


def remind_of_own_days(work: UnitOfWork, about: Circumstances) -> int:
    """Leave word of every task whose own day is near or past, and count the notices left."""
    asked = work.awaited.asked(*WITH_OWN_DAY)
    acting = work.people.acting(about.clock.today()) if asked else {}
    return sum(_left(work, about, reference, acting) for reference in asked)


def _left(
    work: UnitOfWork,
    about: Circumstances,
    reference: CaseReference,
    acting: Mapping[PersonId, Actor],
) -> int:
    counting = about.partnership.counting
    try:
        case = work.cases.get(reference)
        found = tuple(own_reminders(case, about.clock.today(), counting, acting))
    except OUR_FAULTS as error:
        because = {"case": reference, "because": type(error).__name__}
        log.error("tasks not reminded of", extra=because)  # noqa: TRY400  # a message may say too much
        return 0
    work.outbox.leave_all((notice, case.version) for notice in found)
    return len(found)
