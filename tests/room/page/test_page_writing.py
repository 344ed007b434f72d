"""Writing to the bot, as oneself or, in a channel, as anybody there."""

from playwright.async_api import expect

from rehearsal.partnership import AMINA, BETH, SUBGROUP
from tests.rehearsal.echo import message
from tests.rehearsal.room.conftest import Stage
from tests.room.page.bot_says import NOWHERE, posts
from tests.room.page.looking import Looking


async def test_enter_sends_and_shift_with_it_begins_a_line(stage: Stage, looking: Looking) -> None:
    await looking.opens(AMINA.chat_id)
    box = looking.box("Amina Yusuf")
    await box.press_sequentially("hello")
    await box.press("Shift+Enter")
    await box.press_sequentially("again")
    await box.press("Enter")

    await expect(box).to_have_value("")
    await expect(looking.log("Amina Yusuf").locator(".own")).to_contain_text("hello\nagain")
    assert stage.bot.heard[0]["text"] == "hello\nagain"
    assert stage.bot.heard[0]["from"]["aadObjectId"] == AMINA.object_id


async def test_in_a_channel_one_says_as_whom(stage: Stage, looking: Looking) -> None:
    await looking.opens(SUBGROUP.id)
    await looking.page.get_by_label("Write as").select_option(
        "Beth Turner, Subgroup member and Agency safeguarding lead"
    )
    await looking.box("Subgroup").fill("help")
    await looking.button("Send").click()

    await expect(looking.log("Subgroup").locator(".own")).to_contain_text("Beth Turner")
    assert stage.bot.heard[0]["from"]["aadObjectId"] == BETH.object_id
    assert BETH.object_id in looking.page.url


async def test_one_can_answer_under_a_post(stage: Stage, looking: Looking) -> None:
    thread = await posts(stage, SUBGROUP.id, message("a case"))
    await looking.opens(SUBGROUP.id)
    await looking.button("Reply").click()
    await expect(looking.pane("Subgroup")).to_contain_text("Replying under the post by Quorate.")
    await looking.page.keyboard.type("help")
    await looking.page.keyboard.press("Enter")
    await stage.teams.until(lambda: stage.bot.heard)

    assert stage.bot.heard[0]["conversation"]["id"].endswith(f";messageid={thread}")


async def test_what_the_bot_did_not_hear_stands_there_with_the_reason(
    stage: Stage, looking: Looking
) -> None:
    await looking.opens(AMINA.chat_id)
    stage.teams.bot = NOWHERE
    await looking.box("Amina Yusuf").fill("hello")
    await looking.button("Send").click()

    await expect(looking.log("Amina Yusuf")).to_contain_text("hello")
    await expect(looking.box("Amina Yusuf")).to_have_value("")
    await expect(looking.pane("Amina Yusuf").get_by_role("alert")).to_contain_text(
        "The bot is not running."
    )
