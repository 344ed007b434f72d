"""When a question is asked: what each condition holds for, rests on and reads as."""

from typing import Final

import pytest

from procedure.conditions import ALWAYS, All, Answered, Condition, Unless

RED: Final = Answered("colour", ("red",))
WARM: Final = Answered("colour", ("red", "amber"))
OTHERS: Final = Answered("colour", ("red",), other=True)
BIG: Final = Answered("size", ("big",))


@pytest.mark.parametrize(
    ("condition", "holds_for"),
    [
        (ALWAYS, ["", "red", "blue", "red,blue"]),
        (RED, ["red", "red,blue"]),
        (WARM, ["red", "red,blue"]),
        (OTHERS, ["blue", "red,blue"]),
        (Unless(RED), ["", "blue"]),
    ],
    ids=str,
)
def test_a_condition_holds_by_what_was_chosen(condition: Condition, holds_for: list[str]) -> None:
    tried = ["", "red", "blue", "red,blue"]

    assert [colour for colour in tried if condition({"colour": colour})] == holds_for
    assert condition({}) is ("" in holds_for)


def test_all_of_several_must_hold() -> None:
    both = All((RED, BIG))

    assert both({"colour": "red", "size": "big"})
    assert not both({"colour": "red", "size": "small"})
    assert not both({"size": "big"})


@pytest.mark.parametrize(
    ("condition", "reads", "rests_on"),
    [
        (ALWAYS, "always", set[str]()),
        (WARM, "`colour` is `red` or `amber`", {"colour"}),
        (OTHERS, "`colour` is something besides `red`", {"colour"}),
        (
            Unless(All((RED, BIG))),
            "not (`colour` is `red` and `size` is `big`)",
            {"colour", "size"},
        ),
    ],
    ids=["always", "one-of", "others", "not-both"],
)
def test_a_condition_says_what_it_looks_at(
    condition: Condition, reads: str, rests_on: set[str]
) -> None:
    assert str(condition) == reads
    assert condition.rests_on == rests_on
