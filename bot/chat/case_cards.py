"""Cards of a case, found by their key and drawn for whoever is looking.

Seeing a case is a permission like any other, asked again at every look.  While a step is open
on a card its message is left as it is, or it would take away the step and what was typed.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Final, TypeVar

from bot.chat.answers import Answer, Said, private
from bot.desk.circumstances import Circumstances
from bot.desk.denied import denied
from bot.desk.request_rights import may_not_see
from bot.drawing.draw import draw
from bot.drawing.draw_step import barred, draw_step
from bot.drawing.draw_task import Typed
from bot.drawing.scene import Scene
from cards.said import said_above
from procedure.actions import Action
from procedure.case import CaseReference
from procedure.desk import Refused
from procedure.notices import OF_REQUESTS, NoticeKind
from procedure.permissions import NOT_YOURS
from procedure.roles import Actor
from procedure.tasks import task
from storage.cards import Card
from storage.open_steps import OwnCard
from storage.store import Store
from storage.unit_of_work import UnitOfWork

T = TypeVar("T")

_ARRIVES: Final = 3.0  # seconds; a press is answered in time even if Teams is slow to take a card
_LOOK: Final = 0.05

_GONE: Final = Said("That card is no longer in use. Say hello, and choose My work.")
_NO_CASE: Final = Said(NOT_YOURS.because)


@dataclass(frozen=True, slots=True)
class Found:
    """A card that was pressed, and the case it is about."""

    card: Card
    scene: Scene

    @property
    def own(self) -> OwnCard:
        scene = self.scene
        return OwnCard(scene.case.reference, scene.k, scene.viewer.person)


@dataclass(frozen=True, slots=True)
class Barred:
    """Somebody asked for what they may not do on a case, or for a case they may not see."""

    refused: Refused
    reference: CaseReference
    action: Action = Action.SEE_CASE


@dataclass(frozen=True, slots=True)
class _Drawn:
    """An answer, and the card that is to be let go, or to be waited for, before it is given."""

    answer: Answer
    lets_go: OwnCard | None = None
    waits_for: OwnCard | None = None


class CaseCards:
    def __init__(self, store: Store, about: Circumstances) -> None:
        self._store = store
        self._about = about

    async def reference(self, k: str) -> CaseReference | None:
        """Return which case a card is about; its reader's rights are for the desk to ask."""
        card = await self._store.read(lambda work: work.cards.find(k))
        return card.reference if card else None

    async def look(self, by: Actor, k: str, then: Callable[[Found], T | Barred]) -> T | Said:
        """Find the card and let ``then`` answer, if this person may see the case."""
        found = await self._store.read(lambda work: self._found(by, k, then, work))
        return await self._on_record(by, found)

    async def write(self, by: Actor, k: str, then: Callable[[Found], T | Barred]) -> T | Said:
        """The same, where looking leaves a record."""
        found = await self._store.run(lambda work: self._found(by, k, then, work))
        return await self._on_record(by, found)

    async def base(self, by: Actor, k: str, says: str = "") -> Answer:
        """Return the card itself as it now stands, under a sentence if there is one.

        It takes the place of a step that was open.
        """

        def drawn(found: Found) -> _Drawn:
            return _based(found, says)

        given = await self._store.read(lambda work: self._found(by, k, drawn, work))
        if says and isinstance(given, Said | Barred):
            return Said(says)  # which the desk has written down, a refusal too
        based: _Drawn | Said = await self._on_record(by, given)
        if isinstance(based, Said):
            return based
        if card := based.lets_go:
            await self._store.run(lambda work: work.steps.close(card))
        return based.answer

    async def step(self, by: Actor, k: str, step: tuple[Action, str], typed: Typed) -> Answer:
        """Return the form of one thing to do, as far as it has been filled."""
        given = await self.write(by, k, partial(self._step, by=by, step=step, typed=typed))
        if isinstance(given, Said):
            return given
        if given.waits_for:
            await self._arrived(given.waits_for)
        return given.answer

    async def case(self, by: Actor, reference: str) -> Answer:
        return await self._fresh(by, reference, NoticeKind.CASE, "")

    async def task(self, by: Actor, reference: str, key: str) -> Answer:
        kind, _, agency = key.partition("/")
        if of_request := next((one for one in OF_REQUESTS if one == kind), None):
            return await self._fresh(by, reference, of_request, agency)
        return await self._fresh(by, reference, NoticeKind.TASK, key) if task(key) else _GONE

    async def _fresh(self, by: Actor, reference: str, kind: NoticeKind, about: str) -> Answer:
        """Issue a card that no notice posted, and draw it."""

        def issued(work: UnitOfWork) -> Answer:
            case = work.cases.find(CaseReference(reference))
            if case is None:
                return _NO_CASE
            if refused := may_not_see(case, by, kind, about):
                self._write_down(by, Barred(refused, case.reference), work)
                return _NO_CASE
            card = Card(
                kind=kind,
                conversation=f"person:{by.person}",
                version=case.version,
                about=about,
                reference=case.reference,
                person=by.person,
            )
            k = work.cards.issue(card)
            scene = Scene(case=case, viewer=by, k=k, about=self._about, work=work)
            drawn = draw(scene, kind, about)
            return private(drawn) if drawn else _GONE

        return await self._store.run(issued)

    def _step(self, found: Found, by: Actor, step: tuple[Action, str], typed: Typed) -> _Drawn:
        scene, own = found.scene, found.own
        if refused := barred(scene, step):
            self._write_down(by, Barred(refused, own.of, step[0]), scene.work)
            scene.work.steps.close(own)
            return _based(found, str(refused))
        is_late = scene.work.steps.open(own, scene.work.now())
        answer = private(draw_step(scene, step, typed))
        return _Drawn(answer, waits_for=own if is_late else None)

    async def _arrived(self, card: OwnCard) -> None:
        """Wait for what is on its way to a card; later, it would take the step away."""
        with suppress(TimeoutError):
            async with asyncio.timeout(_ARRIVES):
                while await self._store.read(lambda work: work.steps.is_on_its_way(card)):  # noqa: ASYNC110 - no event comes
                    await asyncio.sleep(_LOOK)

    def _found(
        self, by: Actor, k: str, then: Callable[[Found], T], work: UnitOfWork
    ) -> T | Said | Barred:
        card = work.cards.find(k)
        case = work.cases.find(card.reference) if card and card.reference else None
        if card is None or case is None:
            return _GONE
        if refused := may_not_see(case, by, card.kind, card.about):
            return Barred(refused, case.reference)
        return then(Found(card, Scene(case=case, viewer=by, k=k, about=self._about, work=work)))

    async def _on_record(self, by: Actor, found: T | Barred) -> T | Said:
        if not isinstance(found, Barred):
            return found
        await self._store.run(lambda work: self._write_down(by, found, work))
        return Said(str(found.refused))

    def _write_down(self, by: Actor, barred: Barred, work: UnitOfWork) -> None:
        today = self._about.clock.today()
        work.audit.append(denied(by, barred.action, barred.refused, today, barred.reference))


def _based(found: Found, says: str) -> _Drawn:
    scene = found.scene
    lets_go = found.own if scene.work.steps.is_open(found.own) else None
    card = draw(scene, NoticeKind(found.card.kind), found.card.about)
    if card is None:
        return _Drawn(Said(says) if says else _GONE, lets_go)
    return _Drawn(private(said_above(card, says) if says else card), lets_go)
