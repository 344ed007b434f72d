"""What anybody hears who says hello: what they can do here, and what waits for them."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from bot.chat.answers import Answer, Said, Shown
from bot.desk.circumstances import Circumstances
from bot.drawing.draw_task import first_due
from bot.drawing.scene import Scene
from bot.drawing.waiting_requests import waiting_on_requests
from cards.due import Due
from cards.elements import Json
from cards.help import HelpView
from cards.help import help as help_card
from cards.menu import MenuView, menu
from cards.my_work import MyWorkView, Waiting, my_work
from cards.press import NO_CARD, Offer, Press, Verb
from dialogs.turn import Visit
from procedure.actions import Action
from procedure.case import Case
from procedure.filling import progress
from procedure.permissions import refusal
from procedure.questions import FormKey
from procedure.roles import Actor, Role
from procedure.task_rules import Task
from procedure.tasks import open_tasks
from procedure.words import short_date
from storage.store import Store
from storage.unit_of_work import UnitOfWork

_REFER: Final = Offer(Verb.MAKE_REFERRAL, "Make a referral")
_WORK: Final = Offer(Verb.MY_WORK, "My work")
_HELP: Final = Offer(Verb.HELP, "Help")
_MENU: Final = Offer(Verb.MENU, "What I can do")
_NOT_HERE: Final = Said(
    "I talk about cases in personal chats only. Open a chat with me and say hello."
)
_NOT_UNDERSTOOD: Final = (
    "I know only the few words that Help lists, and I have not kept what you wrote."
    " Choose what you want to do."
)
_WORK_BY_BUTTON: Final = "It shows what is waiting for you, soonest first."


class Reception:
    def __init__(self, store: Store, about: Circumstances) -> None:
        self._store = store
        self._about = about

    async def menu(self, at: Visit) -> Answer:
        """Greet in two lines, and offer what this person may do."""
        greeting = f"Hello. I am Quorate, for {self._about.partnership.name}."
        return await self._offered(at.actor, greeting, _says(at.actor))

    async def work_by_button(self, at: Visit) -> Answer:
        """Offer the button: what is posted for typed words stays in the chat, so names no case."""
        if _has_work(at.actor):
            return await self._offered(at.actor, "Choose My work.", _WORK_BY_BUTTON)
        return await self._offered(at.actor, "Nothing is waiting for you.", _says(at.actor))

    async def not_understood(self, at: Visit) -> Answer:
        return await self._offered(at.actor, "I did not understand that.", _NOT_UNDERSTOOD)

    async def _offered(self, by: Actor, greeting: str, says: str) -> Answer:
        begun = await self._store.read(lambda work: self._begun(by, work))
        offers = _offers(by, begun)
        return Shown(menu(MenuView(k=NO_CARD, n=0, greeting=greeting, says=says, offers=offers)))

    def _begun(self, by: Actor, work: UnitOfWork) -> tuple[int, int] | None:
        """Return how far this person's referral has got, if they have begun one."""
        draft = work.forms.open_by(by.person, FormKey.REFERRAL, None)
        asked = self._about.partnership.forms[FormKey.REFERRAL]
        return progress(asked, draft.filled) if draft else None

    async def my_work(self, at: Visit, _: Press) -> Answer:
        return Shown(await self._store.read(lambda work: self._work(at.actor, work)))

    async def help(self, _: Visit, __: Press) -> Answer:
        return self.how()

    def how(self) -> Answer:
        return Shown(help_card(HelpView(k=NO_CARD, n=0)))

    def not_here(self) -> Answer:
        return _NOT_HERE

    def _work(self, by: Actor, work: UnitOfWork) -> Json:
        cases = work.cases.several(work.cases.referenced_by_person(by.person))
        waiting = [one for case in cases for one in self._of_case(case, by, work)]
        waiting.sort(key=lambda one: (one[0], one[1].reference))
        return my_work(
            MyWorkView(
                k=NO_CARD,
                n=0,
                waiting=[one for _, one in waiting],
                cases=[
                    (case.reference, case.stage) for case in reversed(cases) if _sees(by, case)
                ],
                offers=(_MENU,),
            )
        )

    def _of_case(self, case: Case, by: Actor, work: UnitOfWork) -> Iterator[tuple[date, Waiting]]:
        scene = Scene(case=case, viewer=by, k=NO_CARD, about=self._about, work=work)
        yield from waiting_on_requests(scene)
        for task in open_tasks(case):
            if _is_for(task, case, by):
                due = first_due(scene, task)
                yield due.due if due and due.due else date.max, _waiting(case, task, due)


def _sees(by: Actor, case: Case) -> bool:
    return refusal(by, Action.SEE_CASE, case) is None


def _has_work(by: Actor) -> bool:
    return bool(by.roles - {Role.REFERRER})


def _says(by: Actor) -> str:
    if _has_work(by):
        return "You can make a referral, see what is waiting for you, and open your cases."
    return "You can make a referral about a serious incident, and learn here what was decided."


def _offers(by: Actor, begun: tuple[int, int] | None) -> list[Offer]:
    refer = (
        Offer(Verb.MAKE_REFERRAL, f"Continue your referral (page {begun[0]} of {begun[1]})")
        if begun
        else _REFER
    )
    return [refer, *([_WORK] if _has_work(by) else []), _HELP]


def _is_for(task: Task, case: Case, by: Actor) -> bool:
    mine = by.roles & frozenset(task.roles) & case.roles_of(by.person)
    return bool(mine) and task.partner in {None, by.agency.partner} and by.person != task.not_by


def _waiting(case: Case, task: Task, due: Due | None) -> Waiting:
    about = f"{case.reference}/{task.key}"
    if due is None or due.due is None:
        return Waiting(reference=case.reference, asks=task.asks, about=about)
    shows = f"Due {short_date(due.due)} ({due.left})"
    return Waiting(
        reference=case.reference, asks=task.asks, about=about, due=shows, level=due.level
    )
