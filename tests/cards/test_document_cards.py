"""Every page of every document fits on a card, however much is written on it."""

import json
from dataclasses import replace
from typing import Final

import pytest

from cards.inputs import Asked
from cards.page import page
from procedure.documents import DOCUMENTS
from procedure.questions import Question
from procedure.whole_forms import page_of
from tests.cards import form_views as of_form

LARGEST: Final = 24_000
PAGES: Final = {
    f"{key}: {step.id}": page_of(step).questions
    for key, document in DOCUMENTS.items()
    for step in document.form.steps
}


@pytest.mark.parametrize("asked", PAGES.values(), ids=PAGES)
def test_a_page_fits_on_a_card_with_every_answer_as_long_as_it_may_be(
    asked: tuple[Question, ...],
) -> None:
    full = [Asked(question=one, value="é" * one.limit, complaint=one.missing) for one in asked]
    card = page(replace(of_form.BLANK_PAGE, asked=full))

    assert len(json.dumps(card, ensure_ascii=False).encode()) < LARGEST
