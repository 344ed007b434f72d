"""The procedure from a referral to its outcome, as the people of the partnership do it.

A task is named by words on its card, and a question by its own name; what is not given here is
made up from the card.
"""

from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import date
from typing import Final

from rehearsal.conversations import Held
from rehearsal.partnership import (
    DANIEL,
    FIONA,
    GRACE,
    JOANNA,
    KARIM,
    LAURA,
    MARCUS,
    OWEN,
    PRIYA,
    RUTH,
    SAMUEL,
)
from rehearsal.people import Person
from rehearsal.situations.playing import Playing
from rehearsal.situations.shown import reference_on
from rehearsal.situations.typist import listed

MEETING: Final = "Run the meeting"
NOT_OPEN: Final = "confidentiality statement"
OPEN: Final = "In progress"
REFERRAL: Final = {
    "abuse": "suspected",
    "abuse-kinds": "neglect",
    "harm": "seriously-harmed",
    "must": "improvements",
    "circumstances": "A made-up child was found alone by a made-up neighbour.",
}
SAFETY: Final = "Ask whether anybody is unsafe now"
ITEMS: Final = (
    "1. The facts",
    "2. Immediate action",
    "3. Immediate learning",
    "4. Potential for improvements",
    "5. Whether to commission a review",
    "6. Key Lines of Enquiry",
)
_SECTION_2: Final = {"agreed": "yes", "information": "complete"}
REVIEW: Final = _SECTION_2 | {
    "met-improvements": "yes",
    "criteria-met": "yes",
    "recommendation": "commission",
}
NO_REVIEW: Final = _SECTION_2 | {"criteria-met": "no", "recommendation": "no-review"}
# Who sits at a meeting, and for whom: the fewest that are quorate.
AT_THE_TABLE: Final = (
    (GRACE, "local-authority"),
    (LAURA, "police"),
    (MARCUS, "housing"),
)


@dataclass(frozen=True, slots=True)
class Task:
    """``shows`` is the button that shows the form, where the card has more than one."""

    by: Person
    asks: str
    does: str
    shows: str = ""


DECIDE: Final = Task(GRACE, "Decide whether to notify", "Record my decision")
VIEWS: Final = tuple(
    Task(lead, "Say whether you agree", "Record our view") for lead in (FIONA, KARIM, JOANNA)
)
SENT: Final = Task(GRACE, "date the notification was sent", "Record the date sent")
RECEIVED: Final = Task(DANIEL, "date the Business Unit received", "Record the date received")
LETTERS: Final = Task(PRIYA, "information request letters", "Record the date")
SET: Final = Task(OWEN, "Set the date of the meeting", "Set the date")
PAPERS: Final = Task(PRIYA, "Share the papers with those invited", "Record the date")
TELL: Final = Task(SAMUEL, "Tell the referrer the decision", "Tell the referrer")
REPORT: Final = Task(PRIYA, "Send the Rapid Review Report", "Record that it was sent")
BOARD: Final = Task(RUTH, "Tell Board members", "Tell them", "Tell: Board members")
AGENCIES: Final = Task(
    PRIYA, "Tell the agencies", "Tell them", "Tell: The agencies that were asked"
)
BY_LETTER: Final = {"how": "letter", "proof": "Letter 12 on file"}


