"""What the buttons of the meeting ask for, and whom or which item each is about."""

from typing import Final

from bot.chat.answers import Said
from cards.meeting_view import ITEM, WHO
from cards.press import Press
from procedure.actions import Action

_WHOM: Final = Said("Choose a person in the list first, then press the button again.")
_WHICH: Final = Said("Choose an item in the list first, then press the button again.")
_ABOUT_SOMEBODY: Final = frozenset(
    {
        Action.MARK_LEFT,
        Action.DECLARE_INTEREST,
        Action.RULE_ON_INTEREST,
        Action.RULE_ON_DEPUTY,
    }
)
_ABOUT_AN_ITEM: Final = frozenset({Action.RECORD_OUTCOMES, Action.NOTE_ITEM})


def narrowed(action: Action, press: Press) -> str | Said:
    """Return whom or which item a button is about; most are about neither."""
    if action in _ABOUT_SOMEBODY:
        return press.typed.get(WHO) or _WHOM
    if action in _ABOUT_AN_ITEM:
        return press.about or press.typed.get(ITEM) or _WHICH
    return ""
