"""By what two cases may be found to concern the same child."""

import pytest

from procedure.alike import likenesses, plain_name
from procedure.questions import PageKey

BORN = "2015-03-02"


def found(**child: str) -> list[str]:
    answers = {name.replace("_", "-"): words for name, words in child.items()}
    return list(likenesses({PageKey("children/1"): answers, PageKey("relatives/1"): answers}))


@pytest.mark.parametrize(
    "written",
    ["Zephyrine O'Quill", "O\u2019QUILL, Zéphyrine", "zephyrine  oquill", "Zephyrine OQuill."],
)
def test_how_a_name_is_written_does_not_count(written: str) -> None:
    assert plain_name(written) == "oquill zephyrine"


def test_a_name_is_not_enough_without_a_date_of_birth_nor_the_date_without_the_name() -> None:
    assert found(child_name="Zephyrine Quill") == []
    assert found(child_born=BORN) == []
    assert found(child_name="Zephyrine Quill", child_born=BORN) == [f"name/quill zephyrine/{BORN}"]


@pytest.mark.parametrize(
    "written", ["not known", "Unknown", "NOT KNOWN", "None", "Unborn", "baby"]
)
def test_whoever_is_not_known_is_like_nobody(written: str) -> None:
    assert found(child_name=written, child_born=BORN) == []


@pytest.mark.parametrize("written", ["943 476 5919", "943-476-5919", "9434765919"])
def test_an_nhs_number_is_enough_however_it_is_spaced(written: str) -> None:
    assert found(child_nhs_number=written) == ["nhs/9434765919"]


def test_only_children_are_compared() -> None:
    answers = {"child-nhs-number": "9434765919"}

    assert list(likenesses({PageKey("relatives/1"): answers})) == []
    assert list(likenesses({PageKey("children/1"): answers})) == ["nhs/9434765919"]


def test_too_short_a_number_is_like_nobodys() -> None:
    assert found(child_nhs_number="943 476") == []