class Casework:
    """One case, from its referral on; its methods come in the order of the procedure."""

    def __init__(self, playing: Playing, reference: str) -> None:
        self._playing = playing
        self.reference = reference

    @classmethod
    async def referred(cls, playing: Playing, by: Person) -> "Casework":
        async with playing.turn(by, "makes a referral"):
            begun = await playing.says(by, "make a referral")
            sent = await playing.completes(by, begun, "Send the referral", REFERRAL)
            return cls(playing, reference_on(sent))

    async def do(self, task: Task, **answers: str) -> None:
        """Do one task that is asked on one page; dates not given are today's."""
        async with self._at(task.by, task.does):
            shown = await self._playing.asked(task.by, self.reference, task.asks)
            if task.shows:
                shown = await self._playing.press(task.by, shown, task.shows, {})
            named = {name.replace("_", "-"): words for name, words in answers.items()}
            await self._playing.sends(task.by, shown, task.does, named)

    async def notified(self) -> None:
        """The authority decides to notify, does so, and the Business Unit has it."""
        await self.do(DECIDE, definition="yes", decision="notify")
        await self.do(SENT)
        await self.do(RECEIVED)

    async def not_notified(self) -> None:
        await self.do(DECIDE, definition="no", decision="do-not-notify")

    async def partners_agree(self) -> None:
        for view in VIEWS:
            await self.do(view, view="agree")

    async def set_for(self, day: date) -> None:
        await self.do(SET, meeting_on=day.isoformat(), reason="This is the day that suits.")

    async def opened(self) -> None:
        """Open the meeting, and have everybody at the table recorded, with no interests."""
        async with self._at(SAMUEL, "runs the meeting"):
            shown = await self._playing.asked(SAMUEL, self.reference, MEETING, NOT_OPEN)
            shown = await self._playing.press(SAMUEL, shown, "Open the meeting", {})
            for person, agency in AT_THE_TABLE:
                shown = await self._seated(shown, person, agency)
            for person, _ in AT_THE_TABLE:
                shown = await self._declared(shown, person)

    async def outcomes_recorded(self) -> None:
        async with self._at(SAMUEL, "records the outcomes"):
            shown = await self._playing.asked(SAMUEL, self.reference, MEETING, OPEN)
            safe = await self._playing.press(SAMUEL, shown, SAFETY, {})
            shown = await self._playing.sends(SAMUEL, safe, "Record the answer", {"unsafe": "no"})
            for item in ITEMS:
                form = await self._playing.press(SAMUEL, shown, f"Record {item}", {})
                shown = await self._playing.sends(
                    SAMUEL, form, "Record the outcome", {"lcspr": "yes"}
                )
            await self._playing.press(SAMUEL, shown, "Close the meeting", {})

    async def recommended(self, *, review: bool = True) -> None:
        await self._signed(SAMUEL, "section 2", REVIEW if review else NO_REVIEW)

    async def decided(self) -> None:
        await self._signed(RUTH, "section 3", {"decision": "as-recommended"})

    async def shared(self, *, report: bool) -> None:
        """Everybody who must know is told; the national Panel has the report, if it waits."""
        await self.do(TELL)
        await self.do(BOARD, **BY_LETTER)
        await self.do(AGENCIES, **BY_LETTER)
        if report:
            await self.do(REPORT, proof="Secure message 4471")

    async def _seated(self, shown: Held, person: Person, agency: str) -> Held:
        form = await self._playing.press(SAMUEL, shown, "Add somebody", {})
        known = listed(form.card, "person", person.name)
        who = {"person": known} if known else {"name": person.name}
        seat = {**who, "agency": agency, "capacity": "member", "how": "in-person"}
        return await self._playing.sends(SAMUEL, form, "Add them", seat)

    async def _declared(self, shown: Held, person: Person) -> Held:
        chosen = {"q_who": listed(shown.card, "who", person.name) or ""}
        form = await self._playing.press(SAMUEL, shown, "Record their interests", chosen)
        none = {"interest": "none"}
        return await self._playing.sends(SAMUEL, form, "Record the declaration", none)

    async def _signed(self, by: Person, section: str, answers: Mapping[str, str]) -> None:
        async with self._at(by, f"signs {section}"):
            shown = await self._playing.asked(by, self.reference, f"({section})", f"{section}: ")
            first = await self._playing.press(by, shown, f"Write {section}", {})
            await self._playing.completes(by, first, f"Sign {section}", answers)

    def _at(self, person: Person, does: str) -> AbstractAsyncContextManager[None]:
        return self._playing.turn(person, f"{does} ({self.reference})")
