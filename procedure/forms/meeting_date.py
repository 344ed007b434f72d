"""The day of the rapid review meeting.  Whether it lies in its window is for the desk."""

from typing import Final

from procedure.disclosure import Tier
from procedure.questions import Form, FormKey, Kind, Page, Question
from procedure.sources import default, section

_DATE: Final = section("4.4")

MEETING_DATE: Final = Form(
    key=FormKey.MEETING_DATE,
    title=FormKey.MEETING_DATE.label,
    steps=(
        Page(
            id="meeting-date",
            title="Meeting date",
            says="Hold it between 7 and 13 working days after the notification was received.",
            questions=(
                Question(
                    id="meeting-on",
                    asks="Day of the meeting",
                    kind=Kind.DATE,
                    future=True,
                    missing="Give the day of the meeting",
                    tier=Tier.CHANNEL,
                    source=_DATE,
                ),
                Question(
                    id="reason",
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
