"""The conversation that fills a form: what is asked of the desk, and what is shown."""

import pytest

from procedure.case import FormId
from procedure.desk import DiscardForm, Move, MovedOn, NotYet, Outcome, Refused, SendForm, TurnPage
from procedure.questions import FormKey, PageKey
from procedure.sources import section
from tests.dialogs.conversation import Conversation, button_called, words_of
from tests.dialogs.fake_desk import OLD, OPENED, FakeDesk

DECISION = {
    "own-interest": "none",
    "decision": "as-recommended",
    "decision-why": "I agree with the Subgroup.",
    "decided-on": "2026-09-07",
}

LATE = {"decided-on": "2027-01-01"}


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
async def chat(desk: FakeDesk) -> Conversation:
    chat = Conversation(desk)
    await chat.begins(FormKey.SECTION_3)
    return chat


async def test_a_form_is_filled_page_by_page_and_sent_once(
    chat: Conversation, desk: FakeDesk
) -> None:
    await chat.presses("Continue", DECISION)
    check = await chat.presses("Continue", {"challenge": "no"})
    sent = await chat.presses("Sign section 3")

    assert "Check your answers" in words_of(check)
    assert "It has been received." in words_of(sent)
    assert desk.asked[-1] == SendForm(draft=FormId("draft-1"), version=3)
    assert chat.over


async def test_a_bad_answer_is_complained_of_beside_its_question_and_can_be_put_right(
    chat: Conversation,
) -> None:
    bad = await chat.presses("Continue", DECISION | LATE)
    good = await chat.presses("Continue", DECISION)

    assert "There is a problem" in words_of(bad)
    assert "I agree with the Subgroup." in words_of(bad)
    assert "Peer challenge" in words_of(good)


async def test_an_answer_that_opens_a_question_shows_it_without_a_complaint(
    chat: Conversation,
) -> None:
    await chat.presses("Continue", DECISION)
    opened = await chat.presses("Continue", {"challenge": "yes"})

    assert OPENED in words_of(opened)
    assert "Who did you ask?" in words_of(opened)
    assert "There is a problem" not in words_of(opened)


async def test_words_typed_in_the_middle_get_the_page_again_and_ask_only_to_see_it(
    chat: Conversation, desk: FakeDesk
) -> None:
    await chat.presses("Continue", DECISION)
    page = await chat.says("what is peer challenge?")

    assert "Did you ask for peer challenge?" in words_of(page)
    [*_, last] = desk.asked
    assert isinstance(last, TurnPage)
    assert (last.move, dict(last.typed)) == (Move.SHOW, {})
    assert not chat.over


async def test_what_stays_in_the_chat_never_shows_an_answer(chat: Conversation) -> None:
    await chat.presses("Save and finish later", DECISION)
    in_place = await chat.presses("Continue", card=chat.card)
    stays = await chat.presses("Continue", LATE, in_place=False)
    typed = await chat.says("where was I?")

    assert "I agree with the Subgroup." in words_of(in_place)
    for card in (stays, typed):
        assert "Your decision" in words_of(card)
        assert "I agree with the Subgroup." not in str(card)
        assert "2027-01-01" not in str(card)


async def test_an_old_page_is_answered_with_the_current_one(chat: Conversation) -> None:
    old = chat.card
    await chat.presses("Continue", DECISION)
    now = await chat.presses("Continue", DECISION | {"decision-why": "Other."}, card=old)

    assert OLD in words_of(now)
    assert "Did you ask for peer challenge?" in words_of(now)


async def test_a_page_pressed_when_its_dialog_is_over_takes_it_up_again(
    chat: Conversation,
) -> None:
    await chat.presses("Save and finish later", DECISION)
    aside, was_over = chat.card, chat.over
    again = await chat.presses("Continue")

    assert was_over
    assert "Saved. You can finish later." in words_of(aside)
    assert "I agree with the Subgroup." not in str(aside)
    assert "I agree with the Subgroup." in words_of(again)
    assert not chat.over


