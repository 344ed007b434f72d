"""What a day's passing does to replies that are late: they go up a step, by themselves.

It is done when the day is swept, in the same transaction.  A fault in the rules of one case
leaves that case for the next day, and is said in the log; the others are taken on.
"""

import logging
from typing import Final

from bot.desk.circumstances import Circumstances
from bot.desk.saving import bare_ask, save_change
from bot.unasked.sweep import OUR_FAULTS
from procedure.actions import Action
from procedure.case import CaseReference
from procedure.casework.withholding import overdue
from procedure.editions import clocks_of
from procedure.roles import NOBODYS_AGENCY, Actor, PersonId
from storage.unit_of_work import UnitOfWork

log = logging.getLogger(__name__)

_ITSELF: Final = Actor(person=PersonId("quorate"), name="Quorate", agency=NOBODYS_AGENCY)


def take_late_replies_further(work: UnitOfWork, about: Circumstances) -> int:
    """Take every late reply one step up, and count the cases on which there was one."""
    overdue_today = work.registers.overdue(about.clock.today())
    return sum(_taken_further(work, about, reference) for reference in overdue_today)


def _taken_further(work: UnitOfWork, about: Circumstances, reference: CaseReference) -> bool:
    ask = bare_ask(Action.TAKE_UP, _ITSELF, about)
    try:
        case = work.cases.get(reference)
        change = overdue(case, ask)
        if change:
            clocks_of(change.case, about.partnership.counting, ask.today)  # saving works them out
    except OUR_FAULTS as error:
        because = {"case": reference, "because": type(error).__name__}
        log.error("late replies left", extra=because)  # noqa: TRY400  # a message may say too much
        return False
    if change:
        save_change(case, change, ask, about, work)
    return change is not None
