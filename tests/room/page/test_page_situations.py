"""Starting from a ready-made situation."""

import pytest
from playwright.async_api import expect

from rehearsal.partnership import AMINA
from tests.rehearsal.room.conftest import Stage
from tests.room.page.looking import Looking

OVERHEARD = """
    const Source = EventSource;
    globalThis.EventSource = class extends Source {
        constructor(address) { super(address); globalThis.source = this; }
    };
"""
TELL = """about => source.dispatchEvent(
    new MessageEvent("situation", { data: JSON.stringify(about) })
)"""
WARNING = "The present rehearsal is thrown away"


async def test_it_warns_and_then_begins_again(stage: Stage, looking: Looking) -> None:
    await looking.opens(AMINA.chat_id)
    await looking.button("Start from…").click()
    dialog = looking.page.get_by_role("dialog", name="Start from…")

    await expect(dialog).to_contain_text(WARNING)
    await expect(dialog.get_by_role("radio")).to_have_count(5)

    await dialog.get_by_role("button", name="Throw it away and start").click()

    await expect(dialog.get_by_role("alert")).to_have_text("Choose what to start from.")
    assert stage.chosen == []

    await dialog.get_by_role("radio", name="The last day to notify").check()
    await dialog.get_by_role("button", name="Throw it away and start").click()

    await expect(dialog.get_by_role("status")).to_have_text(
        "Beginning again: The last day to notify."
    )
    assert stage.chosen == ["last-day"]


async def test_one_may_keep_what_there_is(stage: Stage, looking: Looking) -> None:
    await looking.opens(AMINA.chat_id)
    await looking.button("Start from…").click()
    await looking.button("Keep this rehearsal").click()

    await expect(looking.page.locator("dialog")).to_have_count(0)
    assert await looking.focused() == "Start from…"
    assert stage.chosen == []


@pytest.mark.parametrize("may_begin_again", [False])
async def test_where_it_cannot_begin_again_it_says_why(looking: Looking) -> None:
    await looking.opens(AMINA.chat_id)
    await looking.button("Start from…").click()
    await looking.page.get_by_role("radio", name="A new partnership").check()
    await looking.button("Throw it away and start").click()

    await expect(looking.page.get_by_role("dialog").get_by_role("alert")).to_contain_text(
        "start it with quorate run"
    )


async def test_each_step_is_shown_as_it_is_played(looking: Looking) -> None:
    await looking.page.add_init_script(OVERHEARD)
    await looking.opens(AMINA.chat_id)
    await looking.button("Start from…").click()
    dialog = looking.page.get_by_role("dialog")
    await dialog.get_by_role("radio", name="A new partnership").check()
    await dialog.get_by_role("button", name="Throw it away and start").click()
    await expect(dialog.get_by_role("progressbar")).to_be_visible()
    await looking.page.evaluate(TELL, {"key": "fresh", "step": "Waiting", "done": False})
    await looking.button("Close").last.click()

    await expect(looking.page.locator("#bot")).to_have_text("A new partnership: Waiting")

    await looking.button("Start from…").click()
    await expect(dialog.get_by_role("progressbar")).to_be_visible()
    await looking.page.evaluate(TELL, {"key": "fresh", "step": "It is ready.", "done": True})

    await expect(dialog.get_by_role("listitem")).to_have_text(["Waiting", "It is ready."])

    await dialog.get_by_role("button", name="Look at it").click()

    await expect(looking.page.locator("dialog")).to_have_count(0)
    await expect(looking.page.locator("#bot")).to_have_text("The bot is running")
