"""Somebody else's words, read in a dialog: a page at a time, and nowhere else."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from bot.drawing.before_deciding import READABLE_BEFORE
from bot.drawing.scene import Scene
from cards.elements import Json
from cards.reading import ReadingView, reading
from procedure.before_deciding import last_of
from procedure.case import Case, DecisionCode, FormId
from procedure.disclosure import Sensitive
from procedure.filling import Filled
from procedure.forms import FORMS
from procedure.questions import Form, FormKey
from procedure.reading import in_words
from procedure.walking import Sheet, sheets
from procedure.whole_forms import page_of, questions_of
from procedure.written import WRITTEN, to_read

# What can be read, by what a button calls it.
READABLE: Final[Mapping[str, FormKey]] = {
    "referral": FormKey.REFERRAL,
    "section-2": FormKey.SECTION_2,
    "section-3": FormKey.SECTION_3,
    **{form.value: form for form in WRITTEN},
    **{what: form for what, (_, __, form) in READABLE_BEFORE.items()},
}


def form_to_read(case: Case, what: str) -> FormId | None:
    """Return which sent form is meant, or None if this case has none."""
    match what:
        case "referral":
            return case.referral
        case "section-2" | "section-3":
            section_2 = what == "section-2"
            decision = DecisionCode.RECOMMENDATION if section_2 else DecisionCode.FINAL_DECISION
            made = case.signed(decision)
            return made.form if made else None
    if what in WRITTEN:
        made = to_read(case, FormKey(what))
        return made.form if made else None
    if what in READABLE_BEFORE:
        code, outcome, _ = READABLE_BEFORE[what]
        made = last_of(case, code, outcome)
        return made.form if made else None
    return None


def draw_reading(scene: Scene, what: str, page: int, written_by: str) -> Json | None:
    """Return one page of a sent form; pages count from 1, and one too far is the last."""
    form_id = form_to_read(scene.case, what)
    if form_id is None:
        return None
    stored = scene.work.forms.get(form_id).draft.form  # a section may have come on paper
    form = scene.about.partnership.forms[stored]
    filled = Filled(scene.work.forms.answers(form_id))
    walked = [sheet for sheet in sheets(form, filled.answers) if not sheet.is_list]
    at = min(max(page, 1), len(walked))
    view = _view(scene, form, walked, (what, at, written_by))
    left_out = _left_out(form, walked[at - 1], filled)
    return reading(replace(view, answers=[*view.answers, *left_out]))


def _left_out(form: Form, sheet: Sheet, filled: Filled) -> Iterator[tuple[str, Sensitive]]:
    """What was answered when the form still asked it: a partnership may since have dropped it."""
    asked_now = {question.id for question in page_of(sheet.step).questions}
    ours = questions_of(FORMS[form.key])
    for key, answer in filled.answers.get(sheet.key, {}).items():
        if key not in asked_now:
            asks = ours[key].asks if key in ours else key
            words = in_words(ours[key], answer) if key in ours else answer
            yield f"{asks} (no longer asked)", Sensitive(words)


def _view(
    scene: Scene, form: Form, walked: Sequence[Sheet], where: tuple[str, int, str]
) -> ReadingView:
    what, at, written_by = where
    sheet = walked[at - 1]
    return ReadingView(
        k=scene.k,
        n=scene.n,
        reference=scene.case.reference,
        form=form.key,
        title=sheet.title,
        page=at,
        pages=len(walked),
        written_by=written_by,
        answers=[
            (q.asks, Sensitive(in_words(q, sheet.answers.get(q.id, "")))) for q in sheet.questions
        ],
        before=f"{what}/{at - 1}" if at > 1 else "",
        after=f"{what}/{at + 1}" if at < len(walked) else "",
    )
