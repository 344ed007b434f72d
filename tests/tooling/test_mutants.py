"""What the mutants alter, and when one counts as noticed."""

import ast
from pathlib import Path
from signal import SIGALRM

import pytest

from tests.mutants.covering import COVERING
from tests.mutants.harmless import REASONS, harmless
from tests.mutants.mutations import mutants
from tests.mutants.trial import noticed

EXITED = 256  # what the system multiplies an exit code by


def says(source: str) -> list[str]:
    return [mutant.says for mutant in mutants("any", source)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a < b", ["a < b  ->  a <= b", "a < b  ->  a >= b"]),
        ("a <= b < c", [
            "a <= b < c  ->  a < b < c",
            "a <= b < c  ->  a > b < c",
            "a <= b < c  ->  a <= b <= c",
            "a <= b < c  ->  a <= b >= c",
        ]),
        ("a in b", ["a in b  ->  a not in b"]),
        ("a is None", ["a is None  ->  a is not None"]),
        ("a and b", ["a and b  ->  a or b"]),
        ("not a", ["not a  ->  not not a"]),
        ("a + b", ["a + b  ->  a - b"]),
        ("7", ["7  ->  8", "7  ->  6"]),
        ("True", ["True  ->  False"]),
        ("b if a else c", ["b if a else c  ->  b if not a else c"]),
        ("f('words')", []),
        ("zip(a, b, strict=True)", []),
    ],
)  # fmt: skip
def test_each_thing_in_code_that_decides_something_is_altered(
    source: str, expected: list[str]
) -> None:
    assert says(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("ROW = Row('words')", ["'words'  ->  'words~'"]),
        ("ROW = (a, b)", ["(a, b)  ->  (a,)"]),
        ("ROW = Row(by=Role.CHAIR)", [
            "Row(by=Role.CHAIR)  ->  Row(by=next((one for one in Role if one is not Role.CHAIR)))"
        ]),
        ("ROW: Final[int] = Days(lengths.REPLIES)", ["Days(lengths.REPLIES)  ->  Days(97)"]),
    ],
)  # fmt: skip
def test_each_field_of_a_table_is_altered(source: str, expected: list[str]) -> None:
    assert says(source) == expected


def test_what_only_describes_is_left_alone() -> None:
    source = '"""Words."""\n@dataclass(frozen=True)\nclass A:\n    """Words."""\n    b: int | None'

    assert says(source) == []


def test_a_type_alias_is_left_alone() -> None:
    assert says("Dates: TypeAlias = Mapping[Fact, date]") == []


def test_a_long_row_is_shown_from_a_little_ahead_of_what_is_altered() -> None:
    [said] = says(f"ROW = Row({'a, ' * 40}lengths.REPLY, by=b)")

    assert said == f"{'a, ' * 10}lengths.REPLY, by=b)  ->  {'a, ' * 10}97, by=b)"


def test_each_mutant_is_one_change_to_the_source_as_it_was() -> None:
    one, other, *_ = mutants("any", "x = 1\ny = 2\n")

    assert ast.unparse(one.tree) == "x = 2\ny = 2"
    assert ast.unparse(other.tree) == "x = 0\ny = 2"
    assert [one.line, *(mutant.line for mutant in mutants("any", "\n\n7"))] == [1, 3, 3]


@pytest.mark.parametrize(
    ("status", "expected"), [(0, False), (1 * EXITED, True), (2 * EXITED, True), (SIGALRM, True)]
)
def test_a_mutant_is_noticed_by_a_test_or_by_the_clock(status: int, *, expected: bool) -> None:
    assert noticed(status) is expected


def test_tests_that_could_not_run_are_no_verdict() -> None:
    with pytest.raises(RuntimeError, match="pytest ended with USAGE_ERROR, which is no verdict"):
        noticed(4 * EXITED)


def test_each_module_that_is_covered_names_tests() -> None:
    assert all(COVERING.values())


@pytest.mark.parametrize("row", sorted(REASONS))
def test_each_reason_is_of_a_line_that_stands_and_of_an_alteration_of_it(
    row: tuple[str, str, str],
) -> None:
    module, _, says = row
    source = Path("procedure", *module.split(".")).with_suffix(".py").read_text(encoding="utf-8")
    found = [one for one in mutants(module, source) if one.says == says]

    assert [one for one in found if harmless(one, source) == REASONS[row]]


def test_a_reason_is_of_one_line_and_not_of_another_that_reads_the_same() -> None:
    [name, number] = mutants("any", 'Key = NewType("Key", str)\nx = Value("Key")')

    assert harmless(name, 'Key = NewType("Key", str)\nx = Value("Key")')
    assert not harmless(number, 'Key = NewType("Key", str)\nx = Value("Key")')
