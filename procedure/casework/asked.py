"""What every rule about information requests needs: the request meant, and the case with it."""

from dataclasses import replace
from datetime import date
from typing import Final

from procedure.case import Case, Topic
from procedure.casework.ask import Ask, day, with_fact
from procedure.counting import Counting
from procedure.desk import Refused
from procedure.facts import Fact
from procedure.lengths import REPLIES, REPLIES_BEFORE_MEETING
from procedure.notices import Audience, Notice, NoticeKind
from procedure.requests import AgencyRequest, are_settled
from procedure.roles import Actor, Agency, PersonId, Role
from procedure.sources import section
from procedure.words import short_date

TOUCHES: Final = frozenset({Topic.REQUESTS})
# That a thing was read makes no card an old one: what may be done is as it was.
NOTHING_SHOWN: Final = frozenset[Topic]()
WITH_DATES: Final = TOUCHES | {Topic.DATES}
NOT_ASKED: Final = Refused(
    "This agency has not been asked for information on this case. Nothing was changed.",
    section("4.3"),
)


def with_request(case: Case, asked: AgencyRequest) -> Case:
    """Return the case with this request in place of the one to the same agency."""
    changed = tuple(asked if one.key == asked.key else one for one in case.requests)
    return replace(case, requests=changed)


def settled(case: Case, ask: Ask) -> Case:
    """Record that replies are complete once nothing more is awaited of any agency."""
    if not are_settled(case.requests) or Fact.REPLIES_COMPLETE in case.facts:
        return case
    return with_fact(case, ask, Fact.REPLIES_COMPLETE, ask.today)


def usual_day(case: Case, ask: Ask, sent: date) -> date:
    """Return the day a reply is due where the letter, sent on this day, gives none (C08)."""
    due = ask.calendar.add(sent, ask.settings.length(REPLIES))
    latest = latest_day(case, ask)
    return min(due, max(latest, ask.today)) if latest else due


def latest_day(case: Case, ask: Ask) -> date | None:
    """Return the last day that leaves time before the meeting, if the meeting is set."""
    meeting = case.dates.get(Fact.MEETING_PLANNED)
    if meeting is None:
        return None
    return ask.calendar.add(meeting, -ask.settings.length(REPLIES_BEFORE_MEETING))


def counting(ask: Ask) -> Counting:
    return Counting(ask.calendar, ask.settings)


def people_as(case: Case, *roles: Role) -> tuple[PersonId, ...]:
    """Return who is on the case in one of these roles, each once and in order."""
    return tuple(sorted({one.person for one in case.members if one.role in roles}))


def told(
    case: Case, kind: NoticeKind, about: str, people: tuple[PersonId, ...]
) -> tuple[Notice, ...]:
    return tuple(
        Notice(kind=kind, to=Audience(person=one), reference=case.reference, about=about)
        for one in people
    )


def returns_to_office(case: Case) -> tuple[Notice, ...]:
    """The grid of returns, which stands in each chat of the Business Unit."""
    office = people_as(case, Role.BUSINESS_UNIT, Role.BUSINESS_MANAGER)
    return told(case, NoticeKind.RETURNS, "", office)


def leads_of(agency: Agency, ask: Ask) -> list[Actor]:
    """Whoever answers for an agency; the lead comes before a deputy."""
    role = Role.AGENCY_SAFEGUARDING_LEAD
    found = [p for p in ask.enrolled.values() if role in p.roles and p.agency.key == agency.key]
    return sorted(found, key=lambda person: (role in person.deputy_for, person.person))


def bad_day(case: Case, ask: Ask) -> Refused | None:
    on, latest = day_given(ask), latest_day(case, ask)
    if on is None:
        return None
    if on <= ask.today:
        return not_done("The day the reply is due must be after today. Your answers are kept.")
    if latest and on > latest:
        return not_done(
            f"Replies are due by {short_date(latest)} at the latest, which leaves time before the"
            f" meeting on {short_date(case.dates[Fact.MEETING_PLANNED])}."
        )
    return None


def day_given(ask: Ask) -> date | None:
    return day(ask.answers, "reply-by") if ask.answers.get("reply-by") else None


def with_due(case: Case, ask: Ask) -> Case:
    """Replies are due on the last day that any agency has been given."""
    last = max(one.due for one in case.requests if one.sent and one.due)
    if case.dates.get(Fact.REPLIES_DUE) == last:
        return case
    return with_fact(case, ask, Fact.REPLIES_DUE, last)


def not_done(because: str) -> Refused:
    return Refused(because, section("4.3"))
