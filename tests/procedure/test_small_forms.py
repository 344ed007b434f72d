"""The forms of one page, and the laws that every form keeps."""

import re
from collections.abc import Iterator

import pytest

from procedure.agenda import Item
from procedure.complaints import Halting
from procedure.conditions import ALWAYS
from procedure.disclosure import Tier
from procedure.filling import Filled, asked, flat
from procedure.forms import FORMS
from procedure.forms.choices import offering
from procedure.forms.outcomes import one_item
from procedure.meetings import Capacity, Ruling
from procedure.questions import Choice, Entries, Form, FormKey, Kind, Page, PageKey
from tests.procedure.roads import sent

ONE_PAGE = [form for form in FORMS.values() if len(form.steps) == 1]


def pages(form: Form) -> Iterator[Page]:
    for step in form.steps:
        yield step.page if isinstance(step, Entries) else step


def complaints(form: FormKey, typed: dict[str, str]) -> list[str]:
    return list(sent(FORMS[form], FORMS[form].steps[0].id, typed).complaints)


@pytest.mark.parametrize(
    ("form", "typed"),
    [
        (
            FormKey.NOTIFICATION,
            {
                "aware-on": "2026-09-21",
                "definition": "yes",
                "decision": "notify",
                "reasons": "The definition is met.",
            },
        ),
        (FormKey.AGREEMENT, {"view": "agree"}),
        (FormKey.AGREEMENT, {"view": "disagree", "reason": "The harm was not serious."}),
        (FormKey.NOTIFIED, {"sent-on": "2026-09-22"}),
        (FormKey.RECEIPT, {"received-on": "2026-09-22"}),
        (FormKey.DATE, {"on": "2026-10-01"}),
        (FormKey.MEETING_DATE, {"meeting-on": "2026-10-05"}),
        (
            FormKey.ATTENDANCE,
            {
                "name": "Ada",
                "agency": "police",
                "capacity": "member",
                "how": "video",
                "heard": "yes",
            },
        ),
        (FormKey.INTEREST, {"interest": "none"}),
        (FormKey.INTEREST, {"interest": "declared", "nature": "I taught the child."}),
        (FormKey.RULING, {"ruling": "stay"}),
        (FormKey.DEPUTY_RULING, {"may-count": "yes", "ruling-why": "They run the same service."}),
        (FormKey.SAFETY, {"unsafe": "no"}),
        (FormKey.SAFETY, {"unsafe": "yes", "being-done": "A visit today."}),
        (FormKey.GO_ON, {"ready": "here"}),
        (FormKey.GO_ON, {"ready": "as-it-is", "reason": "The surgery has closed."}),
        (
            FormKey.OUTCOMES,
            {
                "facts-reviewed": "true",
                "immediate-action": "none",
                "immediate-learning": "none",
                "improvements": "Earlier sharing",
                "lcspr": "yes",
                "key-lines": "Why was it not shared?",
            },
        ),
        (FormKey.OUTCOME_NOTICE, {"ready": "true"}),
    ],
)
def test_a_small_form_is_taken_once_it_is_filled(form: FormKey, typed: dict[str, str]) -> None:
    page = FORMS[form].steps[0].id
    taken = sent(FORMS[form], page, typed)

    assert (taken.complaints, taken.opened) == ({}, False)
    assert flat(FORMS[form], taken.filled).keys() == typed.keys()


@pytest.mark.parametrize("form", ONE_PAGE, ids=lambda form: form.key)
def test_a_small_form_left_empty_asks_for_all_that_it_needs(form: Form) -> None:
    (page,) = pages(form)
    needed = [q.id for q in page.questions if q.required and q.asked_if is ALWAYS]

    assert complaints(form.key, {}) == needed


@pytest.mark.parametrize(
    ("form", "answer", "question"),
    [
        (FormKey.AGREEMENT, {"view": "disagree"}, "reason"),
        (FormKey.ATTENDANCE, {"capacity": "deputy"}, "deputy-for"),
        (FormKey.INTEREST, {"interest": "declared"}, "nature"),
        (FormKey.OUTCOMES, {"lcspr": "yes"}, "key-lines"),
        (FormKey.OUTCOMES, {"lcspr": "no"}, "dissemination"),
    ],
)
def test_an_answer_opens_its_question(
    form: FormKey, answer: dict[str, str], question: str
) -> None:
    page = PageKey(FORMS[form].steps[0].id)
    taken = sent(FORMS[form], page, answer)

    assert taken.opened
    assert question in [q.id for q in asked(FORMS[form], taken.filled, page)]
    assert question not in [q.id for q in asked(FORMS[form], Filled(), page)]


