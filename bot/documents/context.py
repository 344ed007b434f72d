"""What a template is given: every answer by name, what is drawn, and what the document is."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from bot.documents.parts import Line, lines
from bot.documents.record import Record, Written, form_of
from bot.documents.values import Given, Named, name_of
from bot.documents.which import PARTS, standing_words
from procedure.documents.drawn import Drawn
from procedure.questions import Entries, Form, FormKey, Question
from procedure.reading import in_words
from procedure.walking import Sheet, sheets
from procedure.walking import Written as Typed
from procedure.whole_forms import page_of, questions_of
from procedure.words import long_date

MARK: Final = "REHEARSAL"


def context(key: FormKey, record: Record, written: Written | None) -> dict[str, Named]:
    """Return the values for one document; without ``written``, for one not yet begun."""
    form = form_of(key, record.forms)
    typed = written.answers if written else {}
    walked = sheets(form, typed)
    return {
        "answers": Named(dict(_answers(form, walked))),
        "lists": Named(dict(_lists(form, walked, began=written is not None))),
        "parts": Named({part_name(one): _part(one, record, written) for one in PARTS[key]}),
        "quorate": Named(_about(form, record, typed)),
    }


def part_name(part: Drawn) -> str:
    """Return what a template calls a part: "Who was there" is ``parts.who_was_there``."""
    words = "".join(c if c.isalnum() else " " for c in part.part.lower().replace("'", ""))
    return "_".join(words.split())


def _answers(form: Form, walked: Sequence[Sheet]) -> Iterator[tuple[str, Given]]:
    by_step = {sheet.step.id: sheet for sheet in walked if not sheet.is_list}
    for step in form.steps:
        if not isinstance(step, Entries):
            sheet = by_step.get(step.id)
            yield from _page(step.questions, sheet)


def _lists(
    form: Form, walked: Sequence[Sheet], *, began: bool
) -> Iterator[tuple[str, list[Named]]]:
    for step in form.steps:
        if isinstance(step, Entries):
            entries = [sheet for sheet in walked if sheet.is_entry and sheet.step.id == step.id]
            given = entries if began else []
            yield name_of(step.id), [Named(dict(_page(step.page.questions, e))) for e in given]


def _page(questions: Sequence[Question], sheet: Sheet | None) -> Iterator[tuple[str, Given]]:
    asked = {question.id for question in sheet.questions} if sheet else set[str]()
    for question in questions:
        said = sheet.answers.get(question.id, "") if sheet else ""
        yield name_of(question.id), _given(question, said, asked=question.id in asked)


def _given(question: Question, said: str, *, asked: bool) -> Given:
    words = in_words(question, said) if said else ""
    return Given(words if asked else "Not asked", asked)


def _part(part: Drawn, record: Record, written: Written | None) -> list[Named]:
    return [_line(line) for line in lines(part, record, written)]


def _line(line: Line) -> Named:
    return Named({"asks": Given(line.asks, bool(line.asks)), "words": Given(line.words)})


def _about(form: Form, record: Record, typed: Typed) -> dict[str, object]:
    return {
        "reference": Given(record.case.reference),
        "title": Given(form.title),
        "partnership": Given(record.partnership),
        "mark": MARK if record.rehearsal else "",
        "made": Given(f"Exported by {record.made_by} on {long_date(record.made_on)}."),
        "standing_words": [Given(words) for words in standing_words(form.key)],
        "no_longer_asked": [_line(line) for line in _no_longer_asked(form, typed)],
    }


def _no_longer_asked(form: Form, typed: Typed) -> Iterator[Line]:
    """Yield what was answered when the form still asked it: a partnership may since not."""
    now = {(s.id, q.id) for s in form.steps for q in page_of(s).questions}
    known = _ours(form.key)
    for page, answers in typed.items():
        step = page.partition("/")[0]
        for key, said in answers.items():
            if said and (step, key) not in now:
                question = known.get(key)
                yield Line(in_words(question, said) if question else said, _asks(question, key))


def _asks(question: Question | None, key: str) -> str:
    return question.asks if question else key


def _ours(key: FormKey) -> Mapping[str, Question]:
    return questions_of(form_of(key, {}))
