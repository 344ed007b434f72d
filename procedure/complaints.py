"""What is wrong with one answer, in words that say how to put it right.

An answer is put into its normal form before it is judged or kept: a choice by its key, a date
as 2026-03-14.  What has no normal form is kept as it was typed, so that it can be shown again.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from procedure.questions import NO, YES, Choice, Kind, Question

NONE: Final = "none"  # the choice that cannot be made together with any other

_EARLIEST_YEAR: Final = 1900
_YEARS_AHEAD: Final = 10
# Controls but for the line break, halves of characters, marks of direction, and zero-width signs.
_UNSEEN: Final = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff"
    "\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
_ISO: Final = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_FIGURES: Final = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")
_WORDS: Final = re.compile(
    r"(?:[a-z]+day,? )?([0-9]{1,2})(?:st|nd|rd|th)? ([a-z]{3,9}),? ([0-9]{4})"
)
_MONTHS: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Halting(Choice):
    """A choice that is kept like any other, but that the form does not go on from."""

    says: str


def normal(question: Question, answer: str) -> str:
    """Return an answer as it is kept."""
    text = _clean(answer, lines=question.kind is Kind.TEXT)
    shape = _NORMAL.get(question.kind)
    return shape(question, text) if shape else text


def complaint(question: Question, answer: str, today: date) -> str | None:
    """Say what is wrong with an answer, or None if it will do."""
    text = normal(question, answer)
    if not text:
        return question.missing if question.required else None
    return _JUDGE[question.kind](question, text, today)


def day_in(text: str) -> date | None:
    """Read a date as people write one: 2026-03-14, 14/3/2026 or 14 March 2026."""
    plain = " ".join(text.casefold().split())
    if found := _ISO.fullmatch(plain):
        return _day(*found.groups())
    if found := _FIGURES.fullmatch(plain):
        return _day(*reversed(found.groups()))
    if found := _WORDS.fullmatch(plain):
        day, month, year = found.groups()
        return _day(year, _month(month), day)
    return None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _month(word: str) -> str:
    return next((str(n) for n, name in enumerate(_MONTHS, 1) if name.startswith(word)), "no month")


def _clean(text: str, *, lines: bool) -> str:
    """Drop what cannot be seen, which could hide words or turn them round."""
    breaks = "\n" if lines else " "
    flat = text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", breaks).replace("\t", " ")
    return unicodedata.normalize("NFC", _UNSEEN.sub("", flat)).strip()


def _normal_date(_: Question, text: str) -> str:
    day = day_in(text)
    return day.isoformat() if day else text


def _normal_choice(question: Question, text: str) -> str:
    """Take the words of a choice for its key, since some people type rather than press."""
    for choice in question.choices:
        if text.casefold() in {choice.key.casefold(), choice.reads.casefold()}:
            return choice.key
    return text


def _normal_choices(question: Question, text: str) -> str:
    """Put the keys in the order in which they are offered, each of them once."""
    keys = [key.strip() for key in text.split(",") if key.strip()]
    offered = [choice.key for choice in question.choices]
    known = [key for key in offered if key in keys]
    return ",".join(dict.fromkeys([*known, *keys]))


def _normal_yes_no(_: Question, text: str) -> str:
    plain = text.casefold()
    return plain if plain in {YES, NO} else text


def _normal_confirm(_: Question, text: str) -> str:
    """A tick is sent as "true" by some clients; one taken away again is no answer."""
    return YES if text.casefold() in {YES, "true"} else ""


def _judge_words(question: Question, text: str, _: date) -> str | None:
    if len(text) <= question.limit:
        return None
    return f"Use {question.limit:,} characters or fewer; you used {len(text):,}."


def _judge_date(question: Question, text: str, today: date) -> str | None:
    day = day_in(text)
    if day is None:
        return "Give a real date, for example 14 March 2026."
    if day.year < _EARLIEST_YEAR:
        return f"Check the year: this date is before {_EARLIEST_YEAR}."
    if day > today and not question.future:
        return "Give today's date or an earlier one: this date is in the future."
    if day.year > today.year + _YEARS_AHEAD:
        return f"Check the year: this date is more than {_YEARS_AHEAD} years ahead."
    return None


def _judge_choice(question: Question, text: str, _: date) -> str | None:
    """Judge a choice; one whose choices are only known elsewhere is judged there."""
    if not question.choices:
        return None
    chosen = next((choice for choice in question.choices if choice.key == text), None)
    match chosen:
        case None:
            return "Choose one of the answers listed."
        case Halting(says=says):
            return says
        case _:
            return None


def _judge_choices(question: Question, text: str, _: date) -> str | None:
    keys = set(text.split(","))
    if not keys <= {choice.key for choice in question.choices}:
        return "Choose from the answers listed."
    if NONE in keys and len(keys) > 1:
        return "Choose either the ones that apply or the last answer, not both."
    return None


def _judge_yes_no(_: Question, text: str, __: date) -> str | None:
    return None if text in {YES, NO} else "Choose yes or no."


def _content(_: Question, __: str, ___: date) -> str | None:
    return None


_NORMAL: Final[Mapping[Kind, Callable[[Question, str], str]]] = {
    Kind.DATE: _normal_date,
    Kind.CHOICE: _normal_choice,
    Kind.CHOICES: _normal_choices,
    Kind.YES_NO: _normal_yes_no,
    Kind.CONFIRM: _normal_confirm,
}

_JUDGE: Final[Mapping[Kind, Callable[[Question, str, date], str | None]]] = {
    Kind.LINE: _judge_words,
    Kind.TEXT: _judge_words,
    Kind.DATE: _judge_date,
    Kind.CHOICE: _judge_choice,
    Kind.CHOICES: _judge_choices,
    Kind.YES_NO: _judge_yes_no,
    Kind.CONFIRM: _content,
}
