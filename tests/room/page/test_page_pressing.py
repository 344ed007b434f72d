"""Pressing what is on a card, and everything that may come of it."""

import asyncio

from playwright.async_api import Route, expect

from rehearsal.partnership import AMINA, BETH, SUBGROUP
from tests.rehearsal.room.conftest import Stage
from tests.room.page.bot_says import (
    DATE,
    NOTE,
    NOWHERE,
    OPEN,
    REQUIRED,
    SEND,
    SUBMIT,
    carrying,
    changes,
    complaint,
    dialog,
    form,
    in_its_place,
    over,
    posts,
    posts_form,
    sentence,
)
from tests.room.page.looking import Looking

WRONG = "Something went wrong. Please try again. The bot is not running. Start it with: "


async def test_a_press_brings_what_was_typed_and_its_answer_takes_the_cards_place(
    stage: Stage, looking: Looking
) -> None:
    await posts_form(stage, AMINA.chat_id, "Page 1", NOTE)
    stage.bot.answer = in_its_place("Page 2", DATE)
    await looking.opens(AMINA.chat_id)
    await looking.page.get_by_label("What was seen").fill("a bruise")
    await looking.button("Send it").press("Enter")

    await expect(looking.message("Page 2")).to_be_visible()
    await expect(looking.message("Page 1")).to_have_count(0)
    assert await looking.focused() == "Send it"
    assert stage.bot.heard[0]["value"]["action"] == {
        **SEND,
        "data": {"k": "1", "note": "a bruise"},
    }


async def test_a_seventh_button_is_in_a_menu(stage: Stage, looking: Looking) -> None:
    many = tuple({**SEND, "title": f"Button {number}", "verb": str(number)} for number in range(8))
    await posts(stage, AMINA.chat_id, carrying(form("Page 1", actions=many)))
    await looking.opens(AMINA.chat_id)
    await looking.button("More options").click()

    assert await looking.faults() == []

    await looking.page.get_by_role("menuitem", name="Button 7").press("Enter")
    await stage.teams.until(lambda: stage.bot.heard)

    assert stage.bot.heard[0]["value"]["action"]["verb"] == "7"


async def test_an_answer_that_is_needed_is_asked_for_before_anything_is_sent(
    stage: Stage, looking: Looking
) -> None:
    await posts_form(stage, AMINA.chat_id, "Page 1", REQUIRED)
    await looking.opens(AMINA.chat_id)
    await looking.button("Send it").click()

    await expect(looking.message("Say what was seen")).to_be_visible()
    await expect(looking.page.get_by_label("What was seen")).to_be_focused()
    assert stage.bot.heard == []


async def test_a_card_that_waits_takes_no_other_press(stage: Stage, looking: Looking) -> None:
    await posts_form(stage, AMINA.chat_id, "Page 1")
    stage.bot.answer = in_its_place("Page 2")
    await looking.opens(AMINA.chat_id)
    may_go = asyncio.Event()

    async def held(route: Route) -> None:
        await may_go.wait()
        await route.continue_()

    await looking.page.route("**/room/press", held)
    button = looking.button("Send it")
    await button.click()

    await expect(looking.message("Page 1")).to_have_attribute("aria-busy", "true")
    await expect(button).to_be_disabled()

    await button.press("Enter")
    may_go.set()

    await expect(looking.message("Page 2")).to_have_attribute("aria-busy", "false")
    await expect(button).to_be_enabled()
    assert len(stage.bot.heard) == 1


async def test_a_complaint_is_a_line_under_the_card(stage: Stage, looking: Looking) -> None:
    await posts_form(stage, AMINA.chat_id, "Page 1", NOTE)
    stage.bot.answer = complaint("That card is old.")
    await looking.opens(AMINA.chat_id)
    await looking.page.get_by_label("What was seen").fill("a bruise")
    await looking.button("Send it").click()

    await expect(looking.message("Page 1").locator(".wrong")).to_have_text("That card is old.")
    await expect(looking.page.get_by_label("What was seen")).to_have_value("a bruise")

    stage.bot.answer = in_its_place("Page 2")
    await looking.button("Send it").click()

    await expect(looking.message("Page 2")).not_to_contain_text("That card is old.")


async def test_a_sentence_is_shown_until_it_is_sent_away(stage: Stage, looking: Looking) -> None:
    await posts_form(stage, AMINA.chat_id, "Page 1")
    stage.bot.answer = sentence("Nothing opened? Try on a computer.")
    await looking.opens(AMINA.chat_id)
    await looking.button("Send it").click()
    told = looking.page.get_by_role("status", name="What was answered")

    await expect(told).to_contain_text("Nothing opened? Try on a computer.")

    await looking.button("Dismiss").click()

    await expect(told).to_be_empty()


