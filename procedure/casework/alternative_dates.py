"""The date of each alternative review: how it is changed, and who is reminded of it when.

It is no clock of the timetable, since a case may have several; it speaks as one does.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from procedure.alternatives import reviews_of
from procedure.calendar import Calendar
from procedure.case import Case, DecisionCode, Topic
from procedure.casework.ask import Ask, Change, Verdict, day, with_signature
from procedure.casework.asked import people_as
from procedure.clock_rules import ClockRule, Standing
from procedure.clocks import Clock
from procedure.commissioned import Commissioned, numbered
from procedure.desk import NotYet, Refused
from procedure.facts import Fact
from procedure.ladders import BEFORE_A_DATE, as_set
from procedure.notices import Audience, Notice, NoticeKind
from procedure.periods import ThatDay
from procedure.reminders import latest_step
from procedure.roles import Actor, PersonId, Role
from procedure.settings import Settings
from procedure.sources import default

_DUTY: Final = ClockRule(
    code="D15",
    duty="Give the findings of the learning review",
    owed_by=Role.BUSINESS_MANAGER,
    owed_to="those to whom its findings go",
    starts_at=(),
    allows=ThatDay(),
    met_by=(),
    standing=Standing.LOCAL,
    source=default("a date for every alternative review"),
    in_channel=None,
    on_breach="Whoever leads it and the Business Manager are reminded.",
)
MOVED: Final = "moved"  # stands where the step of a reminder would
_NOT_WAITED_FOR: Final = Refused(
    "There is no such learning review whose findings are still to come. Nothing was changed.",
    default("a date for every alternative review"),
)


def reminders(case: Case, today: date, calendar: Calendar, settings: Settings) -> Iterator[Notice]:
    """Leave word of every review whose date is near, here or past, with whoever must know."""
    for review in reviews_of(case):
        step = latest_step(clock_of(review, settings), calendar, today)
        if step is None or review.is_over:
            continue
        about = f"{review.number}/{step.key}.{review.due}"
        yield from told(case, about, _hears(case, review))


def change(case: Case, ask: Ask) -> Verdict:
    """Give a review that is not over another date, for a reason; the one there was is kept."""
    review = numbered(reviews_of(case), ask.about)
    if review is None or review.is_over:
        return _NOT_WAITED_FOR
    due = day(ask.answers, "findings-by")
    if due <= ask.today:
        return NotYet({"findings-by": "The day the findings are due must be after today"})
    if due == review.due:
        return NotYet({"findings-by": "This is the date it has already. Give another one"})
    was = review.due.isoformat()
    case = with_signature(case, ask, DecisionCode.REVIEW_DATE, was, ask.about)
    moved = replace(review, due=due)
    reviews = tuple(moved if one == review else one for one in case.alternatives)
    return Change(
        case=replace(case, alternatives=reviews),
        says="The date is changed. Whoever leads the review is being told.",
        touches=frozenset({Topic.ALTERNATIVES}),
        notices=tuple(told(case, f"{review.number}/{MOVED}.{due}", _hears(case, review))),
        details={"was": was, "now": due.isoformat()},
    )


def clock_of(review: Commissioned, settings: Settings) -> Clock:
    """Return the date of one review as something that is reminded of."""
    return Clock(
        rule=_DUTY,
        start=review.written,
        started_by=Fact.SECTION_3_SIGNED,
        due=review.due,
        ladder=as_set(BEFORE_A_DATE, settings),
    )


def review_led_by(case: Case, by: Actor, about: str) -> Commissioned | None:
    """Return the review that a notice is about, if this person leads it and may act today."""
    found = numbered(reviews_of(case), about.partition("/")[0])
    leads = found is not None and found.lead == by.person
    return found if leads and by.roles & case.roles_of(by.person) else None


def _hears(case: Case, review: Commissioned) -> tuple[PersonId, ...]:
    leads = (review.lead,) if review.lead else ()
    return tuple(dict.fromkeys((*leads, *people_as(case, Role.BUSINESS_MANAGER))))


def told(case: Case, about: str, people: Iterable[PersonId]) -> Iterator[Notice]:
    for person in people:
        to = Audience(person=person)
        yield Notice(kind=NoticeKind.ALTERNATIVE, to=to, reference=case.reference, about=about)
