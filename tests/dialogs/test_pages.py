"""The card for where a form has got to: what it shows, what it never carries, what it offers."""

from itertools import chain

import pytest

from cards.elements import Json
from cards.press import Verb
from dialogs import pages
from dialogs.pages import SENDS, last_words, sure
from procedure.case import CaseReference
from procedure.desk import AtPage, Done, Draft, MovedOn, NotYet, Outcome, Refused
from procedure.disclosure import Tier
from procedure.filling import asked, place, progress
from procedure.forms import FORMS
from procedure.questions import FormKey, Kind, PageKey
from procedure.sources import section
from procedure.turning import add, reopen
from rehearsal.card_reading import button_called, buttons, card_text, inputs
from tests.dialogs.roads import DAY, NAME, drafted, finished, half_way, sent, standing

ON_THE_WAY = list(chain.from_iterable(map(half_way, SENDS)))
REFERRAL, SECTION_3 = FormKey.REFERRAL, FormKey.SECTION_3
CHILDREN = PageKey("children")


def at_page(at: AtPage, *, in_place: bool, shown: str = "") -> Json:
    return pages.at_page(at, FORMS[at.draft.form], in_place=in_place, shown=shown)


def named(draft: Draft) -> str:
    here = place(FORMS[draft.form], draft.filled)
    return f"{draft.form}:{here.key if here else 'check'}"


def said(card: dict[str, object]) -> str:
    return "\n".join(card_text(card))


def offered(card: dict[str, object]) -> list[str]:
    return [str(button["title"]) for button in buttons(card)]


def with_children(number: int) -> Draft:
    """A referral at its list of children, with so many of them written down."""
    form = FORMS[REFERRAL]
    filled = reopen(form, finished(REFERRAL).filled, CHILDREN)
    for child in range(2, number + 1):
        filled = add(form, filled, CHILDREN)
        filled = sent(REFERRAL, filled, PageKey(f"children/{child}"))
    return drafted(REFERRAL, filled)


def test_a_form_that_is_sent_page_by_page_has_words_for_sending_it() -> None:
    longer = {key for key, form in FORMS.items() if len(form.steps) > 1}

    assert SENDS.keys() == longer


@pytest.mark.parametrize("draft", ON_THE_WAY, ids=named)
def test_a_page_says_where_it_is_and_every_button_carries_its_draft_and_version(
    draft: Draft,
) -> None:
    here = place(FORMS[draft.form], draft.filled)
    card = at_page(AtPage(draft), in_place=True)
    [heading] = [part for part in card["body"] if part.get("style") == "heading"]
    on = button_called(card, "Continue")["data"]

    assert here
    assert f"{draft.form.label}. Page " in said(card)
    assert heading["text"]
    assert on["about"] == here.key
    assert {(b["data"]["k"], b["data"]["n"]) for b in buttons(card)} == {
        ("draft-1", draft.version)
    }


@pytest.mark.parametrize("draft", ON_THE_WAY, ids=named)
def test_an_answer_that_stays_in_the_chat_never_carries_what_was_typed(draft: Draft) -> None:
    questions = asked(FORMS[draft.form], draft.filled, _key(draft))
    complaints = {one.id: f"{NAME} is no answer" for one in questions}
    card = at_page(AtPage(draft, complaints), in_place=False)

    assert NAME not in str(card)
    assert DAY not in str(card)
    assert not any(each.get("value") in {"yes", "no"} for each in inputs(card).values())
    assert "There is a problem" not in said(card)


@pytest.mark.parametrize("draft", ON_THE_WAY, ids=named)
def test_an_answer_in_place_carries_what_its_author_typed_on_that_page_alone(
    draft: Draft,
) -> None:
    card = at_page(AtPage(draft), in_place=True)

    assert standing(card) == draft.filled.answers.get(_key(draft), {})


