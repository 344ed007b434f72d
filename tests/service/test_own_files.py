"""An agency's lead has the letter and a blank reply in Word; whoever is invited, the calendar."""

from typing import Final

from icalendar import Calendar

from procedure.registers.register import RegisterKey
from rehearsal.card_reading import buttons
from rehearsal.conversations import Message
from rehearsal.partnership import PARTS
from tests.documents.reading import whole_text
from tests.service.asking import BETH, MARCUS, asks
from tests.service.exporting import accepts, files, questions
from tests.service.kept import audit, the_case
from tests.service.steps import DECIDE, RECEIVED, SENT, refer, take
from tests.service.story.meeting_days import sets
from tests.service.world import CONVENOR, MANAGER, World, text_of

ASKED: Final = "Your agency is asked for information"
LETTER: Final = "The letter in Word"
BLANK: Final = "A blank reply in Word"
CALENDAR: Final = "Calendar file"


async def asked(world: World, name: str, button: str, *on: str) -> Message:
    card = await world.card(name, *(on or (ASKED,)))
    answer = await world.presses(name, card, button)
    assert answer.says.startswith("Teams has asked you"), answer
    return questions(world, name)[-1]


async def taken(world: World) -> list[tuple[str, str]]:
    return [
        (row["kind"], row["details"]["form"])
        for row in await audit(world)
        if row["action"] == "take-file"
    ]


async def test_the_letter_goes_to_its_own_agency_and_is_in_the_sharing_record(
    world: World,
) -> None:
    await asks(world)
    message = await asked(world, BETH, LETTER)
    said = await accepts(world, BETH, message)
    [file] = files(world)
    reference = (await the_case(world)).reference
    rows = await world.store.read(
        lambda work: work.registers.of_case(reference, RegisterKey.SHARING)
    )
    grid = await world.card(MANAGER, "Replies of the agencies")
    record = await world.presses(MANAGER, grid, "Information-sharing record")

    assert file.owner == world.person(BETH)
    assert file.name.startswith("BSCP-2026-001-information-request")
    assert "Zephyrine Quillfeather" in whole_text(bytes(file.held))
    assert "Willow Bank School" in whole_text(bytes(file.held))
    assert "Canal Street" not in whole_text(bytes(file.held))
    assert "It is recorded that you exported it." in said
    assert await taken(world) == [("disclose", "letter")]
    assert "exported/school/letter" in [row.about for row in rows]
    assert "Letter taken out in Word, Willow Bank School" in text_of(record.card)


async def test_a_blank_reply_has_nothing_of_anybody_in_it(world: World) -> None:
    await asks(world)
    await accepts(world, MARCUS, await asked(world, MARCUS, BLANK))
    [file] = files(world)

    assert file.name == "BSCP-2026-001-information-reply-blank.docx"
    assert "BSCP-2026-001" in whole_text(bytes(file.held))
    assert "Zephyrine" not in whole_text(bytes(file.held))
    assert await taken(world) == [("disclose", "reply-template")]


async def test_whoever_is_invited_puts_the_meeting_into_their_calendar(world: World) -> None:
    await refer(world)
    await take(world, DECIDE, SENT, RECEIVED, sets("2026-09-17", starts="1030"))
    await accepts(
        world, CONVENOR, await asked(world, CONVENOR, CALENDAR, "You are invited to a meeting")
    )
    [file] = files(world)
    [event] = Calendar.from_ical(bytes(file.held)).walk("VEVENT")

    assert file.name == "BSCP-2026-001-meeting.ics"
    assert str(event["summary"]) == "Quorate: BSCP-2026-001, meeting"


async def test_a_lead_who_no_longer_is_gets_no_letter_they_had_asked_for(world: World) -> None:
    await asks(world)
    message = await asked(world, BETH, LETTER)
    leads = [part for part in PARTS if part.person.name == BETH]
    world.enrol(*leads, until=world.today.replace(day=6))
    said = await accepts(world, BETH, message)

    assert "There is no such case, or it is not yours to see." in said
    assert files(world) == []
    assert await taken(world) == []


async def test_another_agencys_lead_cannot_ask_for_it(world: World) -> None:
    await asks(world)
    card = await world.card(BETH, ASKED)
    data = next(one["data"] for one in buttons(card.card) if one["title"] == LETTER)
    refused = await world.forges(MARCUS, card, data)

    assert refused.says
    assert questions(world, MARCUS) == []
