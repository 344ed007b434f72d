"""What anybody hears who says hello: what they can do here, and what waits for them."""

from typing import Final

from bot.chat.answers import Answer, Said, Shown
from bot.chat.openings import opening_offers
from bot.chat.work_presses import WorkPresses
from bot.desk.circumstances import Circumstances
from cards.help import HelpView
from cards.help import help as help_card
from cards.menu import MenuView, menu
from cards.press import NO_CARD, Offer, Press, Verb
from dialogs.turn import Visit
from procedure.filling import progress
from procedure.questions import FormKey
from procedure.roles import Actor, Role
from storage.store import Store
from storage.unit_of_work import UnitOfWork

_REFER: Final = Offer(Verb.MAKE_REFERRAL, "Make a referral")
_WORK: Final = Offer(Verb.MY_WORK, "My work")
_HELP: Final = Offer(Verb.HELP, "Help")
_NOT_HERE: Final = Said(
    "I talk about cases in personal chats only. Open a chat with me and say hello."
)
_NOT_UNDERSTOOD: Final = (
    "I know only the few words that Help lists, and I have not kept what you wrote."
    " Choose what you want to do."
)
_WORK_BY_BUTTON: Final = "It shows what is waiting for you, soonest first."


class Reception:
    """``work`` answers for the lists that are over more than one case."""

    def __init__(self, store: Store, about: Circumstances, work: WorkPresses) -> None:
        self._store = store
        self._about = about
        self.work = work

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

    async def help(self, _: Visit, __: Press) -> Answer:
        return self.how()

    def how(self) -> Answer:
        return Shown(help_card(HelpView(k=NO_CARD, n=0)))

    def not_here(self) -> Answer:
        return _NOT_HERE


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
    return [refer, *opening_offers(by), *([_WORK] if _has_work(by) else []), _HELP]