async def test_with_the_bot_stopped_it_says_so_and_what_to_do(
    stage: Stage, looking: Looking
) -> None:
    await posts_form(stage, AMINA.chat_id, "Page 1")
    await looking.opens(AMINA.chat_id)
    stage.teams.bot = NOWHERE
    await looking.button("Send it").click()

    await expect(looking.message("Page 1").locator(".wrong")).to_contain_text(WRONG)
    await expect(looking.page.get_by_text("The bot is stopped")).to_be_visible()


async def test_a_dialog_goes_from_page_to_page_and_leaves_nothing_behind(
    stage: Stage, looking: Looking
) -> None:
    await posts(stage, AMINA.chat_id, carrying(form("A case", actions=(OPEN,))))
    stage.bot.answer = dialog("Read it", form("In full", NOTE, actions=(SUBMIT,)))
    await looking.opens(AMINA.chat_id)
    opened = looking.page.get_by_role("dialog", name="Read it")
    await looking.button("Open the form").click()
    await expect(opened).to_contain_text("In full")
    stage.bot.answer = complaint("Say more.")
    await opened.get_by_label("What was seen").fill("a bruise")
    await opened.get_by_role("button", name="Save").click()

    await expect(opened.get_by_role("alert")).to_have_text("Say more.")

    stage.bot.answer = dialog("Read on", form("The rest", actions=(SUBMIT,)))
    await opened.get_by_role("button", name="Save").click()
    rest = looking.page.get_by_role("dialog", name="Read on")

    await expect(rest).to_contain_text("The rest")
    assert stage.bot.heard[-1]["name"] == "task/submit"
    assert stage.bot.heard[-1]["value"]["data"] == {"k": "3", "note": "a bruise"}

    stage.bot.answer = over("Saved.")
    await rest.get_by_role("button", name="Save").click()

    await expect(looking.page.get_by_role("dialog")).to_have_count(0)
    await expect(looking.page.get_by_text("Saved.")).to_be_visible()
    await expect(looking.page.locator("dialog")).to_have_count(0)
    assert await looking.focused() == "Open the form"


async def test_escape_closes_a_dialog(stage: Stage, looking: Looking) -> None:
    await posts(stage, AMINA.chat_id, carrying(form("A case", actions=(OPEN,))))
    stage.bot.answer = dialog("Read it", form("In full", NOTE))
    await looking.opens(AMINA.chat_id)
    await looking.button("Open the form").click()
    await expect(looking.page.get_by_role("dialog")).to_be_visible()
    assert await looking.focused() == "Read it"
    await looking.page.keyboard.press("Escape")

    await expect(looking.page.locator("dialog")).to_have_count(0)
    assert await looking.focused() == "Open the form"


async def test_the_focus_goes_to_the_message_when_the_button_is_gone(
    stage: Stage, looking: Looking
) -> None:
    shown = await posts(stage, AMINA.chat_id, carrying(form("A case", actions=(OPEN,))))
    stage.bot.answer = dialog("Read it", form("In full", NOTE))
    await looking.opens(AMINA.chat_id)
    await looking.button("Open the form").click()
    await expect(looking.page.get_by_role("dialog")).to_be_visible()
    await changes(stage, AMINA.chat_id, shown, carrying(form("Another case", actions=())))
    await expect(looking.page.locator("article")).to_contain_text("Another case")
    await looking.page.keyboard.press("Escape")

    await expect(looking.message("Another case")).to_be_focused()


async def test_the_focus_never_moves_to_a_button_that_nobody_chose(
    stage: Stage, looking: Looking
) -> None:
    other = {**SEND, "title": "Something else"}
    await posts(stage, AMINA.chat_id, carrying(form("A case", actions=(SEND, other))))
    stage.bot.answer = {**in_its_place(""), "value": form("It is sent", actions=(other,))}
    await looking.opens(AMINA.chat_id)
    await looking.button("Send it").press("Enter")

    await expect(looking.message("It is sent")).to_be_focused()
    await expect(looking.button("Something else")).to_be_visible()


async def test_a_card_refreshes_for_whom_it_names_and_shows_that_to_them_alone(
    stage: Stage, looking: Looking
) -> None:
    refresh = {"action": {"type": "Action.Execute", "verb": "look"}, "userIds": [BETH.user_id]}
    stage.bot.answer = in_its_place("For Beth")
    await posts(stage, SUBGROUP.id, carrying(form("For everybody", refresh=refresh)))
    await looking.opens(f"{SUBGROUP.id}!{AMINA.object_id}")

    await expect(looking.message("For everybody")).to_be_visible()

    await looking.page.get_by_label("Write as").focus()
    await looking.page.get_by_label("Write as").select_option(BETH.object_id)

    await expect(looking.message("For Beth")).to_be_visible()
    assert [each["value"]["trigger"] for each in stage.bot.heard] == ["automatic"]
    await expect(looking.page.get_by_label("Write as")).to_be_focused()