@pytest.mark.parametrize("draft", ON_THE_WAY, ids=named)
def test_what_the_desk_says_is_on_the_page_in_either_way(draft: Draft) -> None:
    at = AtPage(draft, says="This is where you are.")

    assert "This is where you are." in said(at_page(at, in_place=True))
    assert "This is where you are." in said(at_page(at, in_place=False))


def test_what_is_urgent_stands_above_what_is_asked() -> None:
    first, *_ = half_way(REFERRAL)
    words = said(at_page(AtPage(first), in_place=True))

    assert words.index("call 999") < words.index("Is any child, or any vulnerable person")
    assert words.count("call 999") == 1


def test_the_first_page_has_no_way_back_and_the_next_has() -> None:
    first, second, *_ = half_way(SECTION_3)

    assert "Back" not in offered(at_page(AtPage(first), in_place=True))
    assert "Back" in offered(at_page(AtPage(second), in_place=True))


def test_a_complaint_stands_at_the_top_and_beside_its_question() -> None:
    first, *_ = half_way(SECTION_3)
    at = AtPage(first, {"decided-on": "The date of your decision cannot be in the future"})
    words = said(at_page(at, in_place=True))

    assert "There is a problem" in words
    assert words.count("The date of your decision cannot be in the future") == 2


@pytest.mark.parametrize(
    ("number", "here", "removes"),
    [(1, "children/1", False), (2, "children/1", True), (2, "children/2", True)],
)
def test_a_child_may_be_taken_out_unless_it_is_the_only_one(
    number: int, here: str, *, removes: bool
) -> None:
    listed = with_children(number)
    filled = reopen(FORMS[REFERRAL], listed.filled, PageKey(here))
    card = at_page(AtPage(drafted(REFERRAL, filled)), in_place=True)

    assert ("Remove this child" in offered(card)) is removes
    assert f"hild {here[-1]}" in said(card)


@pytest.mark.parametrize("number", [1, 2, 7])
def test_a_list_names_each_entry_by_its_number_and_has_room_for_more(number: int) -> None:
    card = at_page(AtPage(with_children(number)), in_place=True)
    keys = [b["data"]["about"] for b in buttons(card) if b["title"].startswith("Change child")]

    assert keys == [f"children/{child}" for child in range(1, number + 1)]
    assert "Add another" in offered(card)
    assert NAME not in str(card)


def test_a_full_list_offers_no_other() -> None:
    card = at_page(AtPage(with_children(8)), in_place=True)

    assert "Add another" not in offered(card)
    assert "There is no room for more." in said(card)


@pytest.mark.parametrize(
    "at",
    [
        AtPage(with_children(2), {"children": "Add at least 1 child."}),
        AtPage(with_children(2), says="Add at least 1 child."),
    ],
    ids=["complaint", "said"],
)
def test_what_is_wrong_with_a_list_stands_on_it(at: AtPage) -> None:
    words = said(at_page(at, in_place=True))

    assert words.index("There is a problem") < words.index("Add at least 1 child.")


@pytest.mark.parametrize("key", SENDS)
def test_the_check_shows_what_may_be_shown_and_masks_the_rest(key: FormKey) -> None:
    draft = finished(key)
    words = said(at_page(AtPage(draft), in_place=False))
    written = {
        (question.tier is Tier.CASE or question.identifies, f"{NAME} {question.id}")
        for page in draft.filled.answers
        for question in asked(FORMS[key], draft.filled, page)
        if question.kind in {Kind.LINE, Kind.TEXT}
    }

    assert [line for masked, line in written if masked and line in words] == []
    assert "kept private, so not shown here." in words


@pytest.mark.parametrize("key", SENDS)
def test_a_finished_form_is_sent_from_the_check_in_its_own_words(key: FormKey) -> None:
    card = at_page(AtPage(finished(key)), in_place=True)
    sends = button_called(card, SENDS[key])["data"]

    assert sends["verb"] == Verb.FORM_SEND
    assert "Check your answers" in said(card)


