"""The overview report's checklist: a partnership adds to it, and a legal adviser confirms it."""

import tomllib
from typing import Final

import pytest

from procedure.disclosure import Tier
from procedure.documents.standing_words import STANDING_WORDS
from procedure.forms.review.report_checklist import REPORT_CHECKLIST
from procedure.questions import Form, FormKey, Kind, PageKey
from procedure.replacing import forms_from
from procedure.whole_forms import questions_of
from tests.procedure.roads import end, sent

CONFIRMING: Final = ("list-confirmed-by", "list-confirmed-on")
OURS: Final = "".join(
    f'[[report-checklist.law]]\nid = "{each}"\n'
    for each in (*CONFIRMING, "legal-adviser", "satisfied", "satisfied-not")
)
ADDED: Final = """
    [[report-checklist.law]]
    id = "has-from-the-law"
    asks = "A line of the Regulations' own list"
    kind = "yes-no"
    tier = 1
    missing = "Say yes or no: the line of the Regulations' list"
    [[report-checklist.law]]
    id = "lacks-from-the-law"
    asks = "Why is it not there?"
    kind = "text"
    limit = 500
    missing = "Say why the line of the Regulations' list is not there"
    only_if = { question = "has-from-the-law", is = "no" }
"""


def replaced(text: str) -> Form:
    forms = forms_from(tomllib.loads(text))
    assert isinstance(forms, dict), forms
    form = forms[FormKey.REPORT_CHECKLIST]
    assert isinstance(form, Form)
    return form


def test_a_partnership_adds_the_lines_of_the_regulations_to_the_checklist() -> None:
    form = replaced(OURS + ADDED)
    law = end(form, {"has-from-the-law": "no", "lacks-from-the-law": "A reason"}).answers

    assert law[PageKey("law")]["lacks-from-the-law"] == "A reason"
    assert questions_of(form).keys() - questions_of(REPORT_CHECKLIST) == {
        "has-from-the-law",
        "lacks-from-the-law",
    }


def test_a_line_of_ours_is_reworded_and_not_left_out() -> None:
    words = '[[report-checklist.law]]\nid = "legal-adviser"\nasks = "They have confirmed it"\n'
    form = replaced(OURS.replace('[[report-checklist.law]]\nid = "legal-adviser"\n', words))

    assert questions_of(form)["legal-adviser"].asks == "They have confirmed it"


@pytest.mark.parametrize("left_out", CONFIRMING)
def test_who_confirmed_the_checklist_and_when_cannot_be_left_out(left_out: str) -> None:
    shorter = OURS.replace(f'[[report-checklist.law]]\nid = "{left_out}"\n', "")

    assert forms_from(tomllib.loads(shorter)) == (
        f"report-checklist cannot leave out {left_out}. It rests on section 8 of the procedure.",
    )


def test_the_checklist_is_not_finished_until_the_legal_adviser_is_named_with_the_day() -> None:
    questions = questions_of(REPORT_CHECKLIST)
    who, when = (questions[each] for each in CONFIRMING)
    unsigned = sent(REPORT_CHECKLIST, "law", dict.fromkeys(CONFIRMING, ""))

    assert (who.kind, who.tier, who.identifies) == (Kind.LINE, Tier.CASE, True)
    assert (when.kind, when.tier, when.future) == (Kind.DATE, Tier.MEMBER, False)
    assert unsigned.complaints[who.id] == who.missing
    assert unsigned.complaints[when.id] == when.missing


def test_the_checklist_says_that_the_regulations_own_list_is_to_be_added() -> None:
    (said,) = STANDING_WORDS[FormKey.REPORT_CHECKLIST]

    assert said.words == (
        "The Regulations and Working Together 2023 also say what a report must have. Their list"
        " is added to this one, and the legal adviser confirms the whole."
    )
    assert str(said.source) == "SI 2018/789 on what a report must have"
