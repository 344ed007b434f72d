"""A meeting as a calendar file: what every calendar program can take in.

A calendar is seen by assistants and on screens in meeting rooms, so nothing is in it but what a
channel may see: no name, no agency and no place.  The same meeting keeps its UID when it is set
again, and its number rises, so that a calendar moves the entry and does not add another.
"""

from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from procedure.case import Case, CaseReference
from procedure.meetings import Meeting, MeetingState
from procedure.task_rules import is_meeting_set

LONDON: Final = ZoneInfo("Europe/London")
HOURS: Final = 2  # how long to keep free, where nobody has said how long it takes


def title(reference: CaseReference) -> str:
    return f"Quorate: {reference}, meeting"


def calendar_file(case: Case, made: datetime) -> bytes | None:
    """Return the meeting of a case as an .ics file; None if it never had a day."""
    meeting = case.meeting
    if meeting is None:
        return None
    whole = Calendar()
    whole.add("prodid", "-//Quorate//Meeting//EN")
    whole.add("version", "2.0")
    whole.add("method", "CANCEL" if _is_off(case, meeting) else "PUBLISH")
    whole.add_component(_event(case, meeting, made))
    whole.add_missing_timezones()
    return bytes(whole.to_ical())


def file_name(reference: CaseReference) -> str:
    return f"{reference}-meeting.ics"


def _event(case: Case, meeting: Meeting, made: datetime) -> Event:
    event = Event()
    event.add("uid", f"{case.reference}-meeting-{meeting.number}@quorate")
    event.add("sequence", meeting.times_set - 1 + _is_off(case, meeting))
    event.add("dtstamp", made)
    event.add("summary", title(case.reference))
    event.add("class", "PRIVATE")
    event.add("status", "CANCELLED" if _is_off(case, meeting) else "CONFIRMED")
    if meeting.starts:
        hour, minute = map(int, meeting.starts.split(":"))
        begins = datetime.combine(meeting.planned, time(hour, minute), LONDON)
        event.add("dtstart", begins)
        event.add("dtend", begins + timedelta(hours=HOURS))
    else:
        event.add("dtstart", meeting.planned)
        event.add("dtend", meeting.planned + timedelta(days=1))
    return event


def _is_off(case: Case, meeting: Meeting) -> bool:
    """Whether a meeting that was set is not to be held on its day after all."""
    return meeting.state is MeetingState.SET and not is_meeting_set(case)
