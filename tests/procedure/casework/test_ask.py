"""What somebody typed is in no line that a fault might leave behind."""

from dataclasses import replace

from procedure.actions import Action
from procedure.casework.ask import Change
from procedure.stages import Stage
from tests.procedure.casework.given import UMA, a_case, an_ask

TYPED = "Zephyrine Quill"


def test_neither_an_ask_nor_a_change_shows_what_was_typed() -> None:
    ask = replace(an_ask(UMA, Action.EXTEND_REPLY, "2026-09-10"), answers={"reasons": TYPED})
    change = Change(
        case=a_case(Stage.RR_OPEN),
        says="It is done.",
        touches=frozenset(),
        why=TYPED,
        details={"now": TYPED},
    )

    assert TYPED not in repr(ask)
    assert TYPED not in repr(change)
    assert "It is done." in repr(change)
