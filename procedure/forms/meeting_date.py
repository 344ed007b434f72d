"""The day of the rapid review meeting.  Whether it lies in its window is for the desk.

The days offered, and what each would cost, are known when the form is shown; so is the cost of
any other day, which is read before it is chosen.  See ``procedure.days_offered``.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import chose_other_than
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import Source, default, ours, section

DAY: Final = "day"
OTHER_DAY: Final = "meeting-on"
SEEN: Final = "seen"
REASON: Final = "reason"
STARTS: Final = "starts"

_DATE: Final = section("4.4")
_TIMES: Final = tuple(
    Choice(f"{hour:02}{minute:02}", f"{hour:02}:{minute:02}")
    for hour in range(8, 18)
    for minute in (0, 30)
)


def day_questions(source: Source) -> tuple[Question, ...]:
    """Return the two ways to a day: one that is offered, or another."""
    return (
        Question(
            id=DAY,
            asks="Choose a day",
            kind=Kind.CHOICE,
            required=False,
            missing="Choose a day, or give another day",
            tier=Tier.CHANNEL,
            source=source,
        ),
        Question(
            id=OTHER_DAY,
            asks="Or give another day",
            kind=Kind.DATE,
            future=True,
            required=False,
            missing="Choose a day, or give another day",
            tier=Tier.CHANNEL,
            source=source,
        ),
    )


# Asked of another day that costs something, once what it costs has been shown.
COST_SEEN: Final = Question(
    id=SEEN,
    asks="What that day costs is said above. Do you choose it?",
    kind=Kind.CHOICE,
    asked_if=chose_other_than(OTHER_DAY, ""),
    missing="Read what that day costs, then choose it or give another",
    tier=Tier.CHANNEL,
    source=ours("a person chooses a costly day knowing what it costs"),
)


MEETING_DATE: Final = Form(
    key=FormKey.MEETING_DATE,
    title=FormKey.MEETING_DATE.label,
    steps=(
        Page(
            id="meeting-date",
            title="Meeting date",
            says="Hold it between 7 and 13 working days after the notification was received.",
            questions=(
                *day_questions(_DATE),
                Question(
                    id=STARTS,
                    asks="When does it begin?",
                    kind=Kind.CHOICE,
                    choices=_TIMES,
                    hint="Leave this empty if the time is not known yet.",
                    required=False,
                    missing="Choose when it begins",
                    tier=Tier.CHANNEL,
                    source=ours("those invited put it into their calendars"),
                ),
                Question(
                    id=REASON,
                    asks="If it falls outside those days, why?",
                    kind=Kind.TEXT,
                    hint="Do not name anyone, nor say anything about the child.",
                    limit=300,
                    required=False,
                    missing="Say why the meeting falls outside those days",
                    tier=Tier.MEMBER,
                    source=default("a meeting outside its window"),
                ),
            ),
            source=_DATE,
        ),
    ),
    source=_DATE,
)
