"""Buttons on the cards of a case.

What is pressed is looked up by the card's key; what came of it is drawn from what is then
true.  Whoever may not do it gets a sentence, and the card stays as it was.
"""

from collections.abc import Callable
from typing import Final, TypeAlias

from bot.chat.answers import Answer, Said, Shown, private
from bot.chat.at_meeting import narrowed
from bot.chat.case_cards import Barred, CaseCards, Found
from bot.chat.reading_presses import open_reading
from bot.desk.saving import bare_ask
from bot.drawing.draw_outcome import OUTCOME_STEPS
from bot.drawing.draw_task import Typed
from bot.drawing.draw_why import draw_why
from cards.meeting_view import AT_MEETING
from cards.notice import NoticeView, notice
from cards.press import Press
from dialogs.turn import Visit
from procedure.actions import Action
from procedure.casework.ask import first
from procedure.casework.entering import ENTERED
from procedure.casework.signatures import bars
from procedure.casework.table import FORM_OF
from procedure.desk import Act, BeginForm, Desk, Done, MovedOn, NotYet, Outcome, Refused
from procedure.permissions import NO_LONGER, refusal
from procedure.questions import FormKey
from procedure.request_actions import OF_ONE_REQUEST, WHENEVER
from procedure.tasks import task

Taken: TypeAlias = Answer | BeginForm

_SIGNED: Final = frozenset({Action.SIGN_SECTION_2, Action.SIGN_SECTION_3})
_LONG: Final = frozenset(
    {
        FormKey.SECTION_2,
        FormKey.SECTION_3,
        FormKey.ASKED_AGENCIES,
        FormKey.NOTIFICATION_PACK,
        FormKey.COMBINED_SUMMARY,
        FormKey.MEETING_RECORD,
        FormKey.RAPID_REVIEW_REPORT,
        FormKey.PEER_CHALLENGE,
    }
)
_MORE: Final = "Your answer leads to one more question. Answer it, then press again."
_ANSWERS_TO: Final = {
    Action.ASK_FOR_CORRECTION: "This is what it would change. Nothing is recorded yet.",
}
_NO_LONGER: Final = notice(NoticeView(says=NO_LONGER))
_NO_CLOCK: Final = Said("That date is no longer running. Go back to the case to see what is.")
_NOTHING_OPENED: Final = Said(
    "This opens in a window of its own. If nothing opened, use Teams on the desktop or the web;"
    " Microsoft's test client cannot open it."
)

_STEPS: Final = frozenset(
    {
        *AT_MEETING.values(),
        Action.ADD_MEMBER,
        Action.REMOVE_MEMBER,
        Action.ASK_FOR_CORRECTION,
        Action.WITHDRAW_CORRECTION,
        *ENTERED,
        *OUTCOME_STEPS,
        *OF_ONE_REQUEST,
        *WHENEVER,
    }
)


class CasePresses:
    def __init__(self, desk: Desk, cards: CaseCards) -> None:
        self._desk = desk
        self._cards = cards

    async def show(self, at: Visit, press: Press) -> Answer:
        """Show a case to a member of it, from a list of cases."""
        return await self._cards.case(at.actor, press.about)

    async def again(self, at: Visit, press: Press) -> Answer:
        """Show a card as it now stands: its own, or a task's, from a list of work."""
        if press.about:
            return await self._cards.task(at.actor, *_split(press.about))
        return await self._cards.base(at.actor, press.k)

    async def refreshed(self, at: Visit, press: Press) -> Answer:
        """Answer a card that looks again of itself: what may no longer be seen makes way."""
        answer = await self.again(at, press)
        return Shown(_NO_LONGER) if isinstance(answer, Said) else answer

    async def why(self, at: Visit, press: Press) -> Answer:
        def explained(found: Found) -> Answer:
            card = draw_why(found.scene, press.about)
            return private(card) if card else _NO_CLOCK

        return await self._cards.look(at.actor, press.k, explained)

    async def read(self, at: Visit, press: Press) -> Answer:
        """Show somebody else's words in a dialog, and record that they were read."""
        return await self._cards.write(at.actor, press.k, open_reading(at.actor, press.about))

    async def nothing_opened(self, _: Visit, __: Press) -> Answer:
        return _NOTHING_OPENED

    async def open(self, at: Visit, press: Press) -> Taken:
        """Show the form of a task; a long one is begun as a form of pages."""
        action, about = _asked(press.about)
        if action is Action.ISSUE_REQUESTS:
            return await self.do(at, press, action, about)
        if action is None or action not in FORM_OF:
            return await self._cards.base(at.actor, press.k)
        if FORM_OF[action] not in _LONG:
            return await self._cards.step(at.actor, press.k, (action, about), Typed())
        return await self._cards.look(at.actor, press.k, _may(at, action))

    async def submit(self, at: Visit, press: Press) -> Answer:
        """Do what a one-page form asks, with what was typed into it."""
        action, about = _asked(press.about)
        if action is None:
            return await self._cards.base(at.actor, press.k)
        return await self.do(at, press, action, about)

    async def meeting(self, at: Visit, press: Press) -> Answer:
        action = AT_MEETING[press.verb]
        about = narrowed(action, press)
        if isinstance(about, Said):
            return about
        if action in FORM_OF:
            return await self._cards.step(at.actor, press.k, (action, about), Typed())
        return await self.do(at, press, action, about)

    async def do(self, at: Visit, press: Press, action: Action, about: str) -> Answer:
        reference = await self._cards.reference(press.k)
        if reference is None:
            return await self._cards.base(at.actor, press.k)
        command = Act(
            action=action,
            reference=reference,
            version=press.n,
            answers=press.typed,
            about=about,
        )
        outcome = await self._desk.do(command, at.actor, at.once)
        return await self._after(at, press, (action, about), outcome)

    async def _after(
        self, at: Visit, press: Press, step: tuple[Action, str], outcome: Outcome
    ) -> Answer:
        match outcome:
            case NotYet(complaints):
                says = "" if complaints else _ANSWERS_TO.get(step[0], _MORE)
                typed = Typed(answers=press.typed, complaints=complaints, says=says)
                return await self._cards.step(at.actor, press.k, step, typed)
            case MovedOn(says) if step[0] not in FORM_OF:
                return await self._cards.base(at.actor, press.k, says)
            case MovedOn(says):
                typed = Typed(answers=press.typed, says=says)
                return await self._cards.step(at.actor, press.k, step, typed)
            case Refused():
                return await self._cards.base(at.actor, press.k, str(outcome))
            case Done() | _:
                return await self._cards.base(at.actor, press.k)


def _split(about: str) -> tuple[str, str]:
    """Read "BSCP-2026-014/sign-section-2"."""
    reference, _, key = about.partition("/")
    return reference, key


def _asked(about: str) -> tuple[Action | None, str]:
    """Read "record-date/board-told"; None for the action if no card of ours asks for it."""
    if known := task(about):
        return known.action, known.about
    name, _, seat = about.partition("/")
    return next((one for one in _STEPS if one == name), None), seat


def _may(at: Visit, action: Action) -> Callable[[Found], BeginForm | Barred]:
    """Return what begins a section for whoever may sign it now; the desk asks again."""

    def begun(found: Found) -> BeginForm | Barred:
        case, ask = found.scene.case, bare_ask(action, at.actor, found.scene.about)
        barred = first(bars(case, ask)) if action in _SIGNED else None
        if refused := refusal(at.actor, action, case) or barred:
            return Barred(refused, case.reference, action)
        return BeginForm(form=FORM_OF[action], about=case.reference)

    return begun
