"""What somebody typed stays out of every log and error, whatever is printed there."""

import logging
import pkgutil
from collections.abc import Iterator
from dataclasses import Field, fields, is_dataclass, replace
from importlib import import_module
from typing import Any, Final, get_type_hints

import pytest

import bot
import cards
import dialogs
import procedure
import storage
from bot.chat.answers import Opened, private
from bot.drawing.draw_task import Typed
from bot.drawing.drawn import Drawn
from bot.host.csv_file import Line
from cards.inputs import Asked
from cards.press import NO_CARD, Press, Verb
from dialogs.turn import Visit
from procedure.actions import Action
from procedure.case import CaseReference, FormId
from procedure.desk import Act, AtPage, Draft, Move, TurnPage
from procedure.filling import Filled, rows
from procedure.forms import FORMS
from procedure.questions import FormKey, PageKey
from procedure.walking import sheets
from tests.cards.form_views import NAME
from tests.procedure.casework.given import AMINA, an_ask

CANARY: Final = "Canary Yellowbird"
PAGE: Final = PageKey("referrer")
TYPED: Final = {"referrer-job": CANARY, "referrer-name": CANARY}
FILLED: Final = Filled({PAGE: TYPED})
DRAFT: Final = Draft(id=FormId("1"), form=FormKey.REFERRAL, version=1, filled=FILLED)
REFERENCE: Final = CaseReference("BSCP-2026-014")
PRESS: Final = Press(Verb.FORM_NEXT, NO_CARD, 1, typed=TYPED)
CARD: Final = {"type": "TextBlock", "text": CANARY}
ASK: Final = replace(an_ask(AMINA, Action.LODGE_REFERRAL, "2026-09-07"), answers=TYPED)
HOLDERS: Final[tuple[Any, ...]] = (
    FILLED,
    DRAFT,
    AtPage(DRAFT),
    *sheets(FORMS[FormKey.REFERRAL], FILLED.answers),
    *rows(FORMS[FormKey.REFERRAL], FILLED),
    TurnPage(draft=DRAFT.id, version=1, move=Move.NEXT, page=PAGE, typed=TYPED),
    Act(action=Action.RECORD_DATE, reference=REFERENCE, version=1, answers=TYPED),
    ASK,
    PRESS,
    Visit(actor=AMINA, press=PRESS, words=CANARY, in_place=True, once="1"),
    Typed(answers=TYPED),
    Asked(question=NAME, value=CANARY),
    private(CARD),
    Opened("The account", CARD),
    Drawn(card=CARD, version=1),
    Line(1, TYPED),
)
PACKAGES: Final = (bot, cards, dialogs, procedure, storage)
# Our own words, by question.
OURS: Final = {"complaints"}


@pytest.mark.parametrize("holder", HOLDERS, ids=lambda one: type(one).__name__)
def test_what_was_typed_is_in_no_error_and_no_log(
    holder: Any, caplog: pytest.LogCaptureFixture
) -> None:
    logging.getLogger("a turn").warning("%s and %r", holder, [holder])

    assert CANARY not in caplog.text
    assert CANARY not in str(ValueError(holder))


def kinds() -> Iterator[type]:
    """Every dataclass of the product."""
    for package in PACKAGES:
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            yield from defined_in(found.name)


def defined_in(name: str) -> Iterator[type]:
    module = import_module(name)
    for one in vars(module).values():
        if is_dataclass(one) and isinstance(one, type) and one.__module__ == name:
            yield one


def printed(kind: type) -> Iterator[Field[Any]]:
    return (place for place in fields(kind) if place.repr and place.name not in OURS)


def test_no_field_for_answers_is_printed() -> None:
    shown = {
        (kind.__name__, place.name)
        for kind in kinds()
        for place in printed(kind)
        if "Mapping[str, str]" in str(get_type_hints(kind)[place.name])
    }

    assert shown == set()