# Eight children, twelve relatives and twelve agencies do not fit on one card.
def long() -> Draft:
    form = FORMS[REFERRAL]
    filled = with_children(8).filled
    for list_id in ("relatives", "agencies"):
        for number in range(1, 13):
            filled = add(form, filled, list_id)
            filled = sent(REFERRAL, filled, PageKey(f"{list_id}/{number}"))
        filled = sent(REFERRAL, filled, PageKey(list_id))
    return drafted(REFERRAL, sent(REFERRAL, filled, CHILDREN))


LONG = long()


@pytest.mark.parametrize(
    ("shown", "part"),
    [
        ("", 1),
        ("check/1", 1),
        ("check/2", 2),
        ("check/0", 1),
        ("check/99", 2),
        ("check/-1", 1),
        ("check/two", 1),
        ("children", 1),
    ],
)
def test_a_long_check_is_looked_through_in_parts(shown: str, part: int) -> None:
    card = at_page(AtPage(LONG), in_place=True, shown=shown)

    assert f"Check your answers (part {part} of 2)" in said(card)


def test_a_long_form_is_sent_from_its_last_part_only() -> None:
    first = at_page(AtPage(LONG), in_place=True)
    last = at_page(AtPage(LONG), in_place=True, shown="check/2")

    assert button_called(first, "Next part")["data"]["about"] == "check/2"
    assert "Send the referral" not in offered(first)
    assert button_called(last, "Previous part")["data"]["about"] == "check/1"
    assert "Send the referral" in offered(last)


def test_the_parts_of_a_check_hold_every_page_once() -> None:
    cards = [at_page(AtPage(LONG), in_place=True, shown=f"check/{part}") for part in (1, 2)]
    changes = [title for card in cards for title in offered(card) if title.startswith("Change")]
    titles = [step.title for step in FORMS[REFERRAL].steps]

    assert changes == [f"Change: {title}" for title in titles if f"Change: {title}" in changes]
    assert len(set(changes)) == len(changes)


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (Done(CaseReference("BSCP-2026-014"), "It has been received."), "It has been received."),
        (MovedOn("The case has changed."), "The case has changed."),
        (
            Refused("You signed section 2.", section("4.7")),
            "You signed section 2. (section 4.7 of the procedure)",
        ),
        (NotYet({"a": "Check the date.", "b": "And this."}), "Check the date. And this."),
    ],
)
def test_whatever_ends_a_form_is_said_and_leaves_a_way_on(outcome: Outcome, words: str) -> None:
    card = last_words(outcome, FORMS)

    assert words in said(card)
    assert offered(card) == ["What I can do"]


def test_nothing_counts_as_sent_when_it_was_not() -> None:
    outcome = NotYet({"a": "Check the date."})

    assert "Nothing has been sent yet." in said(last_words(outcome, FORMS))


@pytest.mark.parametrize("draft", ON_THE_WAY, ids=named)
def test_a_form_put_aside_says_how_far_it_got_and_nothing_that_was_written(draft: Draft) -> None:
    card = last_words(AtPage(draft), FORMS)
    number, of = progress(FORMS[draft.form], draft.filled)

    assert f"you are on page {number} of {of}." in said(card)
    assert offered(card) == ["Continue", "Discard what I wrote"]
    assert NAME not in str(card)


def test_discarding_is_asked_first_and_keeping_comes_first() -> None:
    card = sure(finished(SECTION_3))

    assert offered(card) == ["Keep the form", "Discard the form"]
    assert button_called(card, "Discard the form")["data"]["verb"] == Verb.FORM_DISCARD
    assert button_called(card, "Keep the form")["data"]["verb"] == Verb.FORM_SHOW


def _key(draft: Draft) -> PageKey:
    here = place(FORMS[draft.form], draft.filled)
    assert here, "the form is not at its end"
    return here.key
