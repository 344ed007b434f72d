"""The board of all open cases, and who is waiting for whom: looked at, narrowed, and reminded."""

from dataclasses import replace
from datetime import date, timedelta
from threading import get_ident
from typing import Any, Final

from sqlalchemy import event

from bot.config.chosen import partnership
from bot.desk.circumstances import Circumstances
from bot.drawing.draw_board import draw_board
from bot.partnership import CivilClock
from cards.board import Narrowed, When
from procedure.case import Case, CaseReference, Entry, Member
from procedure.facts import Fact
from procedure.roles import Role
from procedure.stages import Stage
from rehearsal.card_reading import buttons
from rehearsal.conversations import Message
from rehearsal.delivery import Answer
from rehearsal.partnership import OFFICE as BUSINESS_OFFICE
from rehearsal.partnership import TOM, Part
from storage.transactions import read
from tests.service.asking import MARCUS, asks
from tests.service.forms import titles
from tests.service.kept import audit, id_of, refusals, the_case
from tests.service.steps import DECIDE, SENT, refer, take
from tests.service.world import (
    LA,
    MANAGER,
    NOBODYS,
    OFFICE,
    PARTNERSHIP_CHAIR,
    SUBGROUP_CHAIR,
    World,
    text_of,
)

BOARD: Final = "All open cases"
WAITING: Final = "Who is waiting for whom"
REMIND: Final = "Remind them"
NO_MEMBER: Final = Part(TOM, BUSINESS_OFFICE, "business-manager")


async def listed(world: World, name: str, which: str = BOARD) -> tuple[Message, Answer]:
    hello = await world.says(name, "hello")
    await world.presses(name, hello, "My work")
    return hello, await world.presses(name, hello, which)


async def test_every_open_case_is_there_with_its_next_date_and_who_is_waited_for(
    world: World,
) -> None:
    await refer(world)
    await take(world, DECIDE)
    hello, shown = await listed(world, MANAGER)
    said = text_of(shown.card)
    opened = await world.presses(MANAGER, hello, "Open case BSCP-2026-001")

    assert "1 open case, the next date first. None is overdue." in said
    assert "BSCP-2026-001: With the local authority representative" in said
    assert "due Mon 14 Sep 2026 (5 working days). In time." in said
    assert "Waiting for: Local authority representative" in said
    assert "things outstanding." in said
    assert "Case BSCP-2026-001" in text_of(opened.card)


async def test_it_is_narrowed_by_date_stage_and_who_is_waited_for(world: World) -> None:
    await refer(world)
    await take(world, DECIDE)
    hello, _ = await listed(world, MANAGER)
    late = await world.presses(MANAGER, hello, "Show these", when="overdue")
    stage = Stage.LA_CONSIDERATION.value
    any_date = {"when": "any", "stage": stage, "whom": "la-representative"}
    here = await world.presses(MANAGER, hello, "Show these", **any_date)
    await world.day(date(2026, 9, 16))
    overdue = await world.presses(MANAGER, hello, "Show these", when="overdue", stage=stage)

    assert "0 of 1 open case as you asked." in text_of(late.card)
    assert "BSCP-2026-001:" in text_of(here.card)
    assert "1 is overdue." in text_of(overdue.card)
    assert "(2 working days late)" in text_of(overdue.card)


async def test_of_a_case_one_is_not_on_there_is_only_what_a_channel_may_see(
    world: World,
) -> None:
    await refer(world)
    await take(world, DECIDE)
    await world.says(NOBODYS, "hello")
    world.enrol(NO_MEMBER)
    hello, shown = await listed(world, NOBODYS)
    said = text_of(shown.card)
    awaited = await world.presses(NOBODYS, hello, WAITING)

    assert "BSCP-2026-001: Received (you are not on this case)" in said
    assert "Notify" not in said
    assert "With the local authority representative" not in said
    assert "Open case BSCP-2026-001" not in titles(shown.card)
    assert "Something that only members of this case may see." in text_of(awaited.card)
    assert LA not in text_of(awaited.card)
    assert REMIND not in titles(awaited.card)


async def test_nobody_else_sees_the_board_or_who_is_waited_for(world: World) -> None:
    await refer(world)
    hello, shown = await listed(world, MANAGER)
    asking = {one["title"]: one["data"] for one in buttons(shown.card)}
    board = asking["Show these"]
    refused = [await world.forges(name, hello, board) for name in (LA, SUBGROUP_CHAIR, NOBODYS)]
    waiting = [await world.forges(name, hello, asking[WAITING]) for name in (LA, NOBODYS)]

    assert all("may see all open cases together. (" in answer.says for answer in refused)
    assert all("may see who is waiting for whom. (" in answer.says for answer in waiting)
    assert (await refusals(world))[-1] == (NOBODYS, "see-waiting")


async def test_who_is_waited_for_is_named_with_since_when_and_by_when(world: World) -> None:
    await refer(world)
    await world.day(date(2026, 9, 8))
    await take(world, replace(DECIDE, answers=DECIDE.answers | {"aware-on": "2026-09-07"}))
    _, shown = await listed(world, MANAGER, WAITING)
    said = text_of(shown.card)

    assert "Grace Adeyemi, Local authority representative" in said
    assert SENT.on in said
    assert "Asked since Tue 8 Sep 2026." in said
    assert "Due Mon 14 Sep 2026 (4 working days). In time." in said


async def test_a_chair_sees_their_own_cases_and_no_board(world: World) -> None:
    await refer(world)
    _, shown = await listed(world, PARTNERSHIP_CHAIR, WAITING)
    hello = await world.says(PARTNERSHIP_CHAIR, "hello")
    work = await world.presses(PARTNERSHIP_CHAIR, hello, "My work")

    assert "Decide whether to notify the national Panel" in text_of(shown.card)
    assert BOARD not in titles(work.card)


