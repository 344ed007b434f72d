"""Why a date is what it is, asked on the card of a case: the first date, or what it was before."""

from dataclasses import replace
from typing import Final

from rehearsal.card_reading import buttons
from tests.service import answers
from tests.service.steps import DECIDE, LETTERS, RECEIVED, SENT, SET, refer, take
from tests.service.story.test_counted_otherwise import DAY_ONE, MOURNING, counted
from tests.service.world import CONVENOR, MANAGER, World, text_of

NO: Final = replace(DECIDE, answers=answers.NOTIFICATION | {"decision": "do-not-notify"})
YES: Final = replace(DECIDE, about="change", shows="Notify the national Panel after all")
REPLIES: Final = "C08"
PAPERS: Final = "C11"
FIRST: Final = "This is the first date worked out for it."


def on(day: str, reason: str) -> dict[str, str]:
    return {"meeting-on": day, "reason": reason, "seen": day}


async def why(world: World, code: str, name: str = MANAGER) -> str:
    """Press "Why this date?" beside one date of the case."""
    menu = await world.says(name, "hello")
    await world.presses(name, menu, "My work")
    await world.presses(name, menu, "Open case BSCP-2026-001")
    [asked] = [
        one
        for one in buttons(menu.card)
        if one["title"] == "Why this date?" and one["data"]["about"] == code
    ]
    answer = await world.teams.press(world.person(name), menu, asked)
    return text_of(answer.card)


async def set_again(world: World, day: str, reason: str) -> None:
    """Set a date, then have the notification arrive, which asks for another."""
    await refer(world)
    await take(world, NO, LETTERS, replace(SET, answers=on("2026-09-10", "It is half-term.")))
    again = replace(SET, on="First day", answers=on(day, reason))
    await take(world, YES, SENT, RECEIVED, again)


async def test_a_date_that_nothing_has_moved_is_the_first(world: World) -> None:
    await refer(world)
    await take(world, NO, LETTERS, replace(SET, answers=on("2026-09-18", "")))

    assert FIRST in await why(world, PAPERS)


async def test_a_meeting_set_again_says_what_its_dates_were_who_changed_them_and_why(
    world: World,
) -> None:
    await set_again(world, "2026-09-18", "The window begins on the 16th.")
    papers, replies = await why(world, PAPERS), await why(world, REPLIES, CONVENOR)

    changed = (
        "• “Date set for the rapid review meeting” was changed from Thursday 10 September 2026"
        " to Friday 18 September 2026. Entered by Owen Price (Partnership Safeguarding manager)"
        " on Mon 7 Sep 2026. Reason: The window begins on the 16th."
    )
    assert "Wednesday 16 September 2026" in papers
    assert f"• It was Tuesday 8 September 2026 before.\n{changed}" in papers
    assert "• At first it was Monday 14 September 2026.\n• “Date set for" in replies
    assert f"• Then it was Tuesday 8 September 2026.\n{changed}" in replies
    assert FIRST not in papers + replies


async def test_a_bank_holiday_and_a_setting_since_are_named_where_they_moved_a_date(
    world: World,
) -> None:
    await refer(world)
    await take(world, DECIDE, SENT, RECEIVED)
    await counted(world, MOURNING)
    await world.posted("Business Unit", "Date changed", "Is now: \nThursday 10 September 2026")
    await counted(world, DAY_ONE)
    await world.posted("Business Unit", "Date changed", "Is now: \nTuesday 8 September 2026")
    told = await why(world, "C07")

    assert (
        "• At first it was Wednesday 9 September 2026.\n"
        "• Wednesday 9 September 2026 is not a working day (A day of mourning).\n"
        "• Then it was Thursday 10 September 2026.\n"
        "• This partnership changed how it counts. The day of the event is day 1" in told
    )


async def test_a_reason_that_may_name_somebody_is_not_shown(world: World) -> None:
    await set_again(world, "2026-09-18", "Ring Jane Okoro on 07700 900123 first.")
    papers = await why(world, PAPERS)

    assert "The reason may name somebody, so it is not shown here." in papers
    assert "Okoro" not in papers
    assert "07700" not in papers
