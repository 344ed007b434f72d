"""What is done about one agency's request, and when a card that shows it is too old for it."""

from typing import Final

from procedure.actions import Action

# Another look is needed if anything about requests has changed since the card was drawn.
OF_ONE_REQUEST: Final = frozenset(
    {
        Action.RECORD_SENT,
        Action.RECORD_REPLY,
        Action.ACCEPT_REPLY,
        Action.SEND_BACK_REPLY,
        Action.EXTEND_REPLY,
        Action.ACCEPT_GAPS,
        Action.TAKE_UP,
        Action.NEXT_STEP,
        Action.FORMAL_ACTION,
    }
)
# These ask the case itself, so that what else has changed does not matter.
WHENEVER: Final = frozenset(
    {
        Action.OPEN_REQUEST,
        Action.SEE_REPLY,
        Action.CHASE_REPLY,
        Action.ASK_ONE_MORE,
        Action.CONFIRM_SAFE,
        Action.COMPLETE_SHARING,
    }
)
