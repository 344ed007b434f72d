"""What the stories of the outcome share: the days of S23, from the referral to section 3.

Three agencies are asked; the school secures its records, the others have nothing.
"""

from dataclasses import replace
from datetime import date
from typing import Final

from procedure.agenda import Item
from procedure.registers.register import RegisterKey
from rehearsal.conversations import Message
from rehearsal.delivery import Answer
from rehearsal.partnership import COUNCIL, TOM, Part
from tests.service.answers import SECTION_2
from tests.service.asking import BETH, FULL, MARCUS, NIL, confirms, issues, lists, replies
from tests.service.forms import fill, named, send
from tests.service.kept import the_case
from tests.service.steps import (
    ASKS_AGAIN,
    CLOSE,
    DECIDES,
    ITEMS,
    NO_INTERESTS,
    OPEN,
    RECOMMEND,
    REPORT_SENT,
    SAFE,
    TELL,
    attends,
    outcome,
    take,
)
from tests.service.steps import LETTER as BY_LETTER
from tests.service.story.meeting_days import TUESDAY, notified, sets
from tests.service.world import (
    ICB_LEAD,
    LA,
    OFFICE,
    PARTNERSHIP_CHAIR,
    SUBGROUP_DEPUTY,
    World,
    text_of,
)

MEETS: Final = date(2026, 9, 24)
DECISION: Final = date(2026, 9, 28)
TOLD: Final = "Who has been told"
BOARD_MEMBER: Final = Part(TOM, COUNCIL, "board-member")
NO_REVIEW: Final = "no alternative form of learning review recommended"

_NOT_MET: Final = {
    **SECTION_2,
    "met-improvements": "no",
    "met-joint-working": "no",
    "criteria-met": "no",
    "criteria-why": "None of the four is met.",
    "share-learning": "no",
    "learning-found": "yes",
    "learning": "Absence is followed up the same day.",
    "learning-shared": "With every school, by the council.",
    "alternative-form": "partnership-review",
    "alternative-lead": "A lead reviewer.",
    "alternative-scope": "How absence is shared.",
    "alternative-by": "2026-12-18",
}
REPORT: Final = {
    "account": "Two agencies held halves of the picture.",
    "episodes": "An absence that nobody followed up.",
    "context": "Child A lives with a parent.",
    "characteristics": "They did not bear on what was done.",
    "national-interest": "no",
    "reviewer": "no-review",
    "late": "no",
}
SENT: Final = replace(
    REPORT_SENT, answers={**REPORT_SENT.answers, "sent-on": DECISION.isoformat()}
)
# A reminder says the same as the task, so the task is found by what it asks.
TELLS: Final = replace(TELL, on="Anything to add for the referrer")
LETTER: Final = BY_LETTER | {"told-on": DECISION.isoformat()}


async def to_decision(world: World, recommendation: str = "no-review") -> None:
    """Section 2 on Thursday 24 September 2026, section 3 on Monday 28."""
    await to_meeting(world)
    await from_meeting(world, recommendation)


async def to_meeting(world: World) -> None:
    """Agencies are asked, two of them reply, and the day of the meeting is set."""
    await notified(world, date(2026, 9, 7), TUESDAY, TUESDAY)
    await lists(world)
    await confirms(world)
    await issues(world)
    await replies(world, BETH, FULL)
    await replies(world, MARCUS, NIL)
    await take(world, sets(MEETS.isoformat()))


async def from_meeting(world: World, recommendation: str = "no-review") -> None:
    await world.day(MEETS)
    three = (
        attends(LA, "local-authority"),
        attends(SUBGROUP_DEPUTY, "police"),
        attends(ICB_LEAD, "integrated-care-board"),
    )
    items = (*ITEMS[:4], outcome(Item.REVIEW, "no"), outcome(Item.SHARING, "By briefing."))
    await take(world, OPEN, *three, *NO_INTERESTS, SAFE, *items, CLOSE)
    section_2 = _NOT_MET | {"recommendation": recommendation}
    await take(world, replace(RECOMMEND, answers=section_2))
    await world.day(DECISION)


async def decided(world: World, recommendation: str = "no-review") -> None:
    await to_decision(world, recommendation)
    await signs(world, DECISION)


async def signs(world: World, on: date, **other: str) -> None:
    given = DECIDES.answers | {"decided-on": on.isoformat()} | other
    await take(world, replace(DECIDES, answers=given))


async def list_of(world: World, name: str, *words: str) -> Message:
    return await world.card(name, TOLD, *words)


async def tells(world: World, name: str, whom: str, **typed: str) -> Answer:
    """Press the button of a recipient on the list, and fill what it asks."""
    return await presses(world, name, f"Tell: {whom}", "Tell them", **typed)


async def presses(world: World, name: str, shows: str, does: str, **typed: str) -> Answer:
    card = await list_of(world, name, shows)
    await world.presses(name, card, shows)
    given = {key.replace("_", "-"): words for key, words in typed.items()}
    answer = await world.presses(name, card, does, **named(card.card, given))
    if any(words in str(card.card) for words in ASKS_AGAIN):
        answer = await world.presses(name, card, does, **named(card.card, given))
    if "There is a problem" in text_of(card.card):
        await world.presses(name, card, "Back")
    return answer


async def everybody_told(world: World) -> None:
    """The Board and the police by hand, the school and the housing association in Teams."""
    await tells(world, PARTNERSHIP_CHAIR, "Board members", **python(LETTER))
    for agency in ("Willow Bank School", "Canal Street Homes"):
        await tells(world, OFFICE, agency, how="teams")
        await world.card(BETH if "School" in agency else MARCUS, "Outcome of case BSCP-2026-001")
    await list_of(world, OFFICE, "Canal Street Homes", "Told. Mon 28 Sep 2026.")


def python(typed: dict[str, str]) -> dict[str, str]:
    return {key.replace("-", "_"): words for key, words in typed.items()}


async def writes_report(world: World) -> None:
    """Write the report in one go, from the card that asks for it."""
    card = await world.card(OFFICE, "Write the Rapid Review Report", "Write the report")
    await world.presses(OFFICE, card, "Write the report")
    await fill(world, OFFICE, card, REPORT)
    await send(world, OFFICE, card, "Keep the report")


def words_of(answer: Answer) -> str:
    """Return what was answered: a sentence of its own, or one on the card."""
    return answer.says or text_of(answer.card)


async def rows_of(world: World, register: RegisterKey) -> list[str]:
    reference = (await the_case(world)).reference
    kept = await world.store.read(lambda work: work.registers.of_case(reference, register))
    return [row.about for row in kept]
