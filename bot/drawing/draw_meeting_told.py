"""What a member is told of a meeting, drawn from how things stand when it is sent.

Word of a day that was moved meanwhile is not given: there is newer word on its way.
"""

from typing import Final

from bot.desk.own_files import CALENDAR
from bot.drawing.draw_meeting import unmoved
from bot.drawing.draw_requests import does
from bot.drawing.scene import Scene
from bot.invitations import title
from cards.elements import Json
from cards.meeting_told import MeetingToldView, meeting_told
from cards.press import Offer, Verb
from procedure import decisions_notifying
from procedure.actions import Action
from procedure.case import Case, DecisionCode
from procedure.casework.meeting_notices import Told
from procedure.casework.safeguarding import AT_MEETING, was_said
from procedure.meetings import Meeting, MeetingState
from procedure.window import offer
from procedure.words import long_date

_CALENDAR: Final = Offer(Verb.CASE_FILE_ASK, "Calendar file", CALENDAR)
_TO_CASE: Final = Offer(Verb.CASE_CASE, "Show the case")
_DONE: Final = does(Action.CONFIRM_SAFE, "Say what was done", AT_MEETING)
_UNSAFE: Final = (
    "At the meeting it was said that a child or vulnerable person may be unsafe now. If somebody"
    " is in danger, ring 999. See that what was agreed is being done, and say here what was done."
)


def draw_meeting_told(scene: Scene, about: str) -> Json | None:
    what, _, which = about.partition("/")
    match what:
        case Told.INVITED:
            return _invited(scene, which)
        case Told.ADJOURNED:
            return _adjourned(scene, which)
        case _:
            return _unsafe(scene)


def _invited(scene: Scene, which: str) -> Json | None:
    meeting = scene.case.meeting
    if meeting is None or f"{meeting.number}.{meeting.times_set}" != which:
        return None
    again = meeting.times_set > 1 or meeting.number > 1
    return meeting_told(
        MeetingToldView(
            k=scene.k,
            n=scene.n,
            reference=scene.case.reference,
            heading="The meeting has another day" if again else "You are invited to a meeting",
            says="Put this into your calendar in these words: others may see its title.",
            facts=[
                ("Title", title(scene.case.reference)),
                ("Day", long_date(meeting.planned)),
                ("Begins", _begins(meeting)),
            ],
            offers=[_TO_CASE, _CALENDAR],
        )
    )


def _begins(meeting: Meeting) -> str:
    return f"{meeting.starts}, London time" if meeting.starts else "Not known yet"


def _adjourned(scene: Scene, which: str) -> Json | None:
    """Say what the day now expected means for each date, none of which has moved."""
    then = _next(scene.case, which)
    day = f"It resumes on {long_date(then.planned)}." if then else "Its next day is not set yet."
    deferred = scene.case.signed(DecisionCode.DEFER)
    why = "information is missing" if deferred else "it was not quorate"
    return meeting_told(
        MeetingToldView(
            k=scene.k,
            n=scene.n,
            reference=scene.case.reference,
            heading="The meeting was adjourned",
            says=f"The Subgroup adjourned its meeting, since {why}. {day} No deadline has moved.",
            facts=unmoved(scene),
            costs=_costs(scene, then) if then else (),
            offers=[_TO_CASE],
        )
    )


def _next(case: Case, adjourned: str) -> Meeting | None:
    meeting = case.meeting
    is_next = meeting is not None and str(meeting.number) != adjourned
    return meeting if is_next and meeting and meeting.state is MeetingState.SET else None


def _costs(scene: Scene, then: Meeting) -> tuple[str, ...]:
    rules = scene.about.partnership
    return offer(scene.case.dates, rules.settings, rules.calendar, then.planned).warnings


def _unsafe(scene: Scene) -> Json | None:
    match was_said(scene.case):
        case "":
            return None
        case decisions_notifying.UNSAFE:
            return meeting_told(_told(scene, "Act on this now", _UNSAFE, _DONE, _TO_CASE))
        case _:
            says = "It has been recorded what was done."
            return meeting_told(_told(scene, "Somebody was unsafe", says, _TO_CASE))


def _told(scene: Scene, heading: str, says: str, *offers: Offer) -> MeetingToldView:
    return MeetingToldView(
        k=scene.k,
        n=scene.n,
        reference=scene.case.reference,
        heading=heading,
        says=says,
        offers=offers,
    )
