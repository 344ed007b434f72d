"""Writing the documents of a case over HTTP, and taking one out in Word to read it again."""

from typing import Final

from procedure.forms import FORMS
from procedure.questions import FormKey
from procedure.reading import in_words
from procedure.whole_forms import questions_of
from rehearsal.conversations import Message
from tests.documents.reading import under_headings
from tests.service.exporting import EXPORT, accepts, files, questions
from tests.service.forms import fill, named, send
from tests.service.steps import ASKS_AGAIN
from tests.service.story.outcome_days import list_of
from tests.service.world import OFFICE, SUBGROUP_CHAIR, World

SUMMARY: Final = {
    "key-events": "A move in March, and an absence in May.",
    "composition": "A parent and two children.",
    "gaps": "Nobody knows who lives there.",
    "conflicts": "None.",
    "stored-at": "https://store.example/bscp/summary",
    "version": "draft 2",
}
RECORD: Final = {
    "began-at": "10:00",
    "ended-at": "11:45",
    "confidentiality": "true",
    "papers": "The referral and the summary.",
    "discussion": "Nothing to add.",
    "action-what": "Follow up absence the same day.",
    "action-agency": "The council",
    "action-by": "2026-10-12",
    "adjourned": "no",
}
TO_BOARD: Final = {"records": "keep", "board-words": "A briefing follows."}
TO_AGENCIES: Final = {
    "agencies-told": "The school and the landlord.",
    "records": "keep",
    "agencies-words": "Thank you.",
}
TO_PANEL: Final = {
    "about": "no-review",
    "reasons": "None of the criteria is met.",
    "offer": "The Chair can attend in person.",
}
SUMMARISE: Final = "Write the Combined Summary Report"
RECORDS: Final = "Write the record of the meeting"


async def writes(world: World, asks: str, does: str, given: dict[str, str], keeps: str) -> Message:
    """Write a document of several pages from the card that asks for it."""
    card = await world.card(OFFICE, asks, does)
    await world.presses(OFFICE, card, does)
    await fill(world, OFFICE, card, given)
    await send(world, OFFICE, card, keeps)
    return card


async def writes_summary(world: World, given: dict[str, str] | None = None) -> Message:
    return await writes(world, SUMMARISE, "Write the report", given or SUMMARY, "Keep the report")


async def writes_record(world: World, given: dict[str, str] | None = None) -> Message:
    return await writes(world, RECORDS, "Write the record", given or RECORD, "Keep the record")


async def agrees(world: World, asks: str, does: str) -> Message:
    card = await world.card(SUBGROUP_CHAIR, asks, does)
    await world.presses(SUBGROUP_CHAIR, card, does, agree="true")
    return card


async def writes_letter(world: World, name: str, shows: str, given: dict[str, str]) -> Message:
    """Write a letter from the list of who has been told; it may lead to one more question."""
    card = await list_of(world, name, shows)
    await world.presses(name, card, shows)
    await world.presses(name, card, "Keep the letter", **named(card.card, given))
    if any(words in str(card.card) for words in ASKS_AGAIN):
        await world.presses(name, card, "Keep the letter", **named(card.card, given))
    return card


async def in_word(world: World, name: str, card: Message) -> dict[str, str]:
    """Take out the document that a card is about, and return what stands in it."""
    answer = await world.presses(name, card, EXPORT)
    answer = await world.presses(name, card, EXPORT)
    assert answer.says.startswith("Teams has asked you"), answer
    await accepts(world, name, questions(world, name)[-1])
    told = under_headings(bytes(files(world)[-1].held))
    return {path[-1]: "\n".join(words) for path, words in told.items() if path}


def as_given(form: FormKey, given: dict[str, str]) -> dict[str, str]:
    """Return what was given by the headings under which it stands."""
    asked = questions_of(FORMS[form])
    return {asked[key].asks: in_words(asked[key], words) for key, words in given.items()}
