"""Who is there, what was said, and how several chats are looked at side by side."""

from playwright.async_api import expect

from rehearsal.conversations import FILE_ASKED
from rehearsal.partnership import AMINA, BETH, RUTH, SUBGROUP
from tests.rehearsal.echo import message
from tests.rehearsal.room.conftest import Stage
from tests.room.page.bot_says import NOTE, carrying, changes, form, posts, posts_form
from tests.room.page.looking import Looking, personal


async def test_everybody_is_listed_with_what_they_have_not_read(
    stage: Stage, looking: Looking
) -> None:
    await posts(stage, RUTH.chat_id, message("one"))
    await posts(stage, RUTH.chat_id, message("two"))
    await looking.opens(AMINA.chat_id)
    ruth = looking.listed("Ruth Okafor")

    await expect(ruth).to_contain_text("2 unread")
    await expect(ruth).to_contain_text("Partnership Chair")
    await expect(ruth).to_contain_text("Rehearsal partnership office")
    await expect(looking.listed("Amina Yusuf")).to_contain_text("Guest")
    await expect(looking.page).to_have_title("(2 unread) REHEARSAL: Rehearsal partnership")

    third = await posts(stage, RUTH.chat_id, message("three"))

    await expect(ruth).to_contain_text("3 unread")

    await changes(stage, RUTH.chat_id, third, message("three again"))
    await ruth.click()

    await expect(looking.message("three again")).to_contain_text("Edited")
    await expect(ruth).not_to_contain_text("unread")

    await looking.page.reload()

    await expect(looking.message("three again")).to_be_visible()
    await expect(looking.page).to_have_title("REHEARSAL: Rehearsal partnership")

    await looking.listed("Amina Yusuf").click()
    await expect(looking.pane("Ruth Okafor")).to_have_count(0)
    await changes(stage, RUTH.chat_id, third, message("three once more"))
    await posts(stage, RUTH.chat_id, message("four"))

    await expect(ruth).to_contain_text("1 unread")


async def test_typing_finds_a_person_or_a_channel(looking: Looking) -> None:
    await looking.opens(AMINA.chat_id)
    await looking.page.get_by_label("Find a person or a channel").fill("police lead")

    await expect(looking.page.get_by_role("navigation").get_by_role("listitem")).to_have_count(1)
    await expect(looking.listed("Karim Aziz")).to_be_visible()
    await expect(looking.page.get_by_text("1 of 20 listed")).to_be_attached()


async def test_chats_stand_side_by_side_and_outlast_a_reload(looking: Looking) -> None:
    await looking.opens(AMINA.chat_id)
    await looking.page.get_by_role("button", name="Open Ruth Okafor beside").click()

    await expect(looking.pane("Ruth Okafor")).to_be_visible()
    await expect(looking.pane("Amina Yusuf")).to_be_visible()
    await expect(looking.button("Open Ruth Okafor beside")).to_have_count(0)
    assert await looking.focused() == "Ruth Okafor"

    await looking.page.reload()
    await looking.button("Close Amina Yusuf").click()

    await expect(looking.pane("Amina Yusuf")).to_have_count(0)
    await expect(looking.pane("Ruth Okafor")).to_be_visible()
    assert await looking.focused() == "Ruth Okafor"

    await looking.page.get_by_role("link", name="Channel wall").click()

    await expect(looking.pane("Business Unit")).to_be_visible()
    await expect(looking.pane("Subgroup")).to_be_visible()
    await expect(looking.pane("Learning events")).to_be_visible()
    await expect(looking.pane("Ruth Okafor")).to_have_count(0)


async def test_whoever_comes_without_an_address_sees_somebodys_chat(looking: Looking) -> None:
    await looking.opens()

    await expect(looking.pane("Amina Yusuf")).to_be_visible()


async def test_in_a_channel_a_thread_stands_under_its_first_post(
    stage: Stage, looking: Looking
) -> None:
    first = await posts(stage, SUBGROUP.id, message("first"))
    await posts(stage, SUBGROUP.id, message("second"))
    await posts(stage, SUBGROUP.id, message("to the first"), thread=first)
    await looking.opens(SUBGROUP.id)
    words = looking.log("Subgroup").get_by_role("article")

    await expect(words).to_contain_text(["first", "to the first", "second"])
    left = "all => all.map(one => one.getBoundingClientRect().left)"
    [first_post, reply, second_post] = await words.evaluate_all(left)
    assert first_post == second_post < reply


async def test_whoever_reads_the_end_still_does_when_another_chat_opens_beside(
    stage: Stage, looking: Looking
) -> None:
    long = "Said at some length, so that it takes more lines the narrower its pane is. " * 40
    await posts(stage, AMINA.chat_id, carrying(form(long)))
    await posts(stage, AMINA.chat_id, message("the last word"))
    await looking.opens(AMINA.chat_id)
    await expect(looking.message("the last word")).to_be_in_viewport()
    for name in ("Beth Turner", "Subgroup"):
        await looking.button(f"Open {name} beside").click()
        await expect(looking.pane(name)).to_be_visible()

    await expect(looking.message("the last word")).to_be_in_viewport()
    await expect(looking.button("New messages")).to_have_count(0)


