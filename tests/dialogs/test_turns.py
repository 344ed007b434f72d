"""Whole conversations: every page of a form, and what a turn may never do on any of them."""

import json
from collections.abc import AsyncIterator, Mapping

import pytest

from cards.press import Verb
from dialogs.form import DRAFT, FORM_VERBS, MOVES, FormDialog
from dialogs.pages import SENDS
from procedure.case import FormId
from procedure.desk import (
    AtPage,
    BeginForm,
    Command,
    DiscardForm,
    Move,
    Outcome,
    Refused,
    SendForm,
    TurnPage,
)
from procedure.filling import asked, place
from procedure.forms import FORMS
from procedure.questions import FormKey, PageKey, Question
from procedure.roles import Actor
from procedure.sources import section
from rehearsal.card_reading import button_called, buttons, card_text
from tests.dialogs.conversation import AMINA, Conversation
from tests.dialogs.fake_desk import OLD, FakeDesk
from tests.dialogs.roads import LONGEST, NAME, answered, standing

GONE = Refused("This form is no longer here. Say hello to begin.", section("4.1"))
GOOD = {
    "own-interest": "none",
    "decision": "as-recommended",
    "decision-why": "I agree with the Subgroup.",
    "decided-on": "2026-09-07",
}


class Witness(FakeDesk):
    """Notes for whom it was asked, and from which press.  ``gone`` is set once a form is."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[Actor, str]] = []
        self.gone = False

    async def do(self, command: Command, by: Actor, once: str) -> Outcome:
        self.heard.append((by, once))
        outcome = await super().do(command, by, once)
        return GONE if self.gone else outcome


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


async def begun(desk: FakeDesk, form: FormKey) -> Conversation:
    chat = Conversation(desk)
    await chat.begins(form)
    return chat


def words(card: Mapping[str, object]) -> str:
    return "\n".join(card_text(dict(card)))


def at(chat: Conversation) -> str:
    """Return the page somebody is at; nothing once they check their answers."""
    goes_on = (one for one in buttons(chat.card) if one.get("title") == "Continue")
    return next((str(one["data"]["about"]) for one in goes_on), "")


def questions(desk: FakeDesk) -> tuple[Question, ...]:
    """What is asked on the page the form is at."""
    form, filled = FORMS[desk.draft.form], desk.draft.filled
    here = place(form, filled)
    assert here, "the form is not at its end"
    return asked(form, filled, here.key)


def good(desk: FakeDesk) -> dict[str, str]:
    return {question.id: answered(question) for question in questions(desk)}


async def pages(chat: Conversation, desk: FakeDesk) -> AsyncIterator[str]:
    """Stop at every page on the way; go on with answers that will do from where one still is."""
    for _ in range(LONGEST):
        if place(FORMS[desk.draft.form], desk.draft.filled) is None:
            return
        page = at(chat)
        yield page
        if at(chat) == page:
            await chat.presses("Continue", good(desk))
    raise AssertionError("the form never comes to its end")


def kept(chat: Conversation) -> object:
    return json.loads(chat._kept)


@pytest.mark.parametrize("form", SENDS)
async def test_a_whole_form_is_filled_checked_and_sent_once(form: FormKey, desk: FakeDesk) -> None:
    chat = await begun(desk, form)
    stops = [page async for page in pages(chat, desk)]
    checked = words(chat.card)
    sent = await chat.presses(SENDS[form])

    assert "Check your answers" in checked
    assert stops[0] == FORMS[form].steps[0].id
    assert "It has been received." in words(sent)
    assert [type(command) for command in desk.asked].count(SendForm) == 1
    assert chat.over


@pytest.mark.parametrize("form", SENDS)
async def test_between_turns_a_dialog_keeps_the_number_of_its_draft_and_nothing_else(
    form: FormKey, desk: FakeDesk
) -> None:
    chat = await begun(desk, form)
    only = {"stack": [{"id": FormDialog.__name__, "state": {DRAFT: "draft-1"}}]}
    found = [kept(chat) async for _ in pages(chat, desk)]

    assert found == [only] * len(found)
    assert kept(chat) == only


@pytest.mark.parametrize("form", SENDS)
async def test_words_typed_on_any_page_get_that_page_blank_and_change_nothing(
    form: FormKey, desk: FakeDesk
) -> None:
    chat = await begun(desk, form)
    async for page in pages(chat, desk):
        await chat.presses("Save and finish later", good(desk))
        await chat.presses("Continue")
        before = desk.draft
        card = await chat.says("what do I put here?")

        assert (at(chat), desk.draft) == (page, before)
        assert NAME not in str(card)
        assert not chat.over


@pytest.mark.parametrize("form", SENDS)
async def test_a_page_sent_empty_comes_back_until_its_answers_will_do(
    form: FormKey, desk: FakeDesk
) -> None:
    chat = await begun(desk, form)
    async for page in pages(chat, desk):
        needed = any(question.required for question in questions(desk))
        card = await chat.presses("Continue")

        assert ("There is a problem" in words(card)) is needed
        assert (at(chat) == page) is needed

    assert "Check your answers" in words(chat.card)


@pytest.mark.parametrize("form", SENDS)
async def test_what_was_put_aside_on_any_page_is_there_when_it_is_taken_up_again(
    form: FormKey, desk: FakeDesk
) -> None:
    chat = await begun(desk, form)
    async for page in pages(chat, desk):
        typed = good(desk)
        aside = await chat.presses("Save and finish later", typed)
        over, left = chat.over, kept(chat)
        card = await chat.presses("Continue")

        assert (over, left) == (True, {"stack": []})
        assert NAME not in str(aside)
        assert (at(chat), standing(card)) == (page, typed)


BAD = [
    ("own-interest", "perhaps"),
    ("decision", "as-they-like"),
    ("decision-why", ""),
    ("decision-why", "w" * 3001),
    ("conditions", "w" * 1501),
    ("decided-on", "soon"),
    ("decided-on", "2026-02-30"),
    ("decided-on", "2027-01-01"),
]


@pytest.mark.parametrize(("question", "answer"), BAD)
async def test_a_bad_answer_is_put_right_on_its_own_page_and_the_others_stand(
    desk: FakeDesk, question: str, answer: str
) -> None:
    chat = await begun(desk, FormKey.SECTION_3)
    bad = await chat.presses("Continue", GOOD | {question: answer})
    still = at(chat)
    await chat.presses("Continue", GOOD)

    assert words(bad).count("Error: ") == 1
    assert still == "decision"
    assert {**standing(bad), question: ""} == {**GOOD, question: ""}
    assert at(chat) == "challenge"


@pytest.mark.parametrize("title", ["Continue", "Back", "Save and finish later"])
async def test_an_old_page_gets_the_current_one_whatever_is_pressed_and_saves_nothing(
    desk: FakeDesk, title: str
) -> None:
    chat = await begun(desk, FormKey.SECTION_3)
    await chat.presses("Continue", GOOD)
    old = chat.card
    await chat.presses("Back")
    before = desk.draft
    card = await chat.presses(title, {"challenge": "no"}, card=old)

    assert OLD in words(card)
    assert (at(chat), desk.draft) == ("decision", before)
    assert not chat.over


async def at_children(desk: FakeDesk) -> Conversation:
    """A referral at its list of children, with two of them on it."""
    chat = await begun(desk, FormKey.REFERRAL)
    stops = pages(chat, desk)
    assert [page async for page in until("children", stops)]
    await chat.presses("Add another")
    await chat.presses("Continue", good(desk))
    await chat.presses("Continue", good(desk))
    assert at(chat) == "children"
    return chat


async def until(page: str, stops: AsyncIterator[str]) -> AsyncIterator[str]:
    async for stop in stops:
        yield stop
        if stop == page:
            return


def children(desk: FakeDesk) -> list[str]:
    return sorted(key for key in desk.draft.filled.answers if key.startswith("children/"))


async def test_an_entry_is_added_and_taken_out_on_its_own_page(desk: FakeDesk) -> None:
    chat = await at_children(desk)
    await chat.presses("Add another")
    third = (at(chat), children(desk))
    await chat.presses("Remove this child")

    assert third == ("children/3", ["children/1", "children/2", "children/3"])
    assert (at(chat), children(desk)) == ("children", ["children/1", "children/2"])


async def test_an_entry_is_changed_and_taken_out_from_the_list(desk: FakeDesk) -> None:
    chat = await at_children(desk)
    await chat.presses("Change child 2")
    changing = at(chat)
    await chat.presses("Continue", good(desk) | {"child-name": "Another Name"})
    await chat.presses("Remove child 1")
    second = desk.draft.filled.answers[PageKey("children/2")]

    assert changing == "children/2"
    assert (at(chat), children(desk)) == ("children", ["children/2"])
    assert second["child-name"] == "Another Name"


@pytest.mark.parametrize("title", ["Add another", "Change child 2", "Remove child 1"])
async def test_an_old_list_changes_no_entry(desk: FakeDesk, title: str) -> None:
    chat = await at_children(desk)
    old = chat.card
    await chat.presses("Continue")
    before = desk.draft
    card = await chat.presses(title, card=old)

    assert OLD in words(card)
    assert (at(chat), desk.draft) == ("relatives", before)


async def test_asking_to_discard_asks_the_desk_for_nothing_but_a_look(desk: FakeDesk) -> None:
    chat = await begun(desk, FormKey.SECTION_3)
    await chat.presses("Save and finish later", GOOD)
    before = desk.draft
    await chat.presses("Discard what I wrote")
    [*_, last] = desk.asked

    assert isinstance(last, TurnPage)
    assert (last.move, desk.draft) == (Move.SHOW, before)
    assert not chat.over


async def test_discarding_names_the_draft_and_the_version_that_was_on_the_card(
    desk: FakeDesk,
) -> None:
    chat = await begun(desk, FormKey.SECTION_3)
    await chat.presses("Save and finish later", GOOD)
    await chat.presses("Discard what I wrote")
    await chat.presses("Discard the form")

    assert desk.asked[-1] == DiscardForm(draft=FormId("draft-1"), version=2)
    assert kept(chat) == {"stack": []}


async def test_words_in_place_of_an_answer_about_discarding_get_the_page(desk: FakeDesk) -> None:
    chat = await begun(desk, FormKey.SECTION_3)
    await chat.presses("Save and finish later", GOOD)
    await chat.presses("Discard what I wrote")
    await chat.says("no, wait")

    assert at(chat) == "decision"


async def test_a_form_that_moved_on_while_it_was_sent_is_looked_at_again(desk: FakeDesk) -> None:
    chat = await begun(desk, FormKey.SECTION_3)
    assert [page async for page in pages(chat, desk)]
    desk.refuses = AtPage(desk.draft, says="That page was an old one. Nothing has been sent yet.")
    card = await chat.presses("Sign section 3")

    assert "That page was an old one. Nothing has been sent yet." in words(card)
    assert button_called(card, "Sign section 3")
    assert not chat.over


async def test_a_form_refused_at_sending_can_be_taken_up_and_sent_after_all(
    desk: FakeDesk,
) -> None:
    chat = await begun(desk, FormKey.SECTION_3)
    assert [page async for page in pages(chat, desk)]
    check = chat.card
    desk.refuses = Refused("The Subgroup Chair has not signed section 2 yet.", section("4.7"))
    refused = await chat.presses("Sign section 3")
    over, desk.refuses = chat.over, None
    sent = await chat.presses("Sign section 3", card=check)

    assert "has not signed section 2 yet. (section 4.7 of the procedure)" in words(refused)
    assert over
    assert "It has been received." in words(sent)


@pytest.mark.parametrize("title", ["Continue", "Save and finish later"])
async def test_a_form_that_is_gone_says_so_and_lets_the_chat_go(title: str) -> None:
    desk = Witness()
    chat = await begun(desk, FormKey.SECTION_3)
    page, desk.gone = chat.card, True
    typed = words(await chat.says("hello?"))
    pressed = words(await chat.presses(title, GOOD, card=page))

    assert "This form is no longer here. Say hello to begin. (section 4.1" in typed
    assert "This form is no longer here. Say hello to begin. (section 4.1" in pressed
    assert chat.over
    assert kept(chat) == {"stack": []}


async def test_everything_is_asked_for_whoever_spoke_and_under_the_name_of_their_press() -> None:
    desk = Witness()
    chat = await begun(desk, FormKey.SECTION_3)
    assert [page async for page in pages(chat, desk)]
    await chat.says("is that all?")
    await chat.presses("Sign section 3")

    assert [(by.person, once) for by, once in desk.heard] == [(AMINA.person, "once")] * len(
        desk.asked
    )


async def test_a_form_about_a_case_is_begun_with_what_was_asked_for(desk: FakeDesk) -> None:
    await begun(desk, FormKey.SECTION_3)

    assert desk.asked == [BeginForm(form=FormKey.SECTION_3)]


def test_every_button_of_a_form_is_heard_by_it() -> None:
    assert {verb for verb in Verb if verb.startswith("form.")} == FORM_VERBS
    assert set(MOVES.values()) == set(Move)
