"""What a day's passing does to replies that are late: they go up a step, by themselves.

It is done once, in one transaction a case, when the day is swept; a case that cannot be taken
on is left for the next day and said in the log.
"""

import logging
from typing import Final

from bot.desk.circumstances import Circumstances
from bot.desk.saving import bare_ask, save_change
from procedure.actions import Action
from procedure.casework.withholding import overdue
from procedure.roles import NOBODYS_AGENCY, Actor, PersonId
from storage.unit_of_work import UnitOfWork

log = logging.getLogger(__name__)

_ITSELF: Final = Actor(person=PersonId("quorate"), name="Quorate", agency=NOBODYS_AGENCY)


def take_late_replies_further(work: UnitOfWork, about: Circumstances) -> int:
    """Take every late reply one step up, and count the cases on which there was one."""
    today = about.clock.today()
    taken = 0
    for reference in work.registers.overdue(today):
        case = work.cases.get(reference)
        ask = bare_ask(Action.TAKE_UP, _ITSELF, about)
        if change := overdue(case, ask):
            save_change(case, change, ask, about, work)
            taken += 1
    return taken
