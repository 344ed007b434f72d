"""Cards of a case, found by their key and drawn for whoever is looking.

Seeing a case is a permission like any other, asked again at every look.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeVar

from bot.chat.answers import Answer, Said, private
from bot.desk.circumstances import Circumstances
from bot.desk.denied import denied
from bot.drawing.draw import draw
from bot.drawing.draw_step import barred, draw_step
from bot.drawing.draw_task import Typed
from bot.drawing.scene import Scene
from cards.said import said_above
from procedure.actions import Action
from procedure.case import CaseReference
from procedure.desk import Refused
from procedure.notices import NoticeKind
from procedure.permissions import refusal
from procedure.roles import Actor
from procedure.tasks import task
from storage.cards import Card
from storage.store import Store
from storage.unit_of_work import UnitOfWork

T = TypeVar("T")

_GONE: Final = Said("That card is no longer in use. Say hello, and choose My work.")
_NO_CASE: Final = Said("There is no such case, or it is not yours to see.")


@dataclass(frozen=True, slots=True)
class Found:
    """A card that was pressed, and the case it is about."""

    card: Card
    scene: Scene


@dataclass(frozen=True, slots=True)
class Barred:
    """Somebody who may not see a case asked for a card of it."""

    refused: Refused
    reference: CaseReference


class CaseCards:
    def __init__(self, store: Store, about: Circumstances) -> None:
        self._store = store
        self._about = about

    async def reference(self, k: str) -> CaseReference | None:
        """Return which case a card is about; its reader's rights are for the desk to ask."""
        card = await self._store.read(lambda work: work.cards.find(k))
        return card.reference if card else None

    async def look(self, by: Actor, k: str, then: Callable[[Found], T]) -> T | Said:
        """Find the card and let ``then`` answer, if this person may see the case."""
        found = await self._store.read(lambda work: self._found(by, k, then, work))
        return await self._on_record(by, found)

    async def write(self, by: Actor, k: str, then: Callable[[Found], T]) -> T | Said:
        """The same, where looking leaves a record."""
        found = await self._store.run(lambda work: self._found(by, k, then, work))
        return await self._on_record(by, found)

    async def base(self, by: Actor, k: str, says: str = "") -> Answer:
        """Return the card itself as it now stands, under a sentence if there is one."""

        def drawn(found: Found) -> Answer:
            card = draw(found.scene, NoticeKind(found.card.kind), found.card.about)
            if card is None:
                return Said(says) if says else _GONE
            return private(said_above(card, says) if says else card)

        if not says:
            return await self.look(by, k, drawn)
        # Whatever is said here has been written down by the desk, a refusal too.
        given = await self._store.read(lambda work: self._found(by, k, drawn, work))
        return Said(says) if isinstance(given, Said | Barred) else given

    async def step(self, by: Actor, k: str, step: tuple[Action, str], typed: Typed) -> Answer:
        """Return the form of one thing to do, as far as it has been filled."""

        def drawn(found: Found) -> Answer:
            if refused := barred(found.scene, step[0]):
                card = draw(found.scene, NoticeKind(found.card.kind), found.card.about)
                return private(said_above(card, str(refused))) if card else Said(str(refused))
            return private(draw_step(found.scene, step, typed))

        return await self.look(by, k, drawn)

    async def case(self, by: Actor, reference: str) -> Answer:
        return await self._fresh(by, reference, NoticeKind.CASE, "")

    async def task(self, by: Actor, reference: str, key: str) -> Answer:
        return await self._fresh(by, reference, NoticeKind.TASK, key) if task(key) else _GONE

    async def _fresh(self, by: Actor, reference: str, kind: NoticeKind, about: str) -> Answer:
        """Issue a card that no notice posted, and draw it."""

        def issued(work: UnitOfWork) -> Answer:
            case = work.cases.find(CaseReference(reference))
            if case is None:
                return _NO_CASE
            if refused := refusal(by, Action.SEE_CASE, case):
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

    def _found(
        self, by: Actor, k: str, then: Callable[[Found], T], work: UnitOfWork
    ) -> T | Said | Barred:
        card = work.cards.find(k)
        case = work.cases.find(card.reference) if card and card.reference else None
        if card is None or case is None:
            return _GONE
        if refused := refusal(by, Action.SEE_CASE, case):
            return Barred(refused, case.reference)
        return then(Found(card, Scene(case=case, viewer=by, k=k, about=self._about, work=work)))

    async def _on_record(self, by: Actor, found: T | Barred) -> T | Said:
        if not isinstance(found, Barred):
            return found
        await self._store.run(lambda work: self._write_down(by, found, work))
        return Said(str(found.refused))

    def _write_down(self, by: Actor, barred: Barred, work: UnitOfWork) -> None:
        today = self._about.clock.today()
        work.audit.append(denied(by, Action.SEE_CASE, barred.refused, today, barred.reference))


def split(about: str) -> tuple[str, str]:
    """Read "BSCP-2026-014/sign-section-2"."""
    reference, _, key = about.partition("/")
    return reference, key
