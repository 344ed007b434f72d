"""Mutants of what a function does: which tests are asked, and what a trial in place notices."""

import ast
import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from coverage import CoverageData

from cards.channel_line import TIER
from procedure.disclosure import Tier
from procedure.words import counted
from tests.mutants.in_place import InPlace
from tests.mutants.mutations import Mutant, mutants
from tests.mutants.touching import Touching
from tests.mutants.trial import fork, noticed, tried

WORDS: Final = Path("procedure/words.py")
LENGTHS: Final = Path("procedure/lengths.py")
ONE_OR_MANY: Final = 29  # the line of words.py on which the two are told apart


def of_line(number: int) -> Mutant:
    found = mutants("words", WORDS.read_text(encoding="utf-8"))
    return next(each for each in found if each.line == number)


def one_is_one() -> None:
    assert counted(1, "agency", "agencies") == "1 agency"


def nothing_of_the_kind() -> None:
    assert counted(0, "reply", "replies")


@pytest.mark.parametrize(("asks", "expected"), [(one_is_one, True), (nothing_of_the_kind, False)])
def test_a_test_of_the_function_notices_and_another_does_not(
    request: pytest.FixtureRequest, asks: Callable[[], None], *, expected: bool
) -> None:
    item: pytest.Item = pytest.Function.from_parent(
        request.node.parent, name=asks.__name__, callobj=asks
    )
    in_place = InPlace([item])
    swaps = in_place.altered(of_line(ONE_OR_MANY), WORDS)

    def trial() -> int:
        request.session._setupstate.stack.clear()  # what this test stands on is the parent's
        return in_place.tried(swaps, [item])

    child = fork(trial)

    assert noticed(os.waitpid(child, 0)[1]) is expected
    one_is_one()  # it was the child's alone


def test_the_code_of_just_that_function_is_altered() -> None:
    swaps = InPlace([]).altered(of_line(ONE_OR_MANY), WORDS)

    assert [function for function, _ in swaps] == [counted]
    assert swaps[0][1] != counted.__code__


def test_what_is_altered_in_a_table_is_in_no_function() -> None:
    [mutant, *_] = mutants("lengths", LENGTHS.read_text(encoding="utf-8"))

    assert InPlace([]).altered(mutant, LENGTHS) == []


def touching(**lines: list[int]) -> Touching:
    """Read which lines each test goes through, and which are run as modules are imported."""
    data = CoverageData(no_disk=True)
    for test, numbers in lines.items():
        data.set_context(test)
        data.add_lines({str(WORDS.resolve()): numbers})
    return Touching(data)


def test_only_tests_that_go_through_the_function_are_asked() -> None:
    known = touching(**{"a::one[x]|run": [29], "a::two|setup": [29], "a::three|run": [20]})

    assert known.tests_of(of_line(ONE_OR_MANY), WORDS) == ({"a::one[x]", "a::two"}, True)


def test_of_what_is_run_on_import_too_these_are_not_all_there_are() -> None:
    known = touching(**{"": [29], "a::one|run": [29]})

    assert known.tests_of(of_line(ONE_OR_MANY), WORDS) == ({"a::one"}, False)


def test_nobody_can_say_who_goes_through_a_table() -> None:
    [mutant, *_] = mutants("lengths", LENGTHS.read_text(encoding="utf-8"))

    assert touching(**{"a::one|run": [mutant.line]}).tests_of(mutant, LENGTHS) == (set(), False)


def test_nothing_is_noticed_anew_of_what_is_not_altered() -> None:
    """A card that was imported before is imported again, on the procedure as it is then."""
    assert TIER is Tier.CHANNEL
    tree = ast.parse(Path("procedure/facts.py").read_text(encoding="utf-8"))
    as_it_is = Mutant(module="facts", line=1, says="", tree=tree)
    met = ("tests/procedure/test_disclosure_types.py",)
    child = fork(lambda: tried([met], as_it_is))

    assert not noticed(os.waitpid(child, 0)[1])


def test_the_files_that_go_through_a_module_most_are_asked_first() -> None:
    through = {f"near.py::{number}|run": [number] for number in (20, 21, 22)}
    known = touching(**through, **{"far.py::one|run": [20], "": [20]})

    assert known.nearest(WORDS) == ("near.py", "far.py")
    assert known.nearest(LENGTHS) == ()
