"""Which card a notice is: drawn when it is sent, and again when it is pressed.

A card above the tier of the chat it is for is never drawn for it; the sender looks, too.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final, TypeAlias

from bot.desk.audiences import Audiences
from bot.desk.circumstances import Circumstances
from bot.desk.request_rights import may_not_see
from bot.drawing.draw_alternative import draw_alternative
from bot.drawing.draw_asked_again import draw_asked_again
from bot.drawing.draw_case import draw_case
from bot.drawing.draw_choosing import ASKING, draw_choosing
from bot.drawing.draw_correction import draw_confirming, draw_corrected
from bot.drawing.draw_entered import draw_entered
from bot.drawing.draw_lapsed import draw_lapsed
from bot.drawing.draw_meeting import draw_meeting
from bot.drawing.draw_meeting_told import draw_meeting_told
from bot.drawing.draw_notices import draw_channel_line, draw_informed, draw_outcome, draw_receipt
from bot.drawing.draw_outcome import TELLING, draw_who_told
from bot.drawing.draw_outcome_told import draw_decided, draw_released, draw_scrutiny
from bot.drawing.draw_reply_told import draw_chased, draw_reply_in, draw_unsafe
from bot.drawing.draw_requests import (
    draw_asked,
    draw_returns,
    draw_withheld,
)
from bot.drawing.draw_signing import draw_signing
from bot.drawing.draw_task import NOTHING, Typed, draw_task
from bot.drawing.draw_told import (
    draw_asked_channel,
    draw_digest,
    draw_moved,
    draw_reminder,
    draw_stuck,
)
from bot.drawing.draw_wrong_place import draw_wrong_place
from bot.drawing.drawn import Drawn
from bot.drawing.one_line import is_said_there
from bot.drawing.scene import Scene
from cards.elements import Json
from cards.notice import NoticeView, notice
from cards.press import CardKey
from cards.rehearsal import marked
from procedure.actions import Action
from procedure.case import Case, Topic
from procedure.disclosure import Tier
from procedure.notices import TIER, Notice, NoticeKind
from procedure.permissions import NO_LONGER
from procedure.roles import NOBODYS_AGENCY, Actor, PersonId
from procedure.task_rules import Task
from procedure.tasks import task
from storage.cards import Card
from storage.claims import Claim
from storage.unit_of_work import UnitOfWork

_SIGNING: Final = frozenset({Action.SIGN_SECTION_2, Action.SIGN_SECTION_3})
_REQUESTS: Final = frozenset({Topic.REQUESTS})
_CHANNEL: Final = Actor(person=PersonId(""), name="", agency=NOBODYS_AGENCY)

Draws: TypeAlias = Callable[[Scene], Json | None]
_Tells: TypeAlias = Callable[[Notice, Circumstances, UnitOfWork], Json | None]
# The referrer sees these two and no more; whoever is told of a silence need not be on the case.
_FOR_OTHERS: Final = frozenset(
    {NoticeKind.RECEIPT, NoticeKind.OUTCOME, NoticeKind.UNREACHABLE, NoticeKind.WRONG_PLACE}
)
_NOT_YOURS: Final = notice(NoticeView(says=NO_LONGER))
KINDS: Final[Mapping[NoticeKind, Draws]] = {
    NoticeKind.RECEIPT: draw_receipt,
    NoticeKind.CHANNEL_LINE: draw_channel_line,
    NoticeKind.CASE: draw_case,
    NoticeKind.INFORMED: draw_informed,
    NoticeKind.OUTCOME: draw_outcome,
    NoticeKind.RETURNS: lambda scene: draw_returns(replace(scene, topics=_REQUESTS)),
}
OF_NO_CASE: Final[Mapping[NoticeKind, _Tells]] = {
    NoticeKind.DIGEST: draw_digest,
    NoticeKind.UNREACHABLE: draw_stuck,
    NoticeKind.WRONG_PLACE: draw_wrong_place,
}
# Each is about one thing of the case, which ``about`` names.
TOLD_OF: Final[Mapping[NoticeKind, Callable[[Scene, str], Json | None]]] = {
    NoticeKind.MEETING: draw_meeting_told,
    NoticeKind.ENTERED: draw_entered,
    NoticeKind.CORRECTION: draw_corrected,
    NoticeKind.ALTERNATIVE: draw_alternative,
    NoticeKind.LAPSED: draw_lapsed,
    NoticeKind.ASKED_AGAIN: draw_asked_again,
    NoticeKind.DECIDED: draw_decided,
    NoticeKind.RELEASED: draw_released,
    NoticeKind.SCRUTINY: draw_scrutiny,
}
OF_AGENCIES: Final[Mapping[NoticeKind, Callable[[Scene, str], Json | None]]] = {
    NoticeKind.REQUEST: draw_asked,
    NoticeKind.CHASED: draw_chased,
    NoticeKind.REPLY_IN: draw_reply_in,
    NoticeKind.UNSAFE: draw_unsafe,
    NoticeKind.WITHHELD: draw_withheld,
}


def draw(scene: Scene, kind: NoticeKind, about: str, typed: Typed = NOTHING) -> Json | None:
    """Return the card for a notice as things stand; None if there is nothing to say any more."""
    if kind is NoticeKind.TASK:
        asked = task(about)
        return _task(scene, asked, typed) if asked else None
    if kind in TOLD_OF:
        return TOLD_OF[kind](scene, about)
    if kind in OF_AGENCIES:
        return OF_AGENCIES[kind](replace(scene, topics=_REQUESTS), about)
    return KINDS[kind](scene)


def _task(whole: Scene, asked: Task, typed: Typed) -> Json:
    scene = replace(whole, topics=asked.topics)
    if asked.action is Action.OPEN_MEETING:
        return draw_meeting(scene, complaint=typed.says)
    if asked.action is Action.CONFIRM_CORRECTION:
        return draw_confirming(scene, asked, typed)
    if asked.action in ASKING:
        return draw_choosing(scene, asked, typed)
    if asked.action in TELLING:
        return draw_who_told(scene)
    if asked.action in _SIGNING:
        return draw_signing(scene, asked)
    return draw_task(scene, asked, typed)


def draw_claim(about: Circumstances, work: UnitOfWork, claim: Claim) -> Drawn | None:
    """Draw a notice for the sender, with a key for what is pressed on it."""
    told = claim.notice
    if is_said_there(claim, work):
        return None
    case = work.cases.find(told.reference) if told.reference else None
    version = case.version if case else 0
    k = CardKey(work.outbox.card_key(claim.id) or work.cards.issue(_issued(told, version)))
    closed = case is not None and _is_off(told, case, about, work)
    card = _NOT_YOURS if closed else _told(told, case, k, about, work)
    if card is None:
        return None
    return Drawn(card=leaving(card, about), version=version, closed=closed, card_key=k)


def _is_off(told: Notice, case: Case, about: Circumstances, work: UnitOfWork) -> bool:
    """Whether it is for somebody who is off the case, or may no longer see what it shows.

    A date may be told to the office in place of whoever is missing from the case.
    """
    to, today = told.to.person, about.clock.today()
    if to is None or told.kind in _FOR_OTHERS:
        return False
    viewer = work.people.by_id(to, today)
    if viewer and may_not_see(case, viewer, told.kind, told.about) is None:
        return False
    return TIER[told.kind] > Tier.CHANNEL or to not in Audiences(work, today).in_their_place(case)


def _told(
    told: Notice, case: Case | None, k: CardKey, about: Circumstances, work: UnitOfWork
) -> Json | None:
    if told.kind in OF_NO_CASE:
        return OF_NO_CASE[told.kind](told, about, work)
    match told.kind, case:
        case NoticeKind.CHANNEL_CONFIRM, _:
            return draw_asked_channel(told, k, about, work)
        case _, None:
            return None
        case _, found:
            return _of_case(told, found, k, about, work)


def _of_case(
    told: Notice, case: Case, k: str, about: Circumstances, work: UnitOfWork
) -> Json | None:
    match told.kind:
        case NoticeKind.REMINDER:
            return draw_reminder(told, case, k, about, work)
        case NoticeKind.DATE_MOVED:
            return draw_moved(told, case, about, work)
    to = told.to.person
    viewer = work.people.by_id(to, about.clock.today()) if to else _CHANNEL
    if viewer is None:
        return None
    scene = Scene(case=case, viewer=viewer, k=k, about=about, work=work)
    return draw(scene, told.kind, told.about)


def _issued(told: Notice, version: int) -> Card:
    return Card(
        kind=told.kind,
        conversation=told.to.key,
        version=version,
        about=told.about,
        reference=told.reference,
        person=told.to.person or PersonId(""),
    )


def leaving(card: Json, about: Circumstances) -> Json:
    """Mark a card of a rehearsal as one.  Every card passes here on its way out."""
    return marked(card) if about.partnership.rehearsal else card
