"""Everything a card can ask of the bot, and what a press brings back.

A button carries which card it is on (``k``), at which version (``n``), what it asks
(``verb``) and at most what it is about, such as a page or a clock.  None of that confers a
right: who presses, and what they may do, is looked up.  What is typed comes under names of
its own, so that no input can overwrite what the button says.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, Final, NewType, Protocol

from cards import elements
from cards.elements import Act
from cards.elements.kinds import Execute, Refresh, Submit

CardKey = NewType("CardKey", str)  # random: it says nothing of the case

FORMAT: Final = 1
NO_CARD: Final = CardKey("menu")  # a button that is about no card still needs a key
INPUT: Final = "q_"  # what every input's id begins with

_OWN: Final = frozenset({"v", "k", "n", "verb", "about"})
_KEY: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")
_ABOUT: Final = re.compile(r"[A-Za-z0-9_./-]{1,80}")


class Verb(StrEnum):
    """Everything a card can ask the bot to do.  The router knows no others."""

    MENU = "menu.menu"
    MAKE_REFERRAL = "menu.make-referral"
    MY_WORK = "menu.my-work"
    HELP = "menu.help"
    OPEN_CASE = "menu.open-case"
    OPEN_COPY = "menu.open-copy"
    SHOW_CASE = "menu.case"
    BOARD = "menu.board"
    WAITING = "menu.waiting"
    WHY = "menu.why"
    REMIND = "menu.remind"

    FORM_NEXT = "form.next"
    FORM_BACK = "form.back"
    FORM_ADD = "form.add"
    FORM_CHANGE = "form.change"
    FORM_REMOVE = "form.remove"
    FORM_LATER = "form.later"
    FORM_SHOW = "form.show"
    FORM_SEND = "form.send"
    FORM_ASK_DISCARD = "form.ask-discard"
    FORM_DISCARD = "form.discard"

    CASE_OPEN = "case.open"
    CASE_SUBMIT = "case.submit"
    CASE_TASK = "case.task"
    CASE_CASE = "case.case"
    CASE_WHY = "case.why"
    CASE_READ = "case.read"
    CASE_EXPORT = "case.export"
    CASE_EXPORT_ASK = "case.export-ask"
    CASE_FILE_ASK = "case.file-ask"
    CASE_NOTHING_OPENED = "case.nothing-opened"
    CASE_REFRESH = "case.refresh"

    MEETING_SHOW = "meeting.show"
    MEETING_OPEN = "meeting.open"
    MEETING_ATTEND = "meeting.attend"
    MEETING_LEFT = "meeting.left"
    MEETING_DECLARE = "meeting.declare"
    MEETING_RULE = "meeting.rule"
    MEETING_DEPUTY = "meeting.deputy"
    MEETING_OUTCOMES = "meeting.outcomes"
    MEETING_NOTE = "meeting.note"
    MEETING_SAFETY = "meeting.safety"
    MEETING_PAPERS = "meeting.papers"
    MEETING_ADJOURN = "meeting.adjourn"
    MEETING_CLOSE = "meeting.close"

    REQUEST_DO = "request.do"
    REQUEST_READ = "request.read"
    REQUEST_RETURNS = "request.returns"
    REQUEST_SHARING = "request.sharing"

    CHANNEL_CONFIRM = "channel.confirm"
    CHANNEL_DECLINE = "channel.decline"


@dataclass(frozen=True, slots=True)
class Press:
    """A button pressed, or a card that refreshed itself.

    ``typed`` is what was filled in, by question; it may be private and is kept out of logs.
    """

    verb: Verb
    k: CardKey
    n: int
    about: str = ""
    typed: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    by_hand: bool = True


def read(data: Mapping[str, Any], *, by_hand: bool = True) -> Press | None:
    """Return what was pressed, or None if no button of ours sends such data."""
    own = {key: value for key, value in data.items() if not key.startswith(INPUT)}
    texts = [value for key, value in data.items() if key.startswith(INPUT)]
    if not own.keys() <= _OWN or not all(isinstance(value, str) for value in texts):
        return None
    match own:
        case {"v": int(v), "k": str(k), "n": int(n), "verb": str(verb), **rest}:
            pressed = _press((v, k, n), verb, rest.get("about"))
            return pressed and replace(pressed, typed=typed(data), by_hand=by_hand)
        case _:
            return None


def typed(fields: Mapping[str, Any]) -> dict[str, str]:
    """Return what was typed, by question id."""
    return {
        key.removeprefix(INPUT): str(value)
        for key, value in fields.items()
        if key.startswith(INPUT)
    }


class Keyed(Protocol):
    """A view with buttons: the card's random key, and the version of what it shows."""

    @property
    def k(self) -> str: ...
    @property
    def n(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing a person may do next."""

    verb: Verb
    title: str
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a button looks, and whether it takes along what has been filled in."""

    style: str | None = None
    takes_inputs: bool = False
    tooltip: str | None = None
    enabled: bool = True


PLAIN: Final = Look()
FIRST: Final = Look(style="positive")
SENDS: Final = Look(style="positive", takes_inputs=True)
SAVES: Final = Look(takes_inputs=True)
DANGER: Final = Look(style="destructive")
OFF: Final = Look(enabled=False)


def button(on: Keyed, offer: Offer, look: Look = PLAIN) -> Execute:
    """Return the one kind of button: answered in place, or by a message with the same data."""
    return elements.execute(_act(on, offer, look))


def buttons(on: Keyed, offers: Sequence[Offer]) -> list[Submit]:
    """Return a button for each thing that may be done, the first of them the one to press."""
    return [button(on, offer, PLAIN if at else FIRST) for at, offer in enumerate(offers)]


def dialog_button(on: Keyed, offer: Offer) -> Submit:
    """Return a button that opens a dialog.  ``nothing_opened`` stands once on the same card."""
    return elements.dialog_opener(_act(on, offer, PLAIN))


def nothing_opened(on: Keyed, *dialogs: Offer | None) -> list[Submit]:
    """Return a button for whoever sees none of these dialogs open; none where none is offered."""
    return [button(on, Offer(Verb.CASE_NOTHING_OPENED, "Nothing opened?"))] * any(dialogs)


def inside_button(on: Keyed, offer: Offer, look: Look = PLAIN) -> Submit:
    """Return a button for use inside a dialog, where Teams hears no other kind."""
    return elements.submit(_act(on, offer, look))


def refreshing(on: Keyed, people: Sequence[str]) -> Refresh | None:
    """Have these people's cards ask whether they are still current; None if there are none."""
    look_again = button(on, Offer(Verb.CASE_REFRESH, "Look again"))
    return elements.refresh(look_again, people) if people else None


def _act(on: Keyed, offer: Offer, look: Look) -> Act:
    data = {"v": FORMAT, "k": on.k, "n": on.n, "verb": offer.verb.value}
    if offer.about:
        data["about"] = _checked(offer.about)
    return Act(
        title=offer.title,
        verb=offer.verb.value,
        data=data,
        style=look.style,
        takes_inputs=look.takes_inputs,
        tooltip=look.tooltip,
        enabled=look.enabled,
    )


def _checked(about: str) -> str:
    if not _ABOUT.fullmatch(about):
        raise ValueError("what a button is about is a short key, never words")
    return about


def _press(stamp: tuple[int, str, int], verb: str, about: object) -> Press | None:
    v, k, n = stamp
    numbers = bool not in {type(v), type(n)} and v == FORMAT and n >= 0
    known = next((one for one in Verb if one == verb), None)
    narrowed = about is None or (isinstance(about, str) and bool(_ABOUT.fullmatch(about)))
    if known is None or not (numbers and narrowed and _KEY.fullmatch(k)):
        return None
    return Press(known, CardKey(k), n, about if isinstance(about, str) else "")
