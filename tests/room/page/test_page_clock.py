"""Moving the date from the corner, following what came of it, and the strip of due dates."""

import json
from datetime import date

import pytest
from playwright.async_api import expect

from rehearsal.partnership import AMINA, SUBGROUP
from tests.rehearsal.room.conftest import DUE, Stage
from tests.rehearsal.room.test_room_clock import reminding
from tests.room.page.bot_says import posts_form
from tests.room.page.looking import Looking

CLOCKS = [
    {
        "code": "C10",
        "what": "Meeting",
        "opens": "2026-11-25",
        "recommended_by": "2026-11-30",
        "due": "2026-12-02",
        "over": False,
        "is": "running",
    },
    {
        "code": "C01",
        "what": "Notified",
        "opens": None,
        "recommended_by": None,
        "due": "2026-11-20",
        "over": True,
        "is": "met",
    },
    {
        "code": "C04",
        "what": "Received",
        "opens": None,
        "recommended_by": None,
        "due": "2026-11-20",
        "over": False,
        "is": "overdue",
    },
    {
        "code": "C36",
        "what": "Records",
        "opens": None,
        "recommended_by": None,
        "due": None,
        "over": False,
        "is": "no-date",
    },
]


def is_due(stage: Stage, *references: str) -> None:
    cases = [{"reference": each, "clocks": CLOCKS} for each in references]
    (stage.folder / DUE).write_text(json.dumps({"cases": cases}))


async def test_what_the_bot_sent_is_listed_and_leads_to_the_message(
    stage: Stage, looking: Looking
) -> None:
    await posts_form(stage, SUBGROUP.id, "An older card\n\n" * 40)
    await looking.opens(AMINA.chat_id)
    async with reminding(stage):
        await looking.page.get_by_label("Go to a date").fill("2026-11-25")
        await looking.button("Go").click()
        moved = looking.page.get_by_role("region", name="What the bot sent because the date moved")
        await expect(moved).to_contain_text("It is now Wednesday 25 November 2026, 09:00. 4 mess")

    await expect(looking.page.locator("#today")).to_have_text("Wednesday 25 November 2026")
    await expect(looking.page.get_by_label("Go to a date")).to_have_value("2026-11-25")
    await expect(moved.get_by_role("heading", level=3)).to_have_text(
        ["Tuesday 24 November 2026", "Wednesday 25 November 2026"]
    )
    assert await looking.focused() == "What the bot sent because the date moved"

    await moved.get_by_role("link", name="Subgroup: Due 24 November").click()
    told = looking.log("Subgroup").get_by_role("article").filter(has_text="Due 24 November")

    await expect(looking.pane("Amina Yusuf")).to_be_visible()
    await expect(told).to_be_focused()
    await expect(told).to_be_in_viewport()
    await expect(looking.page.locator(".marked")).to_have_count(1)

    await looking.page.reload()

    await expect(looking.page.locator(".marked")).to_contain_text("Due 24 November")


async def test_each_button_moves_the_date(stage: Stage, looking: Looking) -> None:
    is_due(stage, "BSCP-2026-001")
    await looking.opens(AMINA.chat_id)
    async with reminding(stage):
        for button, day in (
            ("Next working day", date(2026, 11, 24)),
            ("Next thing due", date(2026, 12, 2)),
            ("Back to today", date(2026, 11, 23)),
        ):
            await looking.button(button).click()
            await expect(looking.page.locator("#today")).to_have_attribute("datetime", str(day))
            await expect(looking.button(button)).to_be_enabled()

    assert stage.clock.today() == date(2026, 11, 23)


async def test_a_day_that_is_no_working_day_is_called_so(stage: Stage, looking: Looking) -> None:
    await looking.opens(AMINA.chat_id)
    off = looking.page.get_by_text("Not a working day")
    await expect(off).to_be_hidden()
    await looking.page.get_by_label("Go to a date").fill("2026-11-28")
    await looking.button("Go").click()

    await expect(off).to_be_visible()
    assert stage.clock.today() == date(2026, 11, 28)


async def test_a_move_that_cannot_be_made_says_why(looking: Looking) -> None:
    await looking.opens(AMINA.chat_id)
    await looking.page.get_by_label("Go to a date").fill("")
    await looking.button("Go").click()

    await expect(looking.page.get_by_text("Problem: Choose a day to go to.")).to_be_visible()

    await looking.button("Next thing due").click()

    await expect(looking.page.get_by_text("What is due cannot be read")).to_be_visible()


async def test_the_dates_of_a_case_stand_in_a_picture_and_in_a_table(
    stage: Stage, looking: Looking
) -> None:
    is_due(stage, "BSCP-2026-001", "BSCP-2026-002")
    await looking.opens(AMINA.chat_id)
    await looking.button("Due dates").click()
    picture = looking.page.locator(".due-picture")
    rows = picture.locator(".due-row[data-is]")
    table = looking.page.get_by_role("table", name="Due dates of BSCP-2026-001.")

    await expect(rows).to_have_count(3)
    await expect(rows.nth(0)).to_contain_text("C04 Received")
    await expect(rows.nth(0)).to_contain_text("Fri 20 Nov. Overdue by 3 days")
    await expect(rows.nth(0).locator("path.mark")).to_have_count(1)
    await expect(rows.nth(1)).to_contain_text("Wed 2 Dec. Due in 9 days")
    await expect(rows.nth(1).locator("line.window")).to_have_count(1)
    await expect(rows.nth(1).locator("line.advised")).to_have_count(1)
    await expect(rows.nth(1).locator("line.today")).to_have_count(1)
    await expect(rows.nth(2)).to_contain_text("C01 Notified")
    await expect(rows.nth(2)).to_contain_text("Fri 20 Nov. Met")
    await expect(table.get_by_role("row")).to_have_count(5)

    await looking.button("Show as a table").click()

    await expect(picture).to_have_count(0)
    await expect(table).to_be_in_viewport()
    await expect(table.get_by_role("row", name="C36")).to_contain_text("No date")

    await looking.page.get_by_label("Case").select_option("BSCP-2026-002")

    await expect(looking.page.get_by_role("table", name="BSCP-2026-002")).to_be_visible()


@pytest.mark.parametrize(
    ("kind", "x"),
    [("window", ("x1", "x2")), ("advised", ("x1",)), ("today", ("x1",))],
)
async def test_a_day_stands_where_it_belongs_on_the_line(
    stage: Stage, looking: Looking, kind: str, x: tuple[str, ...]
) -> None:
    """The line runs from three days before the first day to three days after the last."""
    is_due(stage, "BSCP-2026-001")
    await looking.opens(AMINA.chat_id)
    await looking.button("Due dates").click()
    line = looking.page.locator(f".due-row[data-is=running] line.{kind}")
    days = {"window": (8, 15), "advised": (13,), "today": (6,)}
    found = [str(await line.get_attribute(name)) for name in x]

    assert [round(float(each.removesuffix("%")) * 18 / 100) for each in found] == list(days[kind])
