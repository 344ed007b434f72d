"""A wrong tick, a late report, Board members in Teams, and every way of getting it wrong."""

from datetime import date
from typing import Final

from procedure.facts import Fact
from procedure.stages import Stage
from rehearsal.card_reading import buttons
from rehearsal.delivery import Answer
from tests.service.forms import python_names
from tests.service.kept import nothing_changes, the_case
from tests.service.steps import shown, take
from tests.service.story.meeting_days import due_dates
from tests.service.story.outcome_days import (
    BOARD_MEMBER,
    DECISION,
    LETTER,
    SENT,
    TELLS,
    decided,
    list_of,
    presses,
    python,
    tells,
    words_of,
)
from tests.service.world import (
    NOBODYS,
    OFFICE,
    PARTNERSHIP_CHAIR,
    PRACTITIONER,
    World,
    text_of,
)

TUESDAY: Final = date(2026, 9, 29)
WRONG: Final = {"what": "not-told", "reason": "The letter came back."}
SCHOOL: Final = "Willow Bank School"
HOUSING: Final = "Canal Street Homes"


async def test_a_wrong_tick_is_put_right_with_a_reason_and_the_case_waits(world: World) -> None:
    await decided(world)
    for agency in (SCHOOL, HOUSING):
        await tells(world, OFFICE, agency, **python(LETTER))
    await tells(world, PARTNERSHIP_CHAIR, "Board members", **python(LETTER))
    assert (await the_case(world)).dates[Fact.BOARD_TOLD] == DECISION
    await world.day(TUESDAY)
    named = await corrects(world, SCHOOL, **WRONG | {"reason": "Beth Turner never had it."})
    assert "This may name somebody" in words_of(named)
    await corrects(world, SCHOOL, **WRONG)
    row = f"{SCHOOL}\nNot told. It was ticked by mistake. Due Wed 30 Sep 2026 (C18)."
    await list_of(world, OFFICE, "2 of 5 recipients told.", row)
    await take(world, TELLS, SENT)
    await world.card(PRACTITIONER, "Decision on your referral BSCP-2026-001")
    assert (await the_case(world)).stage is Stage.OUTCOME_SHARING
    on = LETTER | {"told-on": TUESDAY.isoformat(), "proof": "Letter 13 on file"}
    await tells(world, OFFICE, SCHOOL, **python(on))

    case = await the_case(world)
    assert case.stage is Stage.CLOSED_NO_REVIEW
    assert case.dates[Fact.BOARD_TOLD] == TUESDAY
    ticks = [made.outcome for made in case.signatures if made.about == "agency.school"]
    assert ticks == ["told", "not-told", "told"]
    await list_of(world, OFFICE, "By letter: Letter 13 on file. Recorded by Daniel Hughes.")


async def test_the_referrer_is_told_by_hand_and_the_day_is_put_right(world: World) -> None:
    await decided(world)
    shows = "Record that the referrer was told by hand"
    await presses(world, OFFICE, shows, "Record it", **python(LETTER))
    await world.day(TUESDAY)
    right = {
        "what": "told",
        "how": "phone",
        "told_on": "2026-09-29",
        "proof": "Call log 7",
        "reason": "It was a day later.",
    }
    await presses(world, OFFICE, "Put right: The referrer", "Put it right", **right)

    case = await the_case(world)
    assert case.dates[Fact.REFERRER_TOLD] == TUESDAY
    sent = [text_of(message.card) for message in world.chat(PRACTITIONER).messages]
    assert not any("Decision on your referral" in words for words in sent)


