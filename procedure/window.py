"""The day of the rapid review meeting: which days are offered, and what each would cost.

Nothing is refused but a day off.  A day outside the window of 7 to 13 working days, or after
the rapid review's own date, is allowed with a reason, and no deadline moves for it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from procedure.calendar import Calendar
from procedure.clocks import Clock, derive
from procedure.settings import Settings
from procedure.starting import Dates
from procedure.words import short_date


@dataclass(frozen=True, slots=True)
class Offer:
    """What may be said of one day.  ``needs_reason`` if it is to be set all the same."""

    day: date
    allowed: bool
    warnings: tuple[str, ...] = ()
    needs_reason: bool = False


@dataclass(frozen=True, slots=True)
class _Cost:
    says: str
    needs_reason: bool = True


def offer(dates: Dates, settings: Settings, calendar: Calendar, day: date) -> Offer:
    """Say whether the meeting may be on this day, and at what cost."""
    if because := calendar.because(day):
        return Offer(
            day,
            allowed=False,
            warnings=(
                f"{short_date(day)} is not a working day ({because}). Choose a working day.",
            ),
        )
    return _offered(_clocks(dates, settings, calendar), day)


def days(dates: Dates, settings: Settings, calendar: Calendar) -> tuple[Offer, ...]:
    """Every day of the window with its cost; none if there is no window.

    If the last recommended day comes before the window, the days from it on are there too.
    """
    clocks = _clocks(dates, settings, calendar)
    window = clocks.get("C10")
    if window is None or window.opens is None or window.due is None:
        return ()
    first = min(window.opens, window.recommended_by or window.opens)
    whole = (first, *calendar.working_days(first, window.due))
    return tuple(_offered(clocks, day) for day in whole)


def _clocks(dates: Dates, settings: Settings, calendar: Calendar) -> dict[str, Clock]:
    found = derive(dates, settings, calendar, today=max(dates.values(), default=date.min))
    return {clock.code: clock for clock in found}


def _offered(clocks: dict[str, Clock], day: date) -> Offer:
    costs = [*_window(clocks.get("C10"), day), *_after(clocks, day)]
    return Offer(
        day,
        allowed=True,
        warnings=tuple(cost.says for cost in costs),
        needs_reason=any(cost.needs_reason for cost in costs),
    )


def _window(window: Clock | None, day: date) -> Iterator[_Cost]:
    if window is None or window.opens is None or window.due is None:
        return
    if not window.opens <= day <= window.due:
        yield _Cost(
            f"{short_date(day)} is outside the window of 7 to 13 working days, which is"
            f" {short_date(window.opens)} to {short_date(window.due)}."
        )
    if window.conflict:
        yield _Cost(window.conflict)
    elif window.recommended_by and day > window.recommended_by:
        yield _Cost(
            f"It is after the last recommended day, {short_date(window.recommended_by)}, and"
            " leaves little time to write the report and to decide.",
            needs_reason=False,
        )


def _after(clocks: dict[str, Clock], day: date) -> Iterator[_Cost]:
    names = {
        "C12-local": "local rapid review date",
        "C12-national": "national rapid review date",
        "C13": "date for a decision on the referral",
        "C14": "last day for section 2",
    }
    passed = {
        code: f"It is after the {name}, {short_date(clock.due)}."
        for code, name in names.items()
        if (clock := clocks.get(code)) and clock.due and day > clock.due and not clock.over
    }
    yield from map(_Cost, passed.values())
    if passed:
        panel = " and the national Panel" if passed.keys() - {"C13", "C14"} else ""
        yield _Cost(
            f"The date now expected is reported to the Partnership Chair{panel}."
            " No deadline moves."
        )
