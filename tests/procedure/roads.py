"""Roads through a form: what a person might answer, drawn by hypothesis."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from unicodedata import normalize

from hypothesis import strategies as st

from procedure.complaints import NONE, Halting
from procedure.conditions import Answers
from procedure.filling import Filled, Place, asked, place
from procedure.forms import FORMS
from procedure.forms.choices import offering
from procedure.questions import NO, YES, Choice, Form, FormKey, Kind, PageKey, Question
from procedure.turning import Taken, add, can_add, take

TODAY: Final = date(2026, 9, 24)
AGENCIES: Final = (Choice("police", "Police"), Choice("school", "A school"))
DAYS: Final = (Choice("2026-09-24", "Thu 24 Sep 2026"), Choice("2026-09-25", "Fri 25 Sep 2026"))
PEOPLE: Final = (Choice("sam", "Sam Chair, Police"), Choice("noor", "Noor Said, A school"))
DATES: Final = (Choice("became-aware", "Became aware"), Choice("board-told", "Board told"))
OFFERED: Final = {
    **FORMS,
    **{
        key: offering(FORMS[key], "person", PEOPLE)
        for key in (
            FormKey.ADD_MEMBER,
            FormKey.REMOVE_MEMBER,
            FormKey.NOTIFICATION_ENTERED,
            FormKey.AGREEMENT_ENTERED,
            FormKey.NOTIFIED_ENTERED,
            FormKey.SECTION_2_ENTERED,
            FormKey.SECTION_3_ENTERED,
        )
    },
    **{
        key: offering(FORMS[key], "day", DAYS)
        for key in (FormKey.MEETING_DATE, FormKey.ADJOURNMENT)
    },
    FormKey.CORRECTION: offering(FORMS[FormKey.CORRECTION], "fact", DATES),
    FormKey.ATTENDANCE: offering(FORMS[FormKey.ATTENDANCE], "agency", AGENCIES),
}

# In the form in which answers are kept, which for some characters is longer.
_WORDS: Final = st.text(st.characters(codec="utf-8", categories=("L", "N", "P")), min_size=1).map(
    lambda text: normalize("NFC", text)
)


@dataclass(frozen=True, slots=True)
class Stride:
    """One page sent: where it was, and what was there before and after."""

    here: Place
    before: Filled
    typed: Answers
    taken: Taken


def _chosen(question: Question) -> st.SearchStrategy[str]:
    return st.sampled_from([c.key for c in question.choices if not isinstance(c, Halting)])


def _any_chosen(question: Question) -> st.SearchStrategy[str]:
    keys = [choice.key for choice in question.choices if choice.key != NONE]
    return st.lists(st.sampled_from(keys), min_size=1, unique=True).map(",".join)


_GOOD: Final[Mapping[Kind, Callable[[Question], st.SearchStrategy[str]]]] = {
    Kind.LINE: lambda q: _WORDS.map(lambda text: text[: q.limit]),
    Kind.TEXT: lambda q: _WORDS.map(lambda text: text[: q.limit]),
    Kind.DATE: lambda _: st.dates(TODAY - timedelta(9000), TODAY).map(date.isoformat),
    Kind.CHOICE: _chosen,
    Kind.CHOICES: _any_chosen,
    Kind.YES_NO: lambda _: st.sampled_from([YES, NO]),
    Kind.CONFIRM: lambda _: st.just(YES),
}


def good(question: Question) -> st.SearchStrategy[str]:
    """Draw an answer that will do."""
    return _GOOD[question.kind](question)


def road(form: Form, data: st.DataObject) -> Iterator[Stride]:
    """Walk from an empty form until nothing more is asked, adding entries here and there."""
    filled = Filled()
    while here := place(form, filled):
        adds = can_add(form, filled, here.key) and data.draw(st.integers(0, 3)) == 0
        filled = add(form, filled, here.key) if adds else filled
        here = place(form, filled) or here
        typed = {q.id: data.draw(good(q), q.id) for q in asked(form, filled, here.key)}
        taken = take(form, filled, here.key, typed, TODAY)
        yield Stride(here, filled, typed, taken)
        filled = taken.filled


def end(form: Form, answers: Mapping[str, str]) -> Filled:
    """Fill a form with these answers, and the first that will do for every other question."""
    filled = Filled()
    while here := place(form, filled):
        questions = asked(form, filled, here.key)
        typed = {q.id: answers.get(q.id) or _plain(q) for q in questions}
        taken = take(form, filled, here.key, typed, TODAY)
        assert not taken.complaints
        filled = taken.filled
    return filled


def sent(form: Form, page: str, typed: Answers, filled: Filled | None = None) -> Taken:
    return take(form, filled or Filled(), PageKey(page), typed, TODAY)


def _plain(question: Question) -> str:
    match question.kind:
        case Kind.CHOICE | Kind.CHOICES:
            return question.choices[0].key
        case Kind.DATE:
            return "2026-09-01"
        case Kind.YES_NO | Kind.CONFIRM:
            return YES
        case _:
            return "Words"