async def test_a_month_is_shortened_as_it_is_on_the_cards(looking: Looking) -> None:
    await looking.opens()
    shortened = "async () => (await import('/room/page/dates.js')).shortDate('2026-09-07')"

    assert await looking.page.evaluate(shortened) == "Mon 7 Sep"


async def test_a_card_in_a_thread_is_no_wider_than_its_pane(
    stage: Stage, looking: Looking
) -> None:
    first = await posts(stage, SUBGROUP.id, message("first"))
    await posts(stage, SUBGROUP.id, carrying(form("to the first")), thread=first)
    await looking.opens(SUBGROUP.id, AMINA.chat_id, BETH.chat_id)
    await expect(looking.message("to the first")).to_be_visible()

    beyond = "one => one.scrollWidth - one.clientWidth"
    assert await looking.log("Subgroup").evaluate(beyond) == 0


async def test_whose_words_they_are_is_plain(stage: Stage, looking: Looking) -> None:
    conversation = stage.teams.register.place("Subgroup")
    stage.teams.write(BETH, "from Beth", conversation)
    stage.teams.write(RUTH, "from Ruth", conversation)
    await looking.opens(f"{SUBGROUP.id}!{RUTH.object_id}")
    own = looking.log("Subgroup").locator(".own")

    await expect(own).to_have_count(1)
    await expect(own).to_contain_text("from Ruth")
    await expect(looking.message("from Beth").get_by_role("heading")).to_have_text(
        "Beth Turner, Monday 23 November 2026"
    )


async def test_what_was_deleted_says_so(stage: Stage, looking: Looking) -> None:
    said = stage.teams.write(AMINA, "a mistake", stage.teams.register.chat(AMINA))
    await looking.opens(AMINA.chat_id)
    await expect(looking.message("a mistake")).to_be_visible()
    [mistake] = stage.teams.register.chat(AMINA).everything
    await stage.teams.delete(AMINA, mistake)

    await expect(looking.message("This message has been deleted.")).to_be_visible()
    await expect(looking.message("a mistake")).to_have_count(0)
    assert said["text"] == "a mistake"


async def test_words_never_become_anything_but_words(stage: Stage, looking: Looking) -> None:
    tricks = (
        "**bold** <img src=x onerror=alert(1)> [no](javascript:alert(1)) [yes](https://a.example)"
    )
    stage.teams.write(AMINA, tricks, stage.teams.register.chat(AMINA))
    await posts(stage, AMINA.chat_id, {"type": "message", "text": tricks})
    await posts(stage, AMINA.chat_id, carrying(form(tricks)))
    await looking.opens(AMINA.chat_id)
    articles = looking.log("Amina Yusuf").get_by_role("article")
    await expect(articles).to_have_count(3)
    [typed, text, drawn] = [await one.inner_html() for one in await articles.all()]

    assert "**bold** &lt;img src=x onerror=alert(1)&gt;" in typed
    for shown in (text, drawn):
        assert "<strong>bold</strong> &lt;img src=x onerror=alert(1)&gt;" in shown
        assert "[no](javascript:alert(1))" in shown
    await expect(articles.get_by_role("link")).to_have_text(["yes", "yes"])


async def test_a_half_typed_answer_outlasts_what_happens_elsewhere(
    stage: Stage, looking: Looking
) -> None:
    other = await posts_form(stage, AMINA.chat_id, "The other")
    await posts_form(stage, AMINA.chat_id, "This one", NOTE)
    await looking.opens(AMINA.chat_id)
    answer = looking.page.get_by_label("What was seen")
    await answer.press_sequentially("a bru")
    await changes(stage, AMINA.chat_id, other, carrying(form("The other, changed")))
    await posts_form(stage, AMINA.chat_id, "A third")
    await expect(looking.message("The other, changed")).to_be_visible()
    await expect(looking.message("A third")).to_be_visible()
    await answer.press_sequentially("ise")

    await expect(answer).to_have_value("a bruise")
    await expect(answer).to_be_focused()

    await looking.looks("As narrow as a phone")

    await expect(answer).to_have_value("a bruise")


async def test_a_file_is_offered_and_taken(stage: Stage, looking: Looking) -> None:
    asked = {
        "contentType": FILE_ASKED,
        "name": "section-2.docx",
        "content": {"description": "Section 2", "sizeInBytes": 12_000, "acceptContext": {"f": 1}},
    }
    await posts(stage, AMINA.chat_id, {"type": "message", "attachments": [asked]})
    await looking.opens(*personal(AMINA))

    await expect(looking.message("section-2.docx 12 kB")).to_contain_text("Section 2")

    await looking.button("Allow").click()
    await stage.teams.until(lambda: stage.bot.heard)

    assert stage.bot.heard[0]["name"] == "fileConsent/invoke"
    assert stage.bot.heard[0]["value"]["action"] == "accept"
