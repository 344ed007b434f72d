"""The page for whoever cannot see it, sees it badly, or has a phone: axe finds nothing.

Every kind of pane and everything that opens over or beside them is looked at in every theme.
"""

import pytest
from playwright.async_api import expect

from rehearsal.conversations import FILE_ASKED
from rehearsal.partnership import AMINA, SAFEGUARDING_PARTNERS, SUBGROUP
from tests.rehearsal.echo import message
from tests.rehearsal.room.conftest import Stage
from tests.rehearsal.room.test_room_clock import reminding
from tests.room.page.bot_says import (
    DATE,
    NOTE,
    OPEN,
    REQUIRED,
    SEND,
    SUBMIT,
    carrying,
    changes,
    complaint,
    dialog,
    form,
    posts,
    posts_form,
    sentence,
)
from tests.room.page.looking import Looking
from tests.room.page.test_page_clock import is_due

THEMES = ("Light", "Dark", "High contrast")
CHOICES = [{"title": "Yes", "value": "y"}, {"title": "No", "value": "n"}]
EVERYTHING = (
    REQUIRED,
    DATE,
    {"type": "Input.ChoiceSet", "id": "one", "label": "One", "choices": CHOICES},
    {
        "type": "Input.ChoiceSet",
        "id": "all",
        "label": "All",
        "choices": CHOICES,
        "style": "expanded",
        "isMultiSelect": True,
    },
    {"type": "Input.Toggle", "id": "sure", "title": "I am sure"},
    *(
        {
            "type": "Container",
            "style": style,
            "items": [
                {"type": "TextBlock", "text": colour, "color": colour, "isSubtle": subtle}
                for colour in ("default", "accent", "good", "warning", "attention")
                for subtle in (False, True)
            ],
        }
        for style in ("default", "emphasis", "good", "attention", "warning", "accent")
    ),
)
STYLES = tuple({**SEND, "title": each, "style": each} for each in ("positive", "destructive"))


async def filled(stage: Stage) -> None:
    """Have something of every kind in every kind of place."""
    await posts(stage, AMINA.chat_id, carrying(form("All", *EVERYTHING, actions=(OPEN, *STYLES))))
    changed = await posts(stage, AMINA.chat_id, message("a card"))
    await changes(stage, AMINA.chat_id, changed, message("another"))
    asked = {"contentType": FILE_ASKED, "name": "a.docx", "content": {"description": "Section 2"}}
    await posts(stage, AMINA.chat_id, {"type": "message", "attachments": [asked]})
    thread = await posts(stage, SUBGROUP.id, message("a case"))
    await posts(stage, SUBGROUP.id, message("and on"), thread=thread)
    for place in (SUBGROUP.id, AMINA.chat_id):
        stage.teams.write(AMINA, "hello", stage.teams.register.place(place))
    is_due(stage, "BSCP-2026-001")


@pytest.mark.parametrize("theme", THEMES)
async def test_axe_finds_nothing_in_the_panes(stage: Stage, looking: Looking, theme: str) -> None:
    await filled(stage)
    await looking.opens(AMINA.chat_id, SUBGROUP.id, SAFEGUARDING_PARTNERS.id)
    await looking.looks(theme)
    await looking.button("destructive").click()
    await expect(looking.message("Say what was seen")).to_be_visible()
    assert await looking.faults() == []

    stage.bot.answer = complaint("That card is old.")
    await looking.page.get_by_label("What was seen").fill("a bruise")
    await looking.button("destructive").click()
    await expect(looking.message("That card is old.")).to_be_visible()
    await looking.button("Reply").first.click()
    await looking.page.locator("#appearance summary").click()

    assert await looking.faults() == []


