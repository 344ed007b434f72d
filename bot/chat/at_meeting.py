"""What the buttons of the meeting ask for, and whom or which item each is about."""

from collections.abc import Mapping
from typing import Final

from bot.chat.answers import Said
from cards.meeting_view import ITEM, WHO
from cards.press import Press, Verb
from procedure.actions import Action

# Those with a form show it first.
AT_MEETING: Final[Mapping[Verb, Action]] = {
    Verb.MEETING_OPEN: Action.OPEN_MEETING,
    Verb.MEETING_ATTEND: Action.TAKE_ATTENDANCE,
    Verb.MEETING_LEFT: Action.MARK_LEFT,
    Verb.MEETING_DECLARE: Action.DECLARE_INTEREST,
    Verb.MEETING_RULE: Action.RULE_ON_INTEREST,
    Verb.MEETING_DEPUTY: Action.RULE_ON_DEPUTY,
    Verb.MEETING_OUTCOMES: Action.RECORD_OUTCOMES,
    Verb.MEETING_NOTE: Action.NOTE_ITEM,
    Verb.MEETING_SAFETY: Action.ASK_SAFETY,
    Verb.MEETING_PAPERS: Action.SHARE_PAPERS,
    Verb.MEETING_ADJOURN: Action.ADJOURN_MEETING,
    Verb.MEETING_CLOSE: Action.CLOSE_MEETING,
}
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
