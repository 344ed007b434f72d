"""What a document takes from elsewhere on its case: dates, forms, who was there, who signed."""

from dataclasses import replace
from typing import Final

from bot.documents.record import Record, Written
from bot.documents.templates import Templates
from bot.documents.values import NOT_GIVEN
from procedure.agenda import Item
from procedure.case import DecisionCode, FormId, Signature
from procedure.facts import Fact
from procedure.meetings import Capacity
from procedure.questions import FormKey, PageKey
from procedure.roles import Role
from tests.documents.given_record import record, written
from tests.documents.reading import under_headings, whole_text
from tests.storage.examples import ENTRY, FULL, SIGNATURE

DRAWN: Final = "From the record of the case"
PAGES: Final = {PageKey("children/1"): {"child-name": "Zephyrine Quill"}}
REFERRAL: Final = written(FormKey.REFERRAL, PAGES, "form-1")
DECISION: Final = Signature(
    decision=DecisionCode.FINAL_DECISION,
    outcome="review",
    by=SIGNATURE.by,
    name="Ruth Okafor",
    role=Role.PARTNERSHIP_CHAIR,
    on=SIGNATURE.on,
    at="11:30",
    form=FormId("form-3"),
)


def drawn(key: FormKey, made_of: Record, sent: Written) -> dict[str, list[str]]:
    """Return what is drawn, by the last heading above it."""
    told = under_headings(Templates().document(key, made_of, sent))
    return {path[-1]: words for path, words in told.items() if path[:1] == (DRAWN,)}


def test_the_strip_of_dates_stands_on_the_referral_form() -> None:
    strip = drawn(FormKey.REFERRAL, record(REFERRAL), REFERRAL)

    assert strip["Referral received"] == ["Monday 7 September 2026"]
    assert strip["Meeting held"] == [NOT_GIVEN]


def test_what_the_referral_says_is_put_in_once_for_each_child() -> None:
    two = PAGES | {PageKey("children/2"): {"child-name": "Barnaby Quill"}}
    pack = written(FormKey.NOTIFICATION_PACK, {})
    told = drawn(
        FormKey.NOTIFICATION_PACK, record(written(FormKey.REFERRAL, two, "form-1"), pack), pack
    )

    assert told["Child 1: Child's full name"] == ["Zephyrine Quill"]
    assert told["Child 2: Child's full name"] == ["Barnaby Quill"]


def test_the_record_of_the_meeting_says_who_was_there_and_what_was_ruled() -> None:
    held = replace(FULL, facts={**FULL.facts, Fact.MEETING_HELD: ENTRY})
    sent = written(FormKey.MEETING_RECORD, {})
    told = drawn(FormKey.MEETING_RECORD, record(sent, case=held), sent)
    there = told["Who was there"]

    assert there[0].startswith(f"Leo Marsh, Police, {Capacity.DEPUTY.label}, from elsewhere")
    assert there[0].endswith("from 10:00 until 11:00")
    assert told["Interests and rulings"] == [
        "Leo Marsh: an interest declared. May stay, but does not count and does not decide"
    ]
    assert told["Day"] == ["Monday 7 September 2026"]
    assert "Quorate: 4 agencies" in told["Quorum"][0]


def test_the_report_names_roles_and_nobody() -> None:
    sent = written(FormKey.RAPID_REVIEW_REPORT, {})
    told = Templates().document(FormKey.RAPID_REVIEW_REPORT, record(sent), sent)

    assert "Leo Marsh" not in whole_text(told)
    assert f"Police, {Capacity.DEPUTY.label}" in whole_text(told)


def test_a_signed_section_says_who_signed_in_which_role_and_when() -> None:
    signed = replace(FULL, signatures=(*FULL.signatures, DECISION))
    sent = written(FormKey.SECTION_3, {}, "form-3")
    told = drawn(FormKey.SECTION_3, record(sent, case=signed), sent)

    assert told["Signature"] == [
        "Ruth Okafor, Partnership Chair, Monday 7 September 2026 at 11:30"
    ]


def test_what_a_later_decision_replaced_is_not_drawn() -> None:
    earlier, later = (replace(DECISION, form=FormId(f"form-{n}")) for n in (3, 4))
    case = replace(FULL, signatures=(earlier, replace(later, at="12:00")))
    board = written(FormKey.BOARD_NOTICE, {})
    pages = {
        number: {PageKey("decision"): {"decision": kept}}
        for number, kept in (("form-3", "review"), ("form-4", "neither"))
    }
    sent = [written(FormKey.SECTION_3, page, number) for number, page in pages.items()]
    told = record(*sent, board, case=case)

    assert [one.id for one in told.standing(FormKey.SECTION_3)] == ["form-4"]


def test_nobody_is_said_to_have_signed_what_was_only_sent() -> None:
    told = drawn(FormKey.REFERRAL, record(REFERRAL, case=replace(FULL, signatures=())), REFERRAL)

    assert told["Signature"] == ["Sent by Priya Nair"]


def test_the_seven_outcomes_are_put_together_as_they_stand() -> None:
    [recorded] = FULL.meeting.outcomes if FULL.meeting else ()
    again = replace(recorded, form="form-7", at="10:50")
    heard = replace(recorded, form="form-8", item=Item.IMPROVEMENTS, answer="")
    meeting = FULL.meeting and replace(FULL.meeting, outcomes=(recorded, again, heard))
    words = {"form-2": "no", "form-7": "yes", "form-8": "What was said could improve"}
    asked = {"form-2": Item.REVIEW, "form-7": Item.REVIEW, "form-8": Item.IMPROVEMENTS}
    sent = [
        written(FormKey.OUTCOMES, {PageKey("outcomes"): {asked[form]: said}}, form)
        for form, said in words.items()
    ]
    kept = written(FormKey.MEETING_RECORD, {})
    made_of = record(*sent, kept, case=replace(FULL, meeting=meeting))
    told = drawn(FormKey.MEETING_RECORD, made_of, kept)

    said = [*told.values()]
    assert ["What was said could improve"] in said
    assert ["Yes"] in said
    assert ["No"] not in said


def test_only_what_a_document_takes_of_a_form_is_put_in_it() -> None:
    pages = {PageKey("decision"): {"decision": "review", "decision-why": "Kept to themselves"}}
    decided = written(FormKey.SECTION_3, pages, "form-3")
    sent = written(FormKey.BOARD_NOTICE, {})
    made_of = record(decided, sent)
    told = Templates().document(FormKey.BOARD_NOTICE, made_of, sent)
    whole = Templates().document(FormKey.SECTION_3, made_of, decided)

    assert "Kept to themselves" in whole_text(whole)
    assert "Kept to themselves" not in whole_text(told)