@pytest.mark.parametrize(
    ("form", "question"),
    [
        (FormKey.NOTIFICATION, "aware-on"),
        (FormKey.NOTIFIED, "sent-on"),
        (FormKey.NOTIFIED, "copied-on"),
        (FormKey.RECEIPT, "received-on"),
    ],
)
def test_what_was_done_was_not_done_in_the_future(form: FormKey, question: str) -> None:
    assert question in complaints(form, {question: "2026-09-25"})
    assert question not in complaints(form, {question: "2026-09-24"})


def test_the_seven_outcomes_are_in_the_order_of_the_guidance() -> None:
    (page,) = pages(FORMS[FormKey.OUTCOMES])

    assert [question.asks[:2] for question in page.questions] == [f"{n}." for n in range(1, 8)]


def test_capacities_and_rulings_are_those_of_the_procedure() -> None:
    (attendance,), (ruling,) = pages(FORMS[FormKey.ATTENDANCE]), pages(FORMS[FormKey.RULING])
    capacity = next(q for q in attendance.questions if q.id == "capacity")

    assert [choice.key for choice in capacity.choices] == list(Capacity)
    assert [choice.key for choice in ruling.questions[0].choices] == list(Ruling)


def test_choices_known_only_when_a_form_is_shown_are_filled_in_then() -> None:
    choices = (Choice("police", "the police"),)
    form = offering(FORMS[FormKey.ATTENDANCE], "agency", choices)
    before, after = next(pages(FORMS[FormKey.ATTENDANCE])), next(pages(form))

    assert [q.choices for q in after.questions if q.id == "agency"] == [choices]
    assert [q for q in after.questions if q.id != "agency"] == [
        q for q in before.questions if q.id != "agency"
    ]
    assert sent(form, "attendance", {"agency": "school"}).complaints["agency"]


def test_every_form_is_there_under_its_own_key() -> None:
    assert {key: form.key for key, form in FORMS.items()} == {key: key for key in FORMS}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_no_two_questions_of_a_form_share_an_id_and_none_looks_like_a_page(form: Form) -> None:
    ids = [question.id for page in pages(form) for question in page.questions]
    steps = [step.id for step in form.steps]

    assert len(ids) == len(set(ids))
    assert len(steps) == len(set(steps))
    assert all(re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", name) for name in ids + steps)


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_every_choice_has_a_stable_key_and_its_own_words(form: Form) -> None:
    offered = [question.choices for page in pages(form) for question in page.questions]

    assert all(re.fullmatch(r"[a-z0-9-]+", choice.key) for some in offered for choice in some)
    assert all(len({c.key for c in some}) == len({c.reads for c in some}) for some in offered)
    assert all(len({c.key for c in some}) == len(some) for some in offered)


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_only_what_needs_choices_has_them(form: Form) -> None:
    questions = [question for page in pages(form) for question in page.questions]
    bare = [q.id for q in questions if q.kind in {Kind.CHOICE, Kind.CHOICES} and not q.choices]
    odd = [q.id for q in questions if q.kind not in {Kind.CHOICE, Kind.CHOICES} and q.choices]

    assert set(bare) <= {"agency", "person", "day", "fact"}
    assert odd == []


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_a_page_fits_on_a_card_when_it_is_full(form: Form) -> None:
    room = [sum(q.limit for q in page.questions if not q.choices) for page in pages(form)]

    assert max(room) <= 10_000


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_free_text_that_others_may_see_says_not_to_name_anyone(form: Form) -> None:
    seen = [
        question
        for page in pages(form)
        for question in page.questions
        if question.kind is Kind.TEXT and question.tier is not Tier.CASE
    ]

    assert [q.id for q in seen if not q.hint.startswith("Do not name")] == []


@pytest.mark.parametrize("form", ONE_PAGE, ids=lambda form: form.key)
def test_what_a_small_form_opens_must_be_answered(form: Form) -> None:
    (page,) = pages(form)

    assert [q.id for q in page.questions if q.asked_if is not ALWAYS and not q.required] == []


def test_the_form_halts_only_where_somebody_must_call_for_help() -> None:
    halting = [
        (form.key, question.id)
        for form in FORMS.values()
        for page in pages(form)
        for question in page.questions
        for choice in question.choices
        if isinstance(choice, Halting)
    ]

    assert halting == [(FormKey.REFERRAL, "unsafe"), (FormKey.INFORMATION_REPLY, "unsafe")]


@pytest.mark.parametrize("item", Item)
def test_at_the_meeting_an_item_is_recorded_by_itself_whatever_was_said_of_the_others(
    item: Item,
) -> None:
    form = one_item(FORMS[FormKey.OUTCOMES], item)
    questions = [question for page in pages(form) for question in page.questions]

    assert [question.id for question in questions] == [item.value]
    assert [question.asked_if for question in questions] == [ALWAYS]
