"""A role that ends or begins by its date alone: the cards of whoever holds it are drawn again.

Nobody presses anything on that day, and a deputy's cards must not stay as they were.
"""

from datetime import date, timedelta
from typing import Final

from bot.desk.circumstances import Circumstances
from storage.unit_of_work import UnitOfWork

_DAY: Final = timedelta(days=1)


def look_again_at_roles(last: date | None, work: UnitOfWork, about: Circumstances) -> None:
    """Take every day since the last sweep; ``last`` is None if there has been none."""
    today = about.clock.today()
    ended, begun = work.people.roles_changed(last or today - _DAY, today)
    work.outbox.roles_have_changed(ended, begun)