async def test_what_cannot_be_so_is_said_and_nothing_is_recorded(world: World) -> None:
    await decided(world)
    said = [
        (SCHOOL, {"told-on": "2026-09-25"}, "The decision was made on Monday 28 September 2026."),
        (SCHOOL, {"told-on": "2026-10-09"}, "this date is in the future"),
        (SCHOOL, {"proof": "Letter to Beth Turner"}, "This may name somebody"),
    ]
    async with nothing_changes(world):
        for agency, other, words in said:
            answer = await tells(world, OFFICE, agency, **python(LETTER | other))
            assert words in words_of(answer), words_of(answer)
        board = await tells(world, PARTNERSHIP_CHAIR, "Board members", how="teams")
        assert "Nobody of theirs is on Teams. Tell them another way" in words_of(board)


async def test_two_who_press_at_once_leave_one_tick(world: World) -> None:
    await decided(world)
    card = await list_of(world, OFFICE, f"Tell: {SCHOOL}")
    await world.presses(OFFICE, card, f"Tell: {SCHOOL}")
    old = dict(buttons(card.card)[0]["data"])
    typed = {f"q_{key}": words for key, words in LETTER.items()}
    await world.forges(OFFICE, card, old | typed)
    again = await world.forges(OFFICE, card, old | typed | {"q_proof": "Letter 99"})

    assert "They were told on Mon 28 Sep 2026. Nothing was changed." in words_of(again)
    signatures = (await the_case(world)).signatures
    assert [s.about for s in signatures if s.about.startswith("agency.")] == ["agency.school"]


async def test_an_agency_is_not_told_by_a_chair_nor_the_board_by_the_office(world: World) -> None:
    await decided(world)
    for name, other, about in (
        (PARTNERSHIP_CHAIR, OFFICE, "tell-agency/agency.school"),
        (OFFICE, PARTNERSHIP_CHAIR, "tell-board"),
    ):
        card = await list_of(world, other)
        stamp = {key: buttons(card.card)[0]["data"][key] for key in ("v", "k", "n")}
        said = {"verb": "case.submit", "about": about}
        typed = {f"q_{key}": words for key, words in LETTER.items()}
        async with nothing_changes(world):
            answer = await world.forges(name, card, stamp | said | typed)
        assert " may tell " in words_of(answer)


async def test_a_report_that_is_late_is_recorded_late_with_the_reason(world: World) -> None:
    await decided(world)
    await world.day(TUESDAY)
    late = python_names({**SENT.answers, "sent-on": TUESDAY.isoformat()})
    card = await shown(world, SENT)
    answer = await world.presses(OFFICE, card, SENT.does, **late)
    assert "It was due on Monday 28 September 2026. Say why it is late" in text_of(answer.card)
    await world.presses(OFFICE, card, SENT.does, **late, late_why="The system was down.")

    entry = (await the_case(world)).facts[Fact.RAPID_REVIEW_SENT]
    assert (entry.on, entry.late_note) == (TUESDAY, "The system was down.")
    assert await due_dates(world, "C17") == ["2026-09-28"]


async def test_board_members_in_teams_see_the_decision_and_nothing_else(world: World) -> None:
    await world.says(NOBODYS, "hello")
    world.enrol(BOARD_MEMBER)
    await decided(world)
    await tells(world, PARTNERSHIP_CHAIR, "Board members", how="teams")
    told = await world.card(NOBODYS, "Outcome of case BSCP-2026-001")
    await list_of(world, PARTNERSHIP_CHAIR, "Board members\nTold. Mon 28 Sep 2026.\nIn Teams.")

    words = text_of(told.card)
    assert "Told by Ruth Okafor, Partnership Chair." in words
    assert buttons(told.card) == []
    assert not any(secret in words for secret in ("Willow Bank", "Zephyrine", "Two agencies"))
    card = await list_of(world, PARTNERSHIP_CHAIR)
    stolen = await world.forges(NOBODYS, card, dict(buttons(card.card)[-1]["data"]))
    assert "There is no such case, or it is not yours to see." in words_of(stolen)


async def corrects(world: World, whom: str, **typed: str) -> Answer:
    return await presses(world, OFFICE, f"Put right: {whom}", "Put it right", **typed)
