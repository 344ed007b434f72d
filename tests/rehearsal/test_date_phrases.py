"""The date is moved in the words people use, and a slip is answered in words."""

from datetime import date

import pytest

from rehearsal.date_phrases import DateNotUnderstood, date_asked_for, spoken

THURSDAY = date(2026, 9, 10)
BEFORE_EASTER = date(2027, 3, 25)


@pytest.mark.parametrize(
    ("sentence", "moved"),
    [
        ("it is now 24 September 2026", date(2026, 9, 24)),
        ("It is now Thursday 24th of September, 2026.", date(2026, 9, 24)),
        ("it's now the 24th sept 2026", date(2026, 9, 24)),
        ("it\u2019s now 24 sep 2026", date(2026, 9, 24)),
        ("it is now 24/9/2026", date(2026, 9, 24)),
        ("it is now 2026-09-24", date(2026, 9, 24)),
        ("it is now 24 September", date(2026, 9, 24)),
        ("it is now 10 September", THURSDAY),
        ("it is now 9 September", date(2027, 9, 9)),
        ("tomorrow", date(2026, 9, 11)),
        ("the next day", date(2026, 9, 11)),
        ("it is now tomorrow", date(2026, 9, 11)),
        ("next working day", date(2026, 9, 11)),
        ("two working days later", date(2026, 9, 14)),
        ("Twenty working days later", date(2026, 10, 8)),
        ("it is now 2 working days later", date(2026, 9, 14)),
        ("5 days later", date(2026, 9, 15)),
        ("three calendar days later", date(2026, 9, 13)),
        ("a week later", date(2026, 9, 17)),
        ("two weeks later", date(2026, 9, 24)),
    ],
)
def test_a_sentence_moves_the_date(sentence: str, moved: date) -> None:
    assert date_asked_for(sentence, THURSDAY) == moved


def test_bank_holidays_in_england_are_not_working_days() -> None:
    assert date_asked_for("next working day", BEFORE_EASTER) == date(2027, 3, 30)


@pytest.mark.parametrize(
    "sentence", ["hello", "make a referral", "see you later", "24 September 2026", "it is late"]
)
def test_what_is_about_something_else_is_left_alone(sentence: str) -> None:
    assert date_asked_for(sentence, THURSDAY) is None


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("it is now or never", '"or never" is not a date I can read'),
        ("it is now 31 September 2026", 'There is no such day as "31 September 2026"'),
        ("it is now 24 Brumaire 2026", '"brumaire" is not a month'),
        ("it is now 2026-13-01", "There is no such day"),
        ("forty days later", "not a number from one to twenty"),
        ("it is now Friday 24 September 2026", "24 September 2026 is a Thursday"),
    ],
)
def test_a_slip_is_answered_in_words(sentence: str, words: str) -> None:
    with pytest.raises(DateNotUnderstood, match=words):
        date_asked_for(sentence, THURSDAY)


def test_a_date_is_written_as_in_a_letter() -> None:
    assert spoken(THURSDAY) == "Thursday 10 September 2026"
