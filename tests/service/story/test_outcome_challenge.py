"""The national Panel looks at a decision not to review: it asks, it is answered, it challenges."""

from datetime import date
from typing import Any, Final

from procedure.actions import Action
from procedure.case import DecisionCode
from procedure.facts import Fact
from procedure.registers.register import RegisterKey
from procedure.stages import Stage
from rehearsal.delivery import Answer
from tests.service.asking import BETH
from tests.service.kept import done, nothing_changes, the_case
from tests.service.steps import Step, take
from tests.service.story.meeting_days import due_dates
from tests.service.story.outcome_days import (
    LETTER,
    NO_REVIEW,
    SENT,
    TELLS,
    decided,
    everybody_told,
    list_of,
    presses,
    python,
    rows_of,
    signs,
    tells,
    words_of,
)
from tests.service.story.test_whole_story import faults
from tests.service.world import (
    MANAGER,
    OFFICE,
    PARTNERSHIP_CHAIR,
    PRACTITIONER,
    SUBGROUP_CHAIR,
    World,
    text_of,
)

OCTOBER: Final = date(2026, 10, 5)
WANTED: Final = date(2026, 10, 12)
SHOWS: Final = "Record what the national Panel asks about the decision"
ASKS: Final = {
    "asked-on": OCTOBER.isoformat(),
    "what": "attend",
    "question": "Why were the criteria found not to be met?",
    "answer-by": WANTED.isoformat(),
}
CHALLENGES: Final = {
    "asked-on": WANTED.isoformat(),
    "what": "challenge",
    "question": "Two of the criteria seem to be met.",
}
GIVEN: Final = {
    "given-on": WANTED.isoformat(),
    "attended": "yes",
    "given": "The reasons for each criterion.",
    "proof": "Minute 3 of the hearing",
}


async def test_a_challenge_is_decided_again_and_everybody_told_again(world: World) -> None:
    await closed(world)
    await world.day(OCTOBER)
    await it_is_asked_and_the_clock_is_one_to_one(world)
    await world.day(WANTED)
    await it_is_answered(world)
    await records(world, **CHALLENGES)
    await the_first_decision_counts_no_more(world)
    await world.card(PARTNERSHIP_CHAIR, "section 3: decision", "Write section 3")
    await signs(world, WANTED, decision="commission")
    await everybody_is_told_the_second(world)

    trail = [row[:2] for row in await done(world) if row[0] not in {"deny", "consult"}]
    assert trail.index(("alter", "record-scrutiny")) < trail.index(("disclose", "answer-panel"))
    assert trail.count(("decide", "sign-section-3")) == 2
    assert await faults(world) == []


async def closed(world: World) -> None:
    await decided(world)
    await take(world, SENT, TELLS)
    await world.card(PRACTITIONER, "Decision on your referral BSCP-2026-001", NO_REVIEW)
    await everybody_told(world)
    await list_of(world, OFFICE, "5 of 5 recipients told.")
    assert (await the_case(world)).stage is Stage.CLOSED_NO_REVIEW


async def it_is_asked_and_the_clock_is_one_to_one(world: World) -> None:
    named = await records(world, **ASKS | {"question": "Did Barnaby Quillfeather object?"})
    assert "This may name somebody" in words_of(named)
    early = await records(world, **ASKS | {"asked-on": "2026-09-25"})
    assert "The decision was made on Monday 28 September 2026." in words_of(early)
    await records(world, **ASKS)
    for chair in (PARTNERSHIP_CHAIR, SUBGROUP_CHAIR, MANAGER):
        told = await world.card(chair, "The national Panel asks the Partnership Chair to attend")
        assert "It wants an answer by Mon 12 Oct 2026." in text_of(told.card)
    task = await world.card(OFFICE, "Give the national Panel what it asks for")
    assert "Asked\nWhy were the criteria found not to be met?" in text_of(task.card)
    assert await due_dates(world, "C21") == ["2026-10-12"]
    channel = [text_of(m.card) for m in world.teams.register.place("Business Unit").messages]
    assert not any("national Panel" in words for words in channel)


