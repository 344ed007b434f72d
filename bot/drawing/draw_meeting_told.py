"""What a member is told of a meeting, drawn from how things stand when it is sent.

Word of a day that was moved meanwhile is not given: there is newer word on its way.
"""

from typing import Final

from bot.drawing.draw_meeting import unmoved
from bot.drawing.scene import Scene
from bot.invitations import title
from cards.elements import Json
from cards.meeting_told import MeetingToldView, meeting_told
from cards.press import Offer, Verb
from procedure.case import Case, DecisionCode
from procedure.casework.meeting_notices import Told
from procedure.meetings import Meeting, MeetingState
from procedure.questions import YES
from procedure.window import offer
from procedure.words import long_date

_TO_CASE: Final = Offer(Verb.CASE_CASE, "Show the case")


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
            note="The Business Unit can give you the same as a calendar file.",
            offers=[_TO_CASE],
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
    meeting = scene.case.meeting
    if meeting is None or meeting.safety != YES:
        return None
    return meeting_told(
        MeetingToldView(
            k=scene.k,
            n=scene.n,
            reference=scene.case.reference,
            heading="Act on this now",
            says=(
                "At the meeting it was said that a child or vulnerable person may be unsafe now."
                " If somebody is in danger, ring 999. See that what was agreed is being done."
            ),
            offers=[_TO_CASE],
        )
    )