async def test_back_keeps_what_was_typed_and_shows_the_page_before(chat: Conversation) -> None:
    await chat.presses("Continue", DECISION)
    back = await chat.presses("Back", {"challenge": "no"})
    on = await chat.presses("Continue", DECISION)

    assert "I agree with the Subgroup." in words_of(back)
    assert button_called(on, "Continue")["data"]["about"] == "challenge"


async def test_an_answer_is_changed_from_the_check(chat: Conversation, desk: FakeDesk) -> None:
    await chat.presses("Continue", DECISION)
    await chat.presses("Continue", {"challenge": "no"})
    page = await chat.presses("Change: Your decision")
    check = await chat.presses("Continue", DECISION | {"decision-why": "On reflection, no."})

    assert "I agree with the Subgroup." in words_of(page)
    assert "Check your answers" in words_of(check)
    answers = desk.draft.filled.answers[PageKey("decision")]
    assert answers["decision-why"] == "On reflection, no."


async def test_nothing_is_thrown_away_before_it_is_asked_twice(
    chat: Conversation, desk: FakeDesk
) -> None:
    await chat.presses("Save and finish later", DECISION)
    asked = await chat.presses("Discard what I wrote")
    before = list(desk.asked)
    gone = await chat.presses("Discard the form")

    assert "It cannot be brought back." in words_of(asked)
    assert not [one for one in before if isinstance(one, DiscardForm)]
    assert "Thrown away." in words_of(gone)
    assert chat.over


async def test_a_form_that_was_kept_after_all_goes_on(chat: Conversation) -> None:
    await chat.presses("Save and finish later", DECISION)
    await chat.presses("Discard what I wrote")
    page = await chat.presses("Keep the form")

    assert "Your decision" in words_of(page)


@pytest.mark.parametrize(
    ("outcome", "says"),
    [
        (Refused("You signed section 2.", section("4.7")), "You signed section 2. (section 4.7"),
        (MovedOn("The case has changed."), "The case has changed."),
        (NotYet({"decided-on": "Check the date."}), "Nothing has been sent yet. Check the date."),
    ],
)
async def test_what_is_not_sent_says_why_and_leaves_a_way_on(
    chat: Conversation, desk: FakeDesk, outcome: Outcome, says: str
) -> None:
    desk.refuses = outcome
    await chat.presses("Continue", DECISION)
    await chat.presses("Continue", {"challenge": "no"})
    answered = await chat.presses("Sign section 3")

    assert says in words_of(answered)
    assert button_called(answered, "What I can do")
    assert chat.over


async def test_entries_are_added_and_taken_away_one_by_one(desk: FakeDesk) -> None:
    chat = Conversation(desk)
    await chat.begins(FormKey.REFERRAL)
    await chat.presses("Continue", {"unsafe": "no"})
    await chat.presses("Continue", REFERRER)
    first = await chat.presses("Continue", LEADS)
    await chat.presses("Continue", CHILD)
    second = await chat.presses("Add another")
    left_blank = await chat.presses("Back")

    assert "Child 1" in words_of(first)
    assert "Child 2" in words_of(second)
    assert "You have given 1. There is room for 7 more." in words_of(left_blank)


REFERRER = {
    "referrer-name": "Amina Yusuf",
    "referrer-agency": "Willow Bank School",
    "referrer-job": "Designated safeguarding lead",
    "referrer-contact": "01632 960001",
    "may-present": "true",
}
LEADS = {
    "lead-name": "Beth Turner",
    "lead-discussed-on": "2026-09-04",
    "senior-agrees": "not-asked",
}
CHILD = {
    "child-name": "Zephyrine Quillfeather",
    "child-incident-on": "2026-09-03",
    "child-where": "At home",
    "child-ethnicity": "White British",
    "child-plan": "never",
    "child-social-care": "never",
    "child-legal-status": "no-order",
}
