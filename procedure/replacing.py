"""A partnership's own field lists in place of ours: checked as a whole, and never half taken.

A file of forms comes as plain values: by form, by page, the fields in the order they are asked.
A field with the id of one of ours is ours, with whatever is said of it changed; any other is the
partnership's own.  Pages that are not in the file stay as they are.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final, cast

from procedure.documents import DOCUMENTS
from procedure.forms import FORMS
from procedure.must_ask import MUST_ASK
from procedure.own_fields import Table, field_from, is_key, table_in
from procedure.questions import Entries, Form, FormKey, Question, Step
from procedure.settings import Complaints
from procedure.whole_forms import broken, page_of, questions_of
from procedure.words import listed

_LONG_FORMS: Final = (FormKey.REFERRAL, FormKey.SECTION_2, FormKey.SECTION_3)

# The rest of the forms move a case, so every field of theirs is read by the bot.
REPLACEABLE: Final[Mapping[str, Form]] = MappingProxyType(
    {
        **{key.value: FORMS[key] for key in _LONG_FORMS},
        **{key.value: document.form for key, document in DOCUMENTS.items()},
    }
)


def forms_from(chosen: Mapping[str, object]) -> Mapping[FormKey, Form] | Complaints:
    """Return the forms that a partnership replaces, or every complaint there is."""
    made: dict[FormKey, Form] = {}
    complaints: list[str] = []
    for key, pages in chosen.items():
        ours = REPLACEABLE.get(key)
        found = with_fields(ours, pages) if ours else (_no_such("form", key, REPLACEABLE),)
        if isinstance(found, Form):
            made[found.key] = found
        else:
            complaints += found
    return tuple(complaints) or made


def with_fields(ours: Form, pages: object) -> Form | Complaints:
    """Return one form with the fields that a partnership gives it, or the complaints."""
    chosen = table_in(pages)
    if chosen is None:
        return (f"{ours.key} must be a table of pages.",)
    known = {step.id: step for step in ours.steps}
    complaints = [
        _no_such(f"page {ours.key}", page, known) for page in chosen if page not in known
    ]
    steps: list[Step] = []
    for step in ours.steps:
        fields = _fields(ours, step, chosen[step.id]) if step.id in chosen else ()
        complaints += [field for field in fields if isinstance(field, str)]
        questions = tuple(field for field in fields if isinstance(field, Question))
        steps.append(_with(step, questions) if step.id in chosen else step)
    form = replace(ours, steps=tuple(steps))
    return (
        tuple(complaints)
        or tuple(broken(form, ours))
        or tuple(_wrong_answers(form, chosen))
        or form
    )


def _with(step: Step, questions: tuple[Question, ...]) -> Step:
    if isinstance(step, Entries):
        return replace(step, page=replace(step.page, questions=questions))
    return replace(step, questions=questions)


def _fields(ours: Form, step: Step, value: object) -> tuple[Question | str, ...]:
    """Read the fields of one page; what is a sentence is a complaint."""
    at = f"{ours.key}.{step.id}"
    tables = _tables(value)
    if tables is None:
        return (f"{at} must be a list of fields, each with an id.",)
    known = {question.id: question for question in page_of(step).questions}
    elsewhere = questions_of(ours).keys() - known
    must = MUST_ASK.get(ours.key, ())
    found: list[Question | str] = []
    for table in tables:
        key = str(table["id"])
        if key in elsewhere:
            found.append(f"{at}.{key} stands on another page of ours; it may be asked there.")
            continue
        field = field_from(f"{at}.{key}", table, known.get(key), must=key in must)
        found += [field] if isinstance(field, Question) else field
    return tuple(found)


def _tables(value: object) -> tuple[Table, ...] | None:
    if not isinstance(value, list):
        return None
    tables = [table_in(each) for each in cast("list[object]", value)]
    found = tuple(table for table in tables if table and is_key(table.get("id")))
    return found if len(found) == len(tables) else None


def _wrong_answers(form: Form, chosen: Table) -> Iterator[str]:
    """Complain of a field asked only after an answer that nobody can give."""
    questions = questions_of(form)
    for page, value in chosen.items():
        for table in _tables(value) or ():
            only_if = table_in(table.get("only_if")) or {}
            hangs_on = questions.get(str(only_if.get("question")))
            offered = hangs_on.possible if hangs_on else ()
            if only_if and only_if["is"] not in offered:
                allows = listed(offered, "or") if offered else "an answer that is chosen"
                at = f"{form.key}.{page}.{table['id']}.only_if.is"
                yield f"{at} cannot be “{only_if['is']}”; it may be {allows}."


def _no_such(what: str, key: str, allowed: Mapping[str, object]) -> str:
    return f"There is no {what} {key} to replace; it may be {listed(allowed, 'or')}."
