"""Somebody may be unsafe: it stands until somebody says what was done, whoever said it (3.3).

An agency says so in its reply, the Subgroup at its meeting.  That nobody is unsafe at a later
meeting does not say what was done about whoever was.
"""

from dataclasses import replace
from typing import Final

from procedure.case import Case, DecisionCode
from procedure.casework.ask import Ask, Change, Verdict, with_signature
from procedure.casework.asked import NOTHING_SHOWN, TOUCHES, with_request
from procedure.decisions_notifying import UNSAFE
from procedure.desk import Refused
from procedure.sources import section

AT_MEETING: Final = DecisionCode.UNSAFE_NOW.value  # stands where the key of an agency would
MADE_SAFE: Final = "made-safe"
_DONE: Final = "What was done is recorded."
_CONFIRMED: Final = Refused(
    "This has been confirmed already. Nothing was changed.", section("4.6")
)


def is_unsafe(case: Case) -> bool:
    """Whether it was said, and nobody has said since what was done."""
    return was_said(case) == UNSAFE or any(one.unsafe for one in case.requests)


def was_said(case: Case) -> str:
    """Return what was last said at a meeting, that nobody is unsafe apart; empty if nothing."""
    said = [one.outcome for one in case.signatures if one.decision is DecisionCode.UNSAFE_NOW]
    return next((one for one in reversed(said) if one in {UNSAFE, MADE_SAFE}), "")


def confirm_safe(case: Case, ask: Ask) -> Verdict:
    return _at_meeting(case, ask) if ask.about == AT_MEETING else _in_reply(case, ask)


def _at_meeting(case: Case, ask: Ask) -> Verdict:
    if was_said(case) != UNSAFE:
        return _CONFIRMED
    safe = with_signature(case, ask, DecisionCode.UNSAFE_NOW, MADE_SAFE)
    return Change(case=safe, says=_DONE, touches=NOTHING_SHOWN)


def _in_reply(case: Case, ask: Ask) -> Verdict:
    asked = case.request_to(ask.about)
    if asked is None or not asked.unsafe:
        return _CONFIRMED
    return Change(
        case=with_request(case, replace(asked, unsafe=False)), says=_DONE, touches=TOUCHES
    )
