"""A chat with one form in it: press what is on the card, or type, and read what comes back.

Between two turns nothing is kept but what the service would write to its database.
"""

import json
from collections.abc import Mapping
from typing import Any, Final

from botbuilder.core import TurnContext
from botbuilder.core.adapters import TestAdapter
from botbuilder.dialogs import DialogTurnStatus
from botbuilder.schema import Activity, ActivityTypes

from bot.chat.dialog_state import context, stack, written
from cards.press import INPUT, Press, read
from dialogs.form import FormDialog
from dialogs.turn import VISIT, Visit, answer
from procedure.agencies import AGENCIES
from procedure.desk import BeginForm, Desk
from procedure.forms import FORMS
from procedure.questions import FormKey
from procedure.roles import Actor, PersonId

Json = dict[str, Any]
NOTHING: Final[Mapping[str, str]] = {}

AMINA: Final = Actor(person=PersonId("amina"), name="Amina Yusuf", agency=AGENCIES["school"])


class Conversation:
    """``card`` is the last answer; ``over`` says that no form has the chat any more."""

    def __init__(self, desk: Desk) -> None:
        self._forms = FormDialog(desk, FORMS)
        self._kept = "{}"
        self.card: Json = {}
        self.over = True

    async def begins(self, form: FormKey) -> Json:
        return await self._turn(None, "refer", begins=BeginForm(form=form))

    async def says(self, words: str) -> Json:
        return await self._turn(None, words, in_place=False)

    async def presses(
        self,
        title: str,
        typed: Mapping[str, str] = NOTHING,
        *,
        card: Json | None = None,
        in_place: bool = True,
    ) -> Json:
        """Press a button of the card last shown, or of one that was kept."""
        button = button_called(card or self.card, title)
        fields = {f"{INPUT}{key}": words for key, words in typed.items()}
        press = read({**button["data"], **fields})
        assert press, "every button of ours can be read"
        return await self._turn(press, "", in_place=in_place)

    async def _turn(
        self,
        press: Press | None,
        words: str,
        *,
        in_place: bool = True,
        begins: BeginForm | None = None,
    ) -> Json:
        turn = TurnContext(TestAdapter(), Activity(type=ActivityTypes.message))
        turn.turn_state[VISIT] = Visit(
            actor=AMINA, press=press, words=words, in_place=in_place, once="once"
        )
        state = stack(json.loads(self._kept))
        dialogs = await context(turn, state, self._forms)
        status = (await dialogs.continue_dialog()).status
        if status is DialogTurnStatus.Empty:
            await dialogs.begin_dialog(self._forms.id, begins)
        self._kept = json.dumps(written(state))
        self.over = not state.dialog_stack
        found = answer(turn)
        assert found is not None, "every turn is answered"
        self.card = found
        return found


def parts(card: Any) -> list[Json]:
    """Return every object of a card that is there to be seen, in its order."""
    if isinstance(card, list):
        return [each for one in card for each in parts(one)]
    if not isinstance(card, dict):
        return []
    within = [
        each for key, one in card.items() if key not in {"fallback", "data"} for each in parts(one)
    ]
    return [card, *within]


def button_called(card: Json, title: str) -> Json:
    return next(each for each in parts(card) if each.get("title") == title and "data" in each)


def words_of(card: Json) -> str:
    said = [each.get(key) for each in parts(card) for key in ("text", "value", "label")]
    return "\n".join(words for words in said if isinstance(words, str))