async def it_is_answered(world: World) -> None:
    await world.card(PARTNERSHIP_CHAIR, "BSCP-2026-001: An action due today, Mon 12 Oct 2026")
    await take(world, answers_panel(WANTED.isoformat()))
    again = await forged(world, "answer-panel", GIVEN)
    case = await the_case(world)

    assert "The national Panel waits for nothing on this case." in again
    assert case.dates[Fact.PANEL_ANSWERED] == WANTED
    assert [about.partition("/")[0] for about in await rows_of(world, RegisterKey.NOTICES)] == [
        "report",
        "scrutiny",
    ]


async def the_first_decision_counts_no_more(world: World) -> None:
    for who in (PARTNERSHIP_CHAIR, SUBGROUP_CHAIR):
        await world.card(who, "The national Panel challenges the decision")
    case = await the_case(world)
    assert case.stage is Stage.CHAIR_DECISION
    assert case.signed(DecisionCode.FINAL_DECISION) is None
    assert case.dates[Fact.DECISION_CHALLENGED] == WANTED
    await list_of(world, OFFICE, "There is no decision in force.")
    office = await world.card(MANAGER, "Dates so far", "With the Partnership Chair")
    assert f"{NO_REVIEW}, since replaced (Ruth Okafor" in text_of(office.card)
    async with nothing_changes(world):
        assert "There is no decision to tell yet." in await forged(
            world, "tell-agency/agency.school", LETTER
        )


async def everybody_is_told_the_second(world: World) -> None:
    await list_of(
        world,
        OFFICE,
        "LCSPR to be commissioned",
        "1 of 6 recipients told.",
        "The national Panel: the decision\nNot told. Due Tue 13 Oct 2026 (C20).",
        "Later: the national Panel is told who the reviewer is, and the methodology (C19).",
    )
    assert await due_dates(world, "C16", "C18", "C20") == [
        "2026-10-13",
        "2026-10-14",
        "2026-10-13",
    ]
    await take(world, TELLS)
    await world.card(PRACTITIONER, "Decision on your referral", "LCSPR to be commissioned")
    on = LETTER | {"told-on": WANTED.isoformat()}
    await tells(world, PARTNERSHIP_CHAIR, "Board members", **python(on))
    await tells(world, OFFICE, "Willow Bank School", how="teams")
    await tells(world, OFFICE, "Canal Street Homes", **python(on))
    await world.card(BETH, "Outcome of case BSCP-2026-001", "LCSPR to be commissioned")
    panel = "Tell: The national Panel: the decision"
    await presses(world, OFFICE, panel, "Record that it was told", **python(on))
    await list_of(world, OFFICE, "6 of 6 recipients told.")
    case = await the_case(world)

    assert case.stage is Stage.LCSPR_INITIATED
    assert [case.dates[fact] for fact in (Fact.REFERRER_TOLD, Fact.BOARD_TOLD)] == [WANTED] * 2
    assert case.dates[Fact.PANEL_TOLD] == WANTED


async def records(world: World, **typed: str) -> Answer:
    return await presses(world, OFFICE, SHOWS, "Record it", **python(typed))


def answers_panel(on: str, **other: str) -> Step:
    return Step(
        action=Action.ANSWER_PANEL,
        by=OFFICE,
        on="Give the national Panel what it asks for",
        does="Record what was given",
        answers=GIVEN | {"given-on": on} | other,
    )


async def forged(world: World, about: str, typed: dict[str, str]) -> str:
    """Press, on the list, what it does not offer now."""
    card = await list_of(world, OFFICE)
    stamp = card.card["actions"][0]["data"]
    said: dict[str, Any] = {key: stamp[key] for key in ("v", "k", "n")}
    said |= {"verb": "case.submit", "about": about}
    said |= {f"q_{key}": words for key, words in typed.items()}
    return words_of(await world.forges(OFFICE, card, said))
