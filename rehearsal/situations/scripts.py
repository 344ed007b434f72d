"""The situations of one case: how each comes about, up to the moment that is left to you."""

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Final, TypeAlias

from rehearsal.civil_clock import CivilClock
from rehearsal.partnership import AMINA, BETH
from rehearsal.situations.casework import DECIDE, LETTERS, PAPERS, Casework
from rehearsal.situations.playing import Playing, SayStep
from rehearsal.teams import Teams
from rehearsal.working_days import working_days_later

Script: TypeAlias = Callable[[Teams, CivilClock, SayStep], Awaitable[None]]

TO_NOTIFY: Final = 5  # working days, by law
WINDOW_OPENS: Final = 7
MEETING: Final = 11
BEFORE_TARGET: Final = 12  # the recommendation is to be signed on the day after


async def fresh(teams: Teams, clock: CivilClock, say_step: SayStep) -> None:
    del teams, clock
    say_step("The partnership is there, and nothing has happened yet.")


async def last_day(teams: Teams, clock: CivilClock, say_step: SayStep) -> None:
    """The authority decides to notify, and has not done so on the last day it may (S08)."""
    playing = Playing(teams, clock, say_step)
    began = await playing.on_a_working_day()
    case = await Casework.referred(playing, AMINA)
    await case.do(DECIDE, aware_on=began.isoformat(), definition="yes", decision="notify")
    await case.partners_agree()
    await playing.walk(working_days_later(began, TO_NOTIFY))


async def losing_quorum(teams: Teams, clock: CivilClock, say_step: SayStep) -> None:
    """A meeting of three agencies and two safeguarding partners: the fewest there may be (S17)."""
    playing = Playing(teams, clock, say_step)
    case, began = await _rapid_review(playing)
    meets = working_days_later(began, WINDOW_OPENS)
    await case.set_for(meets)
    await playing.walk(meets)
    await case.do(PAPERS)
    await case.opened()


async def before_section_2(teams: Teams, clock: CivilClock, say_step: SayStep) -> None:
    """The meeting has decided; the recommendation is to be signed tomorrow."""
    playing = Playing(teams, clock, say_step)
    case, began = await _rapid_review(playing)
    meets = working_days_later(began, MEETING)
    await case.set_for(meets)
    await playing.walk(meets)
    await case.do(PAPERS)
    await case.opened()
    await case.outcomes_recorded()
    await playing.walk(working_days_later(began, BEFORE_TARGET))


async def _rapid_review(playing: Playing) -> tuple[Casework, date]:
    began = await playing.on_a_working_day()
    case = await Casework.referred(playing, BETH)
    await case.notified()
    await case.partners_agree()
    await case.do(LETTERS)
    return case, began
