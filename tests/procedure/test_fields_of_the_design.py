"""Every field of sections 4.1, 4.2 and 4.4 of the design is there, and says what it rests on."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import pytest

from procedure.disclosure import Tier
from procedure.documents import DOCUMENTS
from procedure.documents.comes_from import COMES_FROM
from procedure.documents.drawn import Kept
from procedure.documents.scoping import SCOPING
from procedure.documents.standing_words import STANDING_WORDS
from procedure.facts import Fact
from procedure.forms import FORMS
from procedure.questions import FormKey, Question
from procedure.registers import REGISTERS
from procedure.registers.register import RegisterKey
from procedure.sources import Instrument, Source, default
from procedure.whole_forms import questions_of
from tests.procedure.fields_of_the_design_meeting import MEETING
from tests.procedure.fields_of_the_design_notifying import NOTIFYING
from tests.procedure.fields_of_the_design_rapid_review import RAPID_REVIEW
from tests.procedure.fields_of_the_design_referral import REFERRAL
from tests.procedure.fields_of_the_design_registers import REGISTERED
from tests.procedure.review_fields_of_the_design import DEFAULT, OURS, Field, Fields

WRITTEN: Final[Mapping[str, Fields]] = {
    **REFERRAL,
    **NOTIFYING,
    **RAPID_REVIEW,
    **MEETING,
}
# Forms that section 4 of the design does not list: what they ask for moves a case or its members.
OF_OTHER_SECTIONS: Final = {
    "referrer", "add-member", "remove-member", "receipt", "date", "meeting-date",
    "asked-agencies", "agencies-confirmed", "one-more-agency", "sent-by-hand", "reply-by-hand",
    "send-back", "extension", "gaps", "taken-up", "next-step", "formal-action", "safety-done",
    "sharing-record", "correction", "correction-answer", "notification-entered",
    "agreement-entered", "notified-entered",
    "opening", "notification-copy", "death", "death-notice", "learning-view", "disagreement",
    "disagreement-answer", "withdrawal", "withdrawn", "same-child", "below-definition",
    "other-area",
    "section-2-entered", "section-3-entered", "section-2-taken-back", "question",
    "question-answer", "challenge-answer", "endorsement", "findings", "review-date",
    "told-by-hand", "board-told", "agency-told", "panel-told", "told-corrected", "report-sent",
    "agreed",
    "release", "learning-shared", "scrutiny", "panel-answer", "archiving",
}  # fmt: skip
DESIGN: Final[Mapping[str, Fields]] = {
    **WRITTEN,
    **{f"register {key}": fields for key, fields in REGISTERED.items()},
}
ROWS: Final = [
    pytest.param(key, row, id=f"{key}: {row.says}")
    for key, fields in DESIGN.items()
    for row in fields.listed
]
SECTION: Final = r"s\d[\d.]*[ab]?\*?"
# What a mark lets ours cite.  The guidance may ask for a field that the design marks otherwise.
ALLOWS: Final = {"S": SECTION, "": f"{DEFAULT}|{SECTION}"}
RECORDED: Final = {f"fact:{fact}" for fact in Fact} | {f"kept:{kept}" for kept in Kept}
CITED: Final = {Instrument.DEFAULT: DEFAULT, Instrument.OURS: OURS}


def parts(key: str) -> Iterator[tuple[str, Source]]:
    """Everything that stands in a form or register, as it is typed, and its source."""
    if key.startswith("register "):
        register = REGISTERS[RegisterKey(key.removeprefix("register "))]
        yield "register", register.source
        yield from asked(register.columns)
        return
    form = FORMS.get(FormKey(key)) or DOCUMENTS[FormKey(key)].form
    yield from asked(questions_of(form).values())
    for part in COMES_FROM.get(form.key, ()):
        yield f"part:{part.part}", part.source
    for sentence in STANDING_WORDS.get(form.key, ()):
        yield f"says:{sentence.words}", sentence.source


def asked(questions: Iterable[Question]) -> Iterator[tuple[str, Source]]:
    for question in questions:
        yield question.id, question.source
        yield from ((f"{question.id}={c.key}", question.source) for c in question.choices)


def elsewhere(typed: str) -> Iterator[Source]:
    """What is taken from the record of a case, or stands in another form: "form.question"."""
    form, _, field = typed.partition(".")
    if typed in RECORDED:
        yield default("what the record of a case holds")
    elif form in {*FormKey}:
        yield from (source for name, source in parts(form) if is_typed(name, field))


def cited(key: str, typed: str) -> set[str]:
    found = [source for name, source in parts(key) if is_typed(name, typed)]
    return {CITED.get(source.instrument, str(source)) for source in found or elsewhere(typed)}


def is_typed(name: str, typed: str) -> bool:
    """Words and parts may be typed by how they begin."""
    return name == typed or (typed[:5] in {"says:", "part:"} and name.startswith(typed))


def test_every_form_and_register_before_a_review_is_typed() -> None:
    before = {document.form.key.value for document in SCOPING} | {key.value for key in FORMS}

    assert WRITTEN.keys() == before - OF_OTHER_SECTIONS
    assert REGISTERED.keys() == {key.value for key in REGISTERS}


@pytest.mark.parametrize(("key", "row"), ROWS)
def test_a_field_of_the_design_is_there_and_cites_what_it_rests_on(key: str, row: Field) -> None:
    wrong = {held: cited(key, held) for held in row.held if cited(key, held) != {row.cites}}

    assert row.held
    assert wrong == {}


@pytest.mark.parametrize(("key", "row"), ROWS)
def test_what_a_field_cites_is_what_its_mark_in_the_design_says(key: str, row: Field) -> None:
    public = f"{re.escape(row.mark)}|{SECTION}"
    allowed = public if row.mark.startswith("[") else ALLOWS.get(row.mark)

    assert re.fullmatch(allowed or re.escape(row.mark.removeprefix("S ")), row.cites), key


@pytest.mark.parametrize("key", DESIGN)
def test_what_the_design_does_not_list_is_in_the_guidance_or_is_our_own_choice(key: str) -> None:
    besides = DESIGN[key].besides
    wrong = [typed for typed, cites in besides.items() if cited(key, typed) != {cites}]

    assert wrong == []
    assert all(re.fullmatch(f"{OURS}|{DEFAULT}|{SECTION}", cites) for cites in besides.values())


@pytest.mark.parametrize("key", DESIGN)
def test_nothing_is_asked_or_said_that_is_not_typed(key: str) -> None:
    listed = [held.partition("=")[0] for row in DESIGN[key].listed for held in row.held]
    typed = (*listed, *DESIGN[key].besides)
    names = [name for name, _ in parts(key) if "=" not in name]

    assert [name for name in names if not any(is_typed(name, one) for one in typed)] == []


def test_whatever_names_a_person_is_sealed_but_who_was_at_a_meeting_or_is_on_a_case() -> None:
    named = {key: [q.id for q in questions_of(FORMS[key]).values() if names(q)] for key in FORMS}

    assert {key.value: found for key, found in named.items() if found} == {
        "attendance": ["person", "name", "deputy-for"]
    }


def names(question: Question) -> bool:
    return question.identifies and question.tier is not Tier.CASE


def test_a_channel_may_be_told_few_of_the_days_that_are_asked_for() -> None:
    seen = {
        f"{key}.{question.id}"
        for key, form in FORMS.items()
        for question in questions_of(form).values()
        if question.tier is Tier.CHANNEL
    }

    assert seen == {
        "notified.copied-on",
        "notified-entered.copied-on",
        "receipt.received-on",
        "meeting-date.day",
        "meeting-date.meeting-on",
        "meeting-date.starts",
        "adjournment.day",
        "adjournment.meeting-on",
        "section-3.decided-on",
        "asked-agencies.reply-by",
    }