@pytest.mark.parametrize("theme", THEMES)
async def test_axe_finds_nothing_in_what_opens_beside_and_over_them(
    stage: Stage, looking: Looking, theme: str
) -> None:
    await filled(stage)
    await looking.opens(AMINA.chat_id)
    await looking.looks(theme)
    async with reminding(stage):
        await looking.button("Next working day").click()
        await expect(looking.page.locator("#moved")).to_be_visible()
    await looking.button("Due dates").click()
    await expect(looking.page.locator(".due-picture")).to_be_visible()
    assert await looking.faults() == []

    await looking.button("Show as a table").click()
    stage.bot.answer = sentence("Saved.")
    await posts_form(stage, AMINA.chat_id, "Another")
    await looking.button("Send it").click()
    await expect(looking.button("Dismiss")).to_be_visible()
    assert await looking.faults() == []

    stage.bot.answer = dialog("Read it", form("In full", NOTE, *EVERYTHING[1:], actions=(SUBMIT,)))
    await looking.page.get_by_label("What was seen").fill("a bruise")
    await looking.button("Open the form").click()
    await expect(looking.page.get_by_role("dialog", name="Read it")).to_be_visible()
    assert await looking.faults() == []

    await looking.page.keyboard.press("Escape")
    await looking.button("Start from…").click()

    assert await looking.faults() == []


@pytest.mark.parametrize("width", [320, 375, 1280])
async def test_nothing_has_to_be_moved_sideways(
    stage: Stage, looking: Looking, width: int
) -> None:
    await filled(stage)
    await looking.page.set_viewport_size({"width": width, "height": 760})
    await looking.opens(AMINA.chat_id, SUBGROUP.id)
    await looking.button("Due dates").click()
    await expect(looking.page.locator(".due-picture")).to_be_visible()

    assert await looking.sideways() <= 0
    assert await looking.faults() == []

    await looking.page.mouse.wheel(0, 4000)

    await expect(looking.page.get_by_text("REHEARSAL", exact=True)).to_be_in_viewport()

    await looking.looks("As narrow as a phone")

    assert await looking.sideways() <= 0


@pytest.mark.parametrize("look", ["As wide as there is room", "As narrow as a phone"])
async def test_buttons_go_below_one_another_where_there_is_no_room_beside(
    stage: Stage, looking: Looking, look: str
) -> None:
    long = tuple({**SEND, "title": f"Record the outcomes {number}"} for number in range(4))
    await posts(stage, AMINA.chat_id, carrying(form("A meeting", actions=long)))
    await looking.opens(AMINA.chat_id, SUBGROUP.id, SAFEGUARDING_PARTNERS.id)
    await looking.looks(look)
    beyond = "one => one.scrollWidth - one.clientWidth"

    assert await looking.log("Amina Yusuf").evaluate(beyond) == 0


async def test_the_colours_are_those_of_the_device_until_somebody_chooses(
    looking: Looking,
) -> None:
    await looking.page.emulate_media(color_scheme="dark")
    await looking.opens(AMINA.chat_id)
    html = looking.page.locator("html")

    await expect(html).to_have_attribute("data-theme", "dark")

    await looking.page.emulate_media(contrast="more")

    await expect(html).to_have_attribute("data-theme", "contrast")

    await looking.looks("Light")
    await looking.page.reload()

    await expect(html).to_have_attribute("data-theme", "light")


async def test_everything_can_be_reached_and_done_by_keyboard(
    stage: Stage, looking: Looking
) -> None:
    await posts_form(stage, AMINA.chat_id, "Page 1", NOTE)
    await looking.opens(AMINA.chat_id)
    keyboard = looking.page.keyboard
    await keyboard.press("Tab")
    assert await looking.focused() == "Skip to the chats"

    await keyboard.press("Enter")
    reached = []
    for _ in range(6):
        await keyboard.press("Tab")
        reached.append(await looking.focused())

    assert reached == ["Close Amina Yusuf", "Messages: Amina Yusuf", "", "Send it", "", "Send"]
    assert "open=" in looking.page.url


async def test_the_head_of_each_part_is_one_below_that_of_the_whole(
    stage: Stage, looking: Looking
) -> None:
    await filled(stage)
    await looking.opens(AMINA.chat_id)
    pane = looking.pane("Amina Yusuf").get_by_role("heading")
    levels = "all => all.map(one => one.ariaLevel ?? one.tagName.slice(1))"

    assert (await pane.evaluate_all(levels))[:3] == ["2", "3", "4"]
