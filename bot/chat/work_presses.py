"""Lists over more than one case: one's own work, the board, and who is waiting for whom.

They are about no one case, so that their buttons carry what is meant; who may see what of it is
looked up case by case, each time.
"""

from collections.abc import Callable
from typing import Final

from bot.chat.answers import Answer, Said, Shown, private
from bot.desk.circumstances import Circumstances
from bot.desk.denied import denied
from bot.drawing.draw_board import draw_board, narrowed_to
from bot.drawing.draw_waiting import draw_waiting
from bot.drawing.draw_why import draw_why
from bot.drawing.draw_work import draw_my_work
from bot.drawing.scene import Scene
from cards.board import STAGE, WHEN, WHOM
from cards.elements import Json
from cards.press import NO_CARD, Offer, Press, Verb
from dialogs.turn import Visit
from procedure.actions import Action
from procedure.case import CaseReference
from procedure.desk import Act, Desk, Done, MovedOn, Outcome
from procedure.permissions import NOT_YOURS, refusal
from procedure.roles import Actor
from storage.store import Store
from storage.unit_of_work import UnitOfWork

_MENU: Final = Offer(Verb.MENU, "What I can do")
_BOARD: Final = Offer(Verb.BOARD, "All open cases")
_WAITING: Final = Offer(Verb.WAITING, "Who is waiting for whom")
_TO_WORK: Final = Offer(Verb.MY_WORK, "Back to your work")
_NO_CLOCK: Final = Said("That date is no longer running. Open the case to see what is.")
_REQUEST: Final = "request/"
_DIGITS: Final = 5


class WorkPresses:
    def __init__(self, store: Store, about: Circumstances, desk: Desk) -> None:
        self._store = store
        self._about = about
        self._desk = desk

    async def mine(self, at: Visit, press: Press) -> Answer:
        """Show what waits for this person, and what else they may look at from there."""
        page, offers = _page(press.about), _offers(at.actor)
        return Shown(
            await self._store.read(
                lambda work: draw_my_work(at.actor, page, offers, self._about, work)
            )
        )

    async def board(self, at: Visit, press: Press) -> Answer:
        """Show all open cases, as narrowed in the lists, or as the button for a page says."""
        key, _, page = press.about.partition("/")
        when, _, rest = key.partition(".")
        stage, _, whom = rest.partition(".")
        chosen = narrowed_to(
            press.typed.get(WHEN, when),
            press.typed.get(STAGE, stage),
            press.typed.get(WHOM, whom),
        )
        return await self._allowed(
            at.actor,
            Action.SEE_BOARD,
            lambda work: draw_board(at.actor, chosen, _page(page), self._about, work),
        )

    async def waiting(self, at: Visit, press: Press) -> Answer:
        return await self._awaited(at.actor, _page(press.about), "")

    async def why(self, at: Visit, press: Press) -> Answer:
        """Explain a date in a list of work, to whoever may see its case."""
        reference, _, code = press.about.partition("/")
        return await self._store.run(
            lambda work: self._explained(at.actor, CaseReference(reference), code, work)
        )

    async def remind(self, at: Visit, press: Press) -> Answer:
        """Remind somebody of one thing, once a day whoever presses; a request is chased."""
        reference, _, key = press.about.partition("/")
        is_request = key.startswith(_REQUEST)
        command = Act(
            action=Action.CHASE_REPLY if is_request else Action.REMIND,
            reference=CaseReference(reference),
            version=press.n,
            about=key.removeprefix(_REQUEST),
        )
        once = f"remind:{press.about}:{self._about.clock.today()}"
        outcome = await self._desk.do(command, at.actor, once)
        return await self._awaited(at.actor, 1, _words(outcome))

    async def _awaited(self, by: Actor, page: int, says: str) -> Answer:
        return await self._allowed(
            by,
            Action.SEE_WAITING,
            lambda work: draw_waiting(by, page, says, self._about, work),
        )

    async def _allowed(
        self, by: Actor, action: Action, draws: Callable[[UnitOfWork], Json]
    ) -> Answer:
        if refused := refusal(by, action):
            event = denied(by, action, refused, self._about.clock.today())
            await self._store.run(lambda work: work.audit.append(event))
            return Said(str(refused))
        return private(await self._store.read(draws))

    def _explained(
        self, by: Actor, reference: CaseReference, code: str, work: UnitOfWork
    ) -> Answer:
        case = work.cases.find(reference)
        if case is None:
            return Said(NOT_YOURS.because)
        if refused := refusal(by, Action.SEE_CASE, case):
            today = self._about.clock.today()
            work.audit.append(denied(by, Action.SEE_CASE, refused, today, reference))
            return Said(str(refused))
        scene = Scene(case=case, viewer=by, k=NO_CARD, about=self._about, work=work)
        card = draw_why(scene, code, _TO_WORK)
        return private(card) if card else _NO_CLOCK


def _offers(by: Actor) -> tuple[Offer, ...]:
    found = ((Action.SEE_BOARD, _BOARD), (Action.SEE_WAITING, _WAITING))
    return (*(offer for action, offer in found if refusal(by, action) is None), _MENU)


def _page(about: str) -> int:
    return int(about) if about.isdecimal() and len(about) < _DIGITS else 1


def _words(outcome: Outcome) -> str:
    return outcome.says if isinstance(outcome, Done | MovedOn) else str(outcome)
