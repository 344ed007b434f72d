"""What a card is drawn from: a case, who will see it, and the day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.desk.circumstances import Circumstances
from cards.due import Due
from procedure.case import Case, Topic
from procedure.clocks import Clock
from procedure.editions import clocks_of
from procedure.reminders import time_left
from procedure.roles import Actor, PersonId
from procedure.starting import ClockState
from storage.unit_of_work import UnitOfWork

ALL_TOPICS: Final = frozenset(Topic)
RUNNING: Final = frozenset({ClockState.RUNNING, ClockState.DUE_TODAY, ClockState.OVERDUE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """``k`` is the card's key; its version is that of the topics it shows."""

    case: Case
    viewer: Actor
    k: str
    about: Circumstances
    work: UnitOfWork
    topics: frozenset[Topic] = ALL_TOPICS

    @property
    def n(self) -> int:
        return self.case.version_of(self.topics)

    @property
    def today(self) -> date:
        return self.about.clock.today()

    def clocks(self) -> Sequence[Clock]:
        return clocks_of(self.case, self.about.partnership.counting, self.today)

    def running(self) -> Sequence[Clock]:
        """Return the clocks now running that have a date, nearest first."""
        found = [c for c in self.clocks() if c.due and c.state(self.today) in RUNNING]
        return sorted(found, key=lambda clock: (clock.due or self.today, clock.code))

    def due(self, clock: Clock) -> Due:
        return Due(
            code=clock.code,
            duty=clock.rule.duty,
            owner=clock.rule.owed_by,
            standing=clock.rule.standing,
            level=clock.level(self.today),
            due=clock.due,
            act_by=clock.act_by,
        )

    def left(self, due: date) -> str:
        return time_left(due, self.today, self.about.partnership.calendar)

    def name_of(self, person: PersonId) -> str:
        """Return who entered something, by our own tables."""
        found = self.work.people.by_id(person, self.today)
        return found.name if found else "Quorate"
