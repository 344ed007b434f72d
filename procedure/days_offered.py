"""The days offered for a meeting, each on one line with what it would cost.

A day that is not offered may be given all the same: what it costs is shown before it is chosen.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from procedure.clocks import Clock, derive
from procedure.complaints import day_in
from procedure.conditions import Answers
from procedure.counting import Counting
from procedure.facts import Fact
from procedure.forms.choices import offering
from procedure.forms.meeting_date import COST_SEEN, DAY, OTHER_DAY
from procedure.questions import Choice, Form, Page, Question
from procedure.starting import Dates
from procedure.window import days, offer
from procedure.words import short_date

_AHEAD: Final = 10  # working days offered where there is no window, or it is over
_PASSES: Final = {
    "C12-local": "after the local rapid review date",
    "C12-national": "after the national rapid review date",
    "C13": "after the date for a decision on the referral",
    "C14-target": "after the working target for section 2",
    "C14": "after the last day for section 2",
}
_BEFORE: Final = {"C11": "papers", "C08": "replies"}


def with_days(form: Form, dates: Dates, by: Counting, today: date, typed: Answers) -> Form:
    """Return the form with the days there are to choose from.

    Another day is chosen once its cost has been shown; one that costs nothing is not asked about.
    """
    lines = (Choice(day.isoformat(), line(dates, by, day)) for day in on_offer(dates, by, today))
    whole = offering(form, DAY, tuple(lines))
    other = day_in(typed.get(OTHER_DAY, ""))
    found = offer(dates, by.settings, by.calendar, other) if other else None
    if found is None or not found.allowed or not found.warnings:
        return whole
    chosen = Choice(found.day.isoformat(), f"Yes, {short_date(found.day)}, at that cost")
    return _with(whole, replace(COST_SEEN, choices=(chosen,)))


def on_offer(dates: Dates, by: Counting, today: date) -> tuple[date, ...]:
    """Return the days of the window that are left or, without any, the next working days."""
    window = [one.day for one in days(dates, by.settings, by.calendar) if one.day >= today]
    return tuple(window) or by.calendar.working_days(today, by.calendar.add(today, _AHEAD))


def line(dates: Dates, by: Counting, day: date) -> str:
    """Write "Thu 24 Sep 2026: day 12; the last recommended day; papers by Tue 22 Sep 2026"."""
    planned = {**dates, Fact.MEETING_PLANNED: day}
    latest = max(dates.values(), default=date.min)
    clocks = {one.code: one for one in derive(planned, by.settings, by.calendar, today=latest)}
    return f"{short_date(day)}: {'; '.join(_costs(clocks, by, day))}"


def _costs(clocks: dict[str, Clock], by: Counting, day: date) -> Iterator[str]:
    if window := clocks.get("C10"):
        yield from _in_window(window, by, day)
    for code, says in _PASSES.items():
        clock = clocks.get(code)
        if clock and clock.due and not clock.over and day > clock.due:
            yield says
    for code, what in _BEFORE.items():
        clock = clocks.get(code)
        if clock and clock.due:
            yield f"{what} by {short_date(clock.due)}"


def _in_window(window: Clock, by: Counting, day: date) -> Iterator[str]:
    received, best = window.start, window.recommended_by
    yield f"day {by.calendar.between(received, day)}"
    if window.opens and day < window.opens:
        yield "before the window opens"
    if window.due and day > window.due:
        yield "after the window"
    if best and day > best:
        yield "after the last recommended day"
    elif best and day == best:
        yield "the last recommended day"


def _with(form: Form, question: Question) -> Form:
    """Ask it last: whatever is typed first, its cost is known by then."""
    steps = tuple(
        replace(step, questions=(*step.questions, question)) if isinstance(step, Page) else step
        for step in form.steps
    )
    return replace(form, steps=steps)
