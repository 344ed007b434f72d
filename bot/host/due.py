"""Every date of every open case, as far as it may be said anywhere: for whoever runs the service.

What may be told only one to one is left out, its code as well: from a code alone it can be read
that a child has died.  So the list is not all that is due, and says so.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.partnership import Partnership
from procedure.case import Case, CaseReference
from procedure.clocks import Clock
from procedure.disclosure import InChannel
from procedure.editions import clocks_of
from procedure.roles import Role
from procedure.stages import IN_CHANNEL
from procedure.starting import ClockState


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One clock of one case.  ``over`` says that it asks for nothing any more."""

    reference: CaseReference
    code: str
    what: InChannel
    owner: Role
    state: ClockState
    over: bool
    opens: date | None
    recommended_by: date | None
    due: date | None
    act_by: date | None

    @property
    def urgency(self) -> tuple[bool, date, str, str]:
        """The overdue first, then by date; what has no date comes last."""
        is_late = self.state is ClockState.OVERDUE
        return not is_late, self.due or date.max, self.reference, self.code


def what_is_due(cases: Sequence[Case], chosen: Partnership, today: date) -> Sequence[Line]:
    lines = (line for case in cases for line in _of_case(case, chosen, today))
    return sorted(lines, key=lambda line: line.urgency)


def _of_case(case: Case, chosen: Partnership, today: date) -> Iterator[Line]:
    if IN_CHANNEL[case.stage] is None:
        return
    for clock in clocks_of(case, chosen.counting, today):
        if clock.rule.in_channel is not None:
            yield _line(case.reference, clock, clock.rule.in_channel, today)


def _line(reference: CaseReference, clock: Clock, what: InChannel, today: date) -> Line:
    return Line(
        reference=reference,
        code=clock.code,
        what=what,
        owner=clock.rule.owed_by,
        state=clock.state(today),
        over=clock.over is not None,
        opens=clock.opens,
        recommended_by=clock.recommended_by,
        due=clock.due,
        act_by=clock.act_by,
    )
