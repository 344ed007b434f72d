"""How a source is cited, and how a person is told of it."""

import re

import pytest

from procedure.document import document
from procedure.published import PUBLISHED
from procedure.sources import (
    Instrument,
    Source,
    default,
    ours,
    own_form,
    published,
    section,
    setting,
)


@pytest.mark.parametrize(
    ("source", "cited", "in_words"),
    [
        (section("4.6"), "s4.6", "section 4.6 of the procedure"),
        (
            setting("quorum.mode"),
            "setting: quorum.mode",
            "this partnership's own settings",
        ),
        (
            default("deputies"),
            "default: deputies",
            "our own default for deputies, where the guidance is silent",
        ),
        (
            own_form("referral.action.told"),
            "own form: referral.action.told",
            "this partnership's own form",
        ),
        (
            published(13, 14),
            "[13, 14]",
            "what others have published (13, 14 in the list of it)",
        ),
        (
            ours("an objection is of use only with its reason"),
            "our own choice: an objection is of use only with its reason",
            "our own choice: an objection is of use only with its reason",
        ),
        (
            Source(Instrument.CHILDREN_ACT_2004, "section 16C"),
            "Children Act 2004 section 16C",
            "Children Act 2004, section 16C",
        ),
        (
            Source(Instrument.REGULATIONS_2018, "reg. 14"),
            "SI 2018/789 reg. 14",
            "SI 2018/789, reg. 14",
        ),
        (
            Source(Instrument.WORKING_TOGETHER_2023, "chapter 5"),
            "Working Together 2023 chapter 5",
            "Working Together 2023, chapter 5",
        ),
    ],
)
def test_a_source_is_cited_and_told(source: Source, cited: str, in_words: str) -> None:
    assert str(source) == cited
    assert source.in_words == in_words


@pytest.mark.parametrize("nowhere", ["", "  "])
@pytest.mark.parametrize("instrument", Instrument)
def test_a_source_that_points_nowhere_cannot_be_made(instrument: Instrument, nowhere: str) -> None:
    with pytest.raises(ValueError, match=f"^{instrument} needs a section or paragraph$"):
        Source(instrument, nowhere)


def test_instruments_are_listed_from_the_most_binding_to_the_least() -> None:
    assert list(Instrument) == [
        "Children Act 2004",
        "SI 2018/789",
        "Working Together 2023",
        "Local procedure",
        "Local setting",
        "This partnership's own form",
        "Published by others",
        "Default",
        "Our own choice",
    ]


def test_what_is_not_in_the_list_of_what_is_published_cannot_be_cited() -> None:
    with pytest.raises(ValueError, match=r"^2 and 99: not in the list of what others have"):
        published(2, 13, 99)


def test_everything_in_the_list_of_what_is_published_is_cited() -> None:
    citing = re.findall(r"\[([0-9, ]+)\]", document().partition("## Sources")[0])
    cited = {int(number) for numbers in citing for number in numbers.split(", ")}

    assert cited == PUBLISHED.keys()