async def test_somebody_is_reminded_once_a_day_whoever_presses(world: World) -> None:
    await refer(world)
    hello, shown = await listed(world, MANAGER, WAITING)
    reminds = _reminding(shown, "decide-notification")
    first = await world.forges(MANAGER, hello, reminds)
    again = await world.forges(SUBGROUP_CHAIR, hello, reminds)
    card = await world.card(LA, "Somebody who looks after this case asks you to see to it.")
    told = _reminders(world)
    opened = await world.presses(LA, card, "Open it")
    today = [row for row in await audit(world) if row["action"] == "remind"]
    await world.day(date(2026, 9, 8))
    await world.forges(MANAGER, hello, reminds)
    await world.teams.until(lambda: len(_reminders(world)) == 1)

    assert "They are being reminded." in text_of(first.card)
    assert "They were reminded today." in text_of(again.card)
    assert len(told) == 1
    assert DECIDE.does in titles(opened.card)
    assert [(row["reference"], row["details"]["about"]) for row in today] == [
        ("BSCP-2026-001", "decide-notification")
    ]
    assert len([row for row in await audit(world) if row["action"] == "remind"]) == 2


def _reminders(world: World) -> list[Message]:
    return [m for m in world.chat(LA).messages if "asks you to see" in text_of(m.card)]


def _reminding(shown: Answer, task: str) -> dict[str, Any]:
    found = (one["data"] for one in buttons(shown.card) if one["title"] == REMIND)
    return next(one for one in found if one["about"].endswith(task))


async def test_only_those_who_look_after_a_case_may_remind(world: World) -> None:
    await refer(world)
    hello, shown = await listed(world, MANAGER, WAITING)
    reminds = _reminding(shown, "decide-notification")
    answers = [await world.forges(name, hello, reminds) for name in (LA, MARCUS, NOBODYS)]
    await world.says(NOBODYS, "hello")
    world.enrol(NO_MEMBER)
    no_member = await world.forges(NOBODYS, hello, reminds)

    assert all("may see who is waiting for whom. (" in answer.says for answer in answers)
    assert "There is no such case, or it is not yours to see." in text_of(no_member.card)
    refused = [(n, a) for n, a in await refusals(world) if a == "remind"]
    assert refused == [(n, "remind") for n in (LA, MARCUS, NOBODYS, NOBODYS)]
    assert _reminders(world) == []


async def test_what_is_done_meanwhile_is_not_reminded_of(world: World) -> None:
    await refer(world)
    hello, shown = await listed(world, MANAGER, WAITING)
    reminds = _reminding(shown, "decide-notification")
    await take(world, DECIDE)
    late = await world.forges(MANAGER, hello, reminds)

    assert "Nobody waits for this any more. Nothing was sent." in text_of(late.card)
    assert _reminders(world) == []


async def test_an_agency_that_is_late_is_chased_from_the_same_list(world: World) -> None:
    await asks(world)
    hello, shown = await listed(world, MANAGER, WAITING)
    said = text_of(shown.card)
    chased = await world.forges(MANAGER, hello, _reminding(shown, "request/housing"))
    again = await world.forges(OFFICE, hello, _reminding(shown, "request/housing"))
    case = await the_case(world)

    assert "Marcus Reid, Agency safeguarding lead" in said
    assert "Its safeguarding lead is being reminded." in text_of(chased.card)
    assert REMIND in titles(again.card)
    assert [one.key for one in case.requests if one.chased] == ["housing"]


async def test_two_hundred_cases_take_no_more_statements_than_one(world: World) -> None:
    await refer(world)
    await take(world, DECIDE)
    who = await id_of(world, MANAGER)
    one = counted(world, await by_id(world, who))
    case = await the_case(world)
    await world.store.run(lambda work: copies(work, case))
    many = counted(world, await by_id(world, who))

    assert "1 open case" in one[0]
    assert "201 open cases" in many[0]
    assert many[1] == one[1]


async def by_id(world: World, who: Any) -> Any:
    return await world.store.read(lambda work: work.people.by_id(who, world.today))


def counted(world: World, by: Any) -> tuple[str, int]:
    """Draw the board, and count what is asked of the database for it, and not beside it."""
    about = Circumstances(partnership(world.config), CivilClock())
    about.clock.move_to(world.rehearsal.clock.now())
    asked: list[str] = []
    here = get_ident()

    def heard(*given: Any) -> None:
        asked.extend([given[2]] * (get_ident() == here))

    event.listen(world.store.reader, "before_cursor_execute", heard)
    card = read(
        world.store.reader,
        world.store.vault,
        lambda work: draw_board(by, Narrowed(when=When.ANY), 1, about, work),
    )
    event.remove(world.store.reader, "before_cursor_execute", heard)
    return text_of(card), len([one for one in asked if one.startswith("SELECT")])


def copies(work: Any, case: Case) -> None:
    """Make as many cases as the largest partnership might have, which no press would."""
    key = work.cases.key_of(case.reference)
    member = Member(next(iter(case.members)).person, Role.BUSINESS_MANAGER)
    for number in range(2, 202):
        aware = case.opened - timedelta(days=number % 30)
        entry = Entry(on=aware, by=member.person, role=member.role, entered=case.opened)
        work.cases.add(
            replace(
                case,
                reference=CaseReference(f"BSCP-2026-{number:03}"),
                facts={Fact.BECAME_AWARE: entry},
                signatures=(),
            ),
            key,
        )
