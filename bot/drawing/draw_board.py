"""The board of all open cases, and how it is narrowed: worked out for all of them at once.

Of a case the viewer is not a member of, a row has what a channel may see, and no list that is
narrowed by what it may not see has it in it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.desk.circumstances import Circumstances
from bot.drawing.owing import Looking, looking, owed_on
from cards.board import ANY, PAGE, BoardView, Narrowed, OpenCase, When, board
from cards.elements import Json
from cards.press import NO_CARD, Offer, Verb
from procedure.actions import Action
from procedure.case import Case
from procedure.clock_rules import Level
from procedure.clocks import Clock
from procedure.permissions import refusal
from procedure.reminders import due_words, time_left
from procedure.roles import Actor, Role
from procedure.stages import IN_CHANNEL, Stage
from procedure.words import capital, counted, listed, short_date
from storage.unit_of_work import UnitOfWork

_MOST = 3  # roles named on a row; the others are counted
_ORDER = list(Role)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """``stage`` and ``roles`` are what may be narrowed by, and so no more than may be seen."""

    shown: OpenCase
    due: date | None
    stage: Stage | None
    roles: frozenset[Role]


def draw_board(
    by: Actor, narrowed: Narrowed, page: int, about: Circumstances, work: UnitOfWork
) -> Json:
    cases = work.cases.several(work.cases.open_references())
    look = looking(cases, about, work)
    rows = sorted((_row(case, by, look) for case in cases), key=_soonest)
    found = [one for one in rows if _is_asked_for(one, narrowed, look.today)]
    page = min(max(page, 1), max(1, -(-len(found) // PAGE)))
    return board(
        BoardView(
            k=NO_CARD,
            n=0,
            rows=[one.shown for one in found[(page - 1) * PAGE : page * PAGE]],
            found=len(found),
            late=sum(1 for one in found if one.due and one.due < look.today),
            open_cases=len(rows),
            stages=_stages(rows),
            roles=_roles(one.roles for one in rows),
            narrowed=narrowed,
            page=page,
            offers=(
                Offer(Verb.WAITING, "Who is waiting for whom"),
                Offer(Verb.MY_WORK, "My work"),
            ),
        )
    )


def narrowed_to(when: str, stage: str, whom: str) -> Narrowed:
    """Return what somebody chose; what is on no list is taken for all there are."""
    return Narrowed(
        when=when if when in set(When) else When.ANY.value,
        stage=stage if stage in set(Stage) else ANY,
        whom=whom if whom in set(Role) else ANY,
    )


def _row(case: Case, by: Actor, look: Looking) -> _Row:
    running = look.running(case)
    if refusal(by, Action.SEE_CASE, case):
        return _in_channel(case, running, look)
    owed = list(owed_on(case, running, look))
    roles = frozenset(role for one in owed for role in one.roles)
    first = running[0] if running else None
    shown = OpenCase(
        reference=case.reference,
        stage=case.stage.label,
        due=_due(first, look) if first else "",
        level=first.level(look.today) if first else Level.IN_TIME,
        waits=_named(roles),
        outstanding=_outstanding(len(owed)),
        opens=Offer(Verb.SHOW_CASE, f"Open case {case.reference}", case.reference),
    )
    return _Row(shown=shown, due=first.due if first else None, stage=case.stage, roles=roles)


def _in_channel(case: Case, running: Sequence[Clock], look: Looking) -> _Row:
    first = next((one for one in running if one.rule.in_channel), None)
    words = IN_CHANNEL[case.stage]
    roles = frozenset({first.rule.owed_by}) if first else frozenset[Role]()
    calendar = look.about.partnership.calendar
    shown = OpenCase(
        reference=case.reference,
        stage=f"{words or 'Open'} (you are not on this case)",
        due=due_words(first, look.today, calendar) if first else "",
        level=first.level(look.today) if first else Level.IN_TIME,
        waits=_named(roles),
    )
    return _Row(shown=shown, due=first.due if first else None, stage=None, roles=roles)


def _due(clock: Clock, look: Looking) -> str:
    assert clock.due, "a clock that is running has a date"
    left = time_left(clock.due, look.today, look.about.partnership.calendar)
    return f"{capital(clock.rule.duty)}: due {short_date(clock.due)} ({left})"


def _named(roles: Iterable[Role]) -> str:
    names = [role.label for role in sorted(roles, key=_ORDER.index)]
    if not names:
        return ""
    more = len(names) - _MOST
    return listed([*names[:_MOST], f"{more} more"] if more > 0 else names)


def _outstanding(number: int) -> str:
    return f"{counted(number, 'thing')} outstanding." if number else "Nothing is waited for."


def _is_asked_for(row: _Row, narrowed: Narrowed, today: date) -> bool:
    return (
        _is_when(row.due, narrowed.when, today)
        and narrowed.stage in {ANY, row.stage}
        and (narrowed.whom == ANY or narrowed.whom in row.roles)
    )


def _is_when(due: date | None, when: str, today: date) -> bool:
    if when == When.ANY:
        return True
    if due is None:
        return False
    sunday = today + timedelta(days=6 - today.weekday())
    return due < today if when == When.OVERDUE else today <= due <= sunday


def _soonest(row: _Row) -> tuple[date, str]:
    return row.due or date.max, row.shown.reference


def _stages(rows: Sequence[_Row]) -> list[tuple[str, str]]:
    there = {one.stage for one in rows if one.stage}
    return [(stage.value, stage.label) for stage in Stage if stage in there]


def _roles(found: Iterable[frozenset[Role]]) -> list[tuple[str, str]]:
    there = frozenset[Role]().union(*found)
    return [(role.value, role.label) for role in Role if role in there]
