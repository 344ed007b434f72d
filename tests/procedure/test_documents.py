"""The documents of a case: they are all there, and every field of each can be filled in."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import timedelta
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from procedure.complaints import complaint
from procedure.conditions import ALWAYS
from procedure.disclosure import Tier
from procedure.documents import DOCUMENTS
from procedure.documents.comes_from import COMES_FROM, offered_by
from procedure.documents.drawn import Kept
from procedure.documents.standing_words import STANDING_WORDS
from procedure.filling import missing, place
from procedure.forms import FORMS
from procedure.forms.choices import NONE_OF_THESE
from procedure.identifiers import passes
from procedure.questions import Form, FormKey, Kind, Page, PageKey, Question
from procedure.timetable import CODES
from procedure.turning import back
from procedure.walking import sheets
from procedure.whole_forms import page_of, questions_of
from tests.procedure.roads import TODAY, end, good, road, sent

# What each document of the procedure is called there, and the form in which it is written here.
SECTIONS: Final = {
    "4.1": {
        "LCSPR Referral Form, section 1": {"referral"},
        "LCSPR Referral Form, section 2": {"section-2"},
        "LCSPR Referral Form, section 3": {"section-3"},
        "Office-use strip": {"office-use"},
        "National notification": {
            "notification-pack",
            "notification",
            "agreement",
            "notified",
        },
    },
    "4.2": {
        "Information Request Letter": {"information-request"},
        "Information Request Reply Template": {"information-reply"},
        "Combined Summary Report": {"combined-summary"},
        "Meeting record": {"meeting-record", "agenda", "attendance", "interest", "outcomes"},
        "Rapid Review Report": {"rapid-review-report"},
        "Outcome notices": {
            "outcome-notice",
            "board-notice",
            "agencies-notice",
            "national-notice",
        },
        "Commissioning letters": {"commissioning-letter"},
    },
    "4.3": {
        "Reviewer appointment": {"reviewer-appointment"},
        "Panel membership record": {"panel-membership"},
        "Terms of Reference": {"terms-of-reference"},
        "Chronology Template": {"chronology", "agency-request"},
        "Multi-Agency Chronology": {"joint-chronology"},
        "Information Report Template": {"information-report", "agency-request", "agency-return"},
        "Factual Summary": {"factual-summary"},
        "Genogram": {"genogram"},
        "Family letter": {"family-letter"},
        "Workshop invitation": {"workshop-invitation"},
        "Overview report": {"overview-report", "report-checklist"},
        "Action Plan Template": {"action-plan"},
        "Publication pack": {"publication-pack", "publication-notice"},
        "Non-publication notice": {"non-publication"},
        "Delay notice": {"delay-notice"},
        "Dissemination plan": {"dissemination-plan"},
    },
}
PEER_CHALLENGE: Final = "peer-challenge"  # a field of section 3 there, and a letter here
FORM_OF: Final = {key: document.form for key, document in DOCUMENTS.items()}
FULL: Final = re.compile(r"(national|Case Review) Panel\b")
# Words that are read under tier 2, and why they can be: none of them is a person's.
AGENCIES: Final = {
    "agency", "action-agency", "audience", "chair-agency", "invited-agency", "lead-agency",
    "member-agency", "notifier-authority", "owner", "partnership",
}  # fmt: skip
JOBS: Final = {"invited-job", "member-job", "nominee-job", "notifier-job", "writer-job"}
TIMES_AND_PLACES: Final = {"aware-time", "began-at", "ended-at", "place", "starts-at"}
OTHERS: Final = {"cost", "version", "web-address"}

LISTED: Final = (
    "account methods key-lines daily-life characteristics direct-work context decisions together "
    "general different good-practice views practitioners research inspections learn "
    "recommendations"
)
ELSEWHERE: Final = {
    "non-involvement": "s14.4",
    "terms": "s9.2",
    "anonymised": "s8",
    "genogram": "s14.2",
    "intimate": "s16",
    "readable": "s9.2",
    "by-when": "s16.1",
    "reviewer": "s17.5",
}
# Every date that may lie ahead; the others are of what has happened.
PLANNED: Final = {
    "action-plan.due", "agency-request.reply-by", "agency-return.asks-by", "agenda.meets-on",
    "commissioning-letter.findings-by", "delay-notice.forecast", "dissemination-plan.share-by",
    "information-request.reply-by", "meeting-record.action-by", "notification-pack.child-born",
    "reviewer-appointment.report-due", "reviewer-appointment.starts-on",
    "terms-of-reference.draft-by", "terms-of-reference.family-by", "terms-of-reference.final-by",
    "terms-of-reference.panel-meeting-on", "terms-of-reference.workshop-on",
    "workshop-invitation.answer-by",
}  # fmt: skip
WRONG: Final[Mapping[Kind, tuple[Callable[[Question], str], str]]] = {
    Kind.LINE: (lambda q: "x" * (q.limit + 1), "characters or fewer"),
    Kind.TEXT: (lambda q: "x" * (q.limit + 1), "characters or fewer"),
    Kind.DATE: (lambda _: "31 February 2026", "Give a real date"),
    Kind.CHOICE: (lambda _: "no-such-answer", "Choose one of the answers"),
    Kind.CHOICES: (lambda _: "no-such-answer", "Choose from the answers"),
    Kind.YES_NO: (lambda _: "perhaps", "Choose yes or no"),
}


def pages(form: Form) -> Iterator[Page]:
    return map(page_of, form.steps)


def fields(forms: Iterable[Form]) -> Iterator[tuple[Form, Question]]:
    return ((form, question) for form in forms for question in questions_of(form).values())


def test_every_document_of_the_procedure_is_here_and_no_other() -> None:
    named = {form for part in SECTIONS.values() for forms in part.values() for form in forms}

    assert [len(part) for part in SECTIONS.values()] == [5, 7, 16]
    assert named >= {key.value for key in DOCUMENTS} - {PEER_CHALLENGE}
    assert named <= {key.value for key in FormKey}


def test_there_are_thirty_three_documents_each_under_its_own_key() -> None:
    assert len(DOCUMENTS) == 33
    assert {key: form.key for key, form in FORM_OF.items()} == {key: key for key in DOCUMENTS}


def test_every_key_is_of_one_form_or_of_one_document() -> None:
    assert FORMS.keys() | DOCUMENTS.keys() == set(FormKey)
    # These are filled here, and are documents of the case as well.
    assert FORMS.keys() & DOCUMENTS.keys() == {
        FormKey.NOTIFICATION_PACK,
        FormKey.INFORMATION_REPLY,
        FormKey.COMBINED_SUMMARY,
        FormKey.MEETING_RECORD,
        FormKey.RAPID_REVIEW_REPORT,
        FormKey.BOARD_NOTICE,
        FormKey.AGENCIES_NOTICE,
        FormKey.NATIONAL_NOTICE,
        FormKey.COMMISSIONING_LETTER,
        FormKey.PEER_CHALLENGE,
    }


@settings(max_examples=4, deadline=None)
@pytest.mark.parametrize("form", FORM_OF.values(), ids=FORM_OF)
@given(data=st.data())
def test_every_road_through_every_document_ends(form: Form, data: st.DataObject) -> None:
    strides = list(road(form, data))
    last = strides[-1].taken.filled
    went_on = [stride for stride in strides if not stride.taken.opened]

    assert place(form, last) is None
    assert missing(form, last) == ()
    assert all(not stride.taken.complaints for stride in strides)
    assert all(place(form, back(form, s.taken.filled)) == s.here for s in went_on)


@pytest.mark.parametrize("form", FORM_OF.values(), ids=FORM_OF)
def test_a_document_is_filled_with_the_first_answers_that_will_do(form: Form) -> None:
    assert missing(form, end(form, {})) == ()


@pytest.mark.parametrize("form", FORM_OF.values(), ids=FORM_OF)
def test_a_field_left_empty_says_its_own_words_or_may_be_left(form: Form) -> None:
    questions = questions_of(form).values()

    assert [complaint(question, " ", TODAY) for question in questions] == [
        question.missing if question.required else None for question in questions
    ]


@pytest.mark.parametrize("form", FORM_OF.values(), ids=FORM_OF)
@settings(max_examples=3, deadline=None)
@given(data=st.data())
def test_every_field_takes_a_good_answer(form: Form, data: st.DataObject) -> None:
    questions = questions_of(form).values()

    assert {complaint(q, data.draw(good(q)), TODAY) for q in questions} == {None}


@pytest.mark.parametrize("form", FORM_OF.values(), ids=FORM_OF)
def test_every_field_refuses_a_wrong_answer_and_says_why(form: Form) -> None:
    can_be_wrong = [q for q in questions_of(form).values() if q.kind in WRONG]
    said = [
        (question.id, complaint(question, wrong(question), TODAY) or "", says)
        for question in can_be_wrong
        for wrong, says in (WRONG[question.kind],)
    ]

    assert [one for one, heard, says in said if says not in heard] == []


@pytest.mark.parametrize("form", FORM_OF.values(), ids=FORM_OF)
def test_only_what_is_planned_may_lie_ahead(form: Form) -> None:
    dates = [q for q in questions_of(form).values() if q.kind is Kind.DATE]
    tomorrow = (TODAY + timedelta(days=1)).isoformat()
    ahead = {f"{form.key}.{q.id}" for q in dates if complaint(q, tomorrow, TODAY) is None}

    assert ahead == {one for one in PLANNED if one.startswith(f"{form.key}.")}


@pytest.mark.parametrize("form", FORM_OF.values(), ids=FORM_OF)
def test_every_field_of_a_document_has_words_of_its_own(form: Form) -> None:
    questions = questions_of(form).values()
    ids = [question.id for page in pages(form) for question in page.questions]
    steps = [step.id for step in form.steps]

    assert len(ids) == len(set(ids))
    assert len(steps) == len(set(steps))
    assert all(re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", name) for name in ids + steps)
    assert len({question.missing for question in questions}) == len(ids)


@pytest.mark.parametrize("form", FORM_OF.values(), ids=FORM_OF)
def test_the_words_of_a_document_are_plain(form: Form) -> None:
    words = [form.title, *(text for page in pages(form) for text in (page.title, page.says))]
    words += [text for q in questions_of(form).values() for text in (q.asks, q.hint, q.missing)]

    assert [text for text in words if not passes(text)] == []
    assert [text for text in words if re.search("panel", FULL.sub("", text), re.IGNORECASE)] == []
    assert [q.missing for q in questions_of(form).values() if q.missing.endswith(".")] == []


@pytest.mark.parametrize("form", FORM_OF.values(), ids=FORM_OF)
def test_choices_have_keys_and_words_of_their_own_and_none_comes_last(form: Form) -> None:
    offered = [q.choices for q in questions_of(form).values() if q.choices]

    assert all(re.fullmatch(r"[a-z0-9-]+", choice.key) for some in offered for choice in some)
    assert all(len({choice.key for choice in some}) == len(some) > 1 for some in offered)
    assert all(len({choice.reads for choice in some}) == len(some) for some in offered)
    assert all(NONE_OF_THESE not in some[:-1] for some in offered)


@pytest.mark.parametrize("form", FORM_OF.values(), ids=FORM_OF)
def test_only_what_is_chosen_has_choices(form: Form) -> None:
    chosen = {Kind.CHOICE, Kind.CHOICES}

    assert all(bool(q.choices) == (q.kind in chosen) for q in questions_of(form).values())


@pytest.mark.parametrize("form", FORM_OF.values(), ids=FORM_OF)
def test_a_page_of_a_document_fits_on_a_card_when_it_is_full(form: Form) -> None:
    room = [sum(q.limit for q in page.questions if not q.choices) for page in pages(form)]

    assert max(room) <= 10_000
    assert max(len(page.questions) for page in pages(form)) <= 16


@pytest.mark.parametrize("form", FORM_OF.values(), ids=FORM_OF)
def test_nothing_that_may_name_a_person_stands_under_tier_2(form: Form) -> None:
    read = [q for q in questions_of(form).values() if q.tier is not Tier.CASE]
    in_words = {q.id for q in read if q.kind in {Kind.LINE, Kind.TEXT}}

    assert [q.id for q in read if q.identifies or q.kind is Kind.TEXT] == []
    assert in_words <= AGENCIES | JOBS | TIMES_AND_PLACES | OTHERS


def test_a_channel_may_see_little_of_any_document() -> None:
    seen = {
        (form.key.value, question.id)
        for form, question in fields(FORM_OF.values())
        if question.tier is Tier.CHANNEL
    }

    assert seen == {
        ("office-use", "to-chair-on"),
        ("information-request", "reply-by"),
        ("agency-request", "reply-by"),
        ("agenda", "meeting-kind"),
        ("agenda", "meets-on"),
        ("agenda", "starts-at"),
    }


def test_what_opens_on_an_answer_is_then_needed() -> None:
    opened = [
        (form.key.value, question.id)
        for form, question in fields(FORM_OF.values())
        if question.asked_if is not ALWAYS and not question.required
    ]

    assert opened == []


@pytest.mark.parametrize("form", FORM_OF.values(), ids=FORM_OF)
def test_whatever_hangs_on_an_answer_can_be_opened_and_is_shut_without_it(form: Form) -> None:
    questions = questions_of(form)
    conditions = [step.asked_if for step in form.steps]
    conditions += [question.asked_if for question in questions.values()]
    hanging = [condition for condition in conditions if condition is not ALWAYS]
    answers = [{q.id: key} for q in questions.values() for key in q.possible]

    assert [condition for condition in hanging if condition({})] == []
    assert all(any(condition(given) for given in answers) for condition in hanging)


def test_a_nil_return_asks_for_no_more_than_what_was_searched() -> None:
    reply = FORM_OF[FormKey.INFORMATION_REPLY]
    filled = end(reply, {"involved": "nil"})

    asked = [str(sheet.key) for sheet in sheets(reply, filled.answers)]

    assert asked == ["safety", "writer", "involvement", "sign-off"]
    assert filled.answers[PageKey("involvement")].keys() == {"involved", "searched"}


def test_an_agency_that_leaves_something_out_of_its_report_says_why() -> None:
    report = FORM_OF[FormKey.INFORMATION_REPORT]
    covers = [choice.key for choice in questions_of(report)["covers"].choices]
    most = sent(report, "contents", {"covers": ",".join(covers[1:])})
    whole = sent(report, "contents", {"covers": ",".join(covers)})

    assert most.opened
    assert not whole.opened


def test_what_is_only_of_a_report_is_not_asked_of_improvements() -> None:
    pack = FORM_OF[FormKey.PUBLICATION_PACK]
    report = end(pack, {"extent": "report"}).answers
    improvements = end(pack, {"extent": "improvements"}).answers

    assert report.keys() - improvements.keys() == {PageKey("nspcc")}
    assert report[PageKey("published")].keys() - improvements[PageKey("published")] == {"named"}


def test_the_report_is_checked_for_twenty_six_things_in_their_order() -> None:
    asked = [
        (question.id, str(question.source))
        for question in questions_of(FORM_OF[FormKey.REPORT_CHECKLIST]).values()
        if question.id.startswith("has-")
    ]

    assert asked == [(f"has-{key}", "s16") for key in LISTED.split()] + [
        (f"has-{key}", source) for key, source in ELSEWHERE.items()
    ]
    assert len(asked) == 26


def test_the_terms_of_reference_are_agreed_and_then_approved() -> None:
    agreed = DOCUMENTS[FormKey.TERMS_OF_REFERENCE].agreed_by

    assert list(agreed) == ["case-review-panel-chair", "subgroup-chair", "partnership-chair"]


def test_the_report_is_approved_by_the_subgroup_before_the_partnership() -> None:
    agreed = DOCUMENTS[FormKey.OVERVIEW_REPORT].agreed_by

    assert list(agreed) == ["case-review-panel-chair", "subgroup-chair", "partner-lead"]


def test_both_kinds_of_chronology_have_their_columns() -> None:
    rows = DOCUMENTS[FormKey.CHRONOLOGY].rows

    assert [row.id for row in rows] == ["event", "change"]
    assert all(column.tier is Tier.CASE for row in rows for column in row.questions)


def test_a_row_of_the_chronologies_put_together_says_first_whose_it_is() -> None:
    alone = DOCUMENTS[FormKey.CHRONOLOGY].rows
    joint = DOCUMENTS[FormKey.JOINT_CHRONOLOGY].rows

    assert [row.questions[0].asks for row in joint] == ["Agency", "Agency"]
    assert [row.questions[1:] for row in joint] == [row.questions for row in alone]


def test_every_document_says_what_it_is_made_from() -> None:
    assert COMES_FROM.keys() == DOCUMENTS.keys()
    assert all(parts[0].origin is Kept.REFERENCE for parts in COMES_FROM.values())


@pytest.mark.parametrize("key", COMES_FROM)
def test_what_a_document_takes_from_elsewhere_is_there_to_be_taken(key: FormKey) -> None:
    strange = [
        (str(part.origin), field)
        for part in COMES_FROM[key]
        for field in part.fields
        if field not in {*offered_by(part.origin), *CODES}
    ]

    assert strange == []
    assert all(part.origin is Kept.DUE for part in COMES_FROM[key] if {*part.fields} & {*CODES})


def test_no_document_is_made_from_itself_however_far_back() -> None:
    made = list[FormKey]()
    waiting = dict(COMES_FROM)
    while ready := [
        key
        for key, parts in waiting.items()
        if not {part.origin for part in parts} & waiting.keys()
    ]:
        made += ready
        waiting = {key: parts for key, parts in waiting.items() if key not in ready}

    assert waiting == {}
    assert len(made) == 33


def test_what_a_document_always_says_names_nobody_and_blames_nobody() -> None:
    said = [sentence.words for some in STANDING_WORDS.values() for sentence in some]

    assert STANDING_WORDS.keys() <= DOCUMENTS.keys()
    assert [words for words in said if not passes(words) or words[-1] not in ".?"] == []


@pytest.mark.parametrize("key", [FormKey.INFORMATION_REQUEST, FormKey.AGENCY_REQUEST])
def test_a_letter_says_that_information_may_be_shared_without_consent(key: FormKey) -> None:
    assert any("without consent" in sentence.words for sentence in STANDING_WORDS[key])
