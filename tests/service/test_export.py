"""Taking a copy out in Word: asked by Teams, put in the member's own OneDrive, on the record."""

import logging
from typing import Final

import pytest

from rehearsal.conversations import FILE_ASKED, FILE_GIVEN, attached
from tests.documents.reading import under_headings, whole_text
from tests.service.answers import REFERRAL
from tests.service.exporting import (
    CASE,
    EXPORT,
    accepts,
    asked,
    exports,
    files,
    last_said,
    questions,
)
from tests.service.kept import audit
from tests.service.steps import (
    AT_MEETING,
    OUTCOMES,
    RECOMMEND,
    SECTION_3,
    SHORTEST,
    refer,
    take,
)
from tests.service.world import (
    MANAGER,
    PARTNERSHIP_CHAIR,
    World,
    text_of,
)

CHILD: Final = ("Children", "Child 1", "Child's full name")


async def test_a_member_takes_out_a_copy_of_the_referral(world: World) -> None:
    await refer(world)
    message = await asked(world, MANAGER)
    content = attached(message.current, FILE_ASKED)["content"]
    before = files(world)
    said = await accepts(world, MANAGER, message)
    [file] = files(world)
    told = under_headings(bytes(file.held))
    given = [m for m in world.chat(MANAGER).messages if attached(m.current, FILE_GIVEN)]

    assert before == []
    assert message.current["summary"] == "BSCP-2026-001: a file is waiting for you."
    assert content["description"].startswith("REHEARSAL. If you accept, a copy goes into your own")
    assert content["sizeInBytes"] == file.size
    assert "BSCP-2026-001-referral.docx is in your OneDrive. It is recorded" in said
    assert (file.name, file.owner) == ("BSCP-2026-001-referral.docx", world.person(MANAGER))
    assert told[CHILD] == [REFERRAL["child-name"]]
    assert questions(world, MANAGER) == []
    assert [attached(m.current, FILE_GIVEN)["name"] for m in given] == [file.name]
    assert await exports(world) == [("disclose", "export-form", "referral")]


async def test_the_card_says_where_the_copy_will_lie_before_anything_is_asked(
    world: World,
) -> None:
    await refer(world)
    card = await world.card(MANAGER, CASE)
    shown = await world.presses(MANAGER, card, EXPORT)

    assert "Teams puts the copy in your own OneDrive, and asks you first." in text_of(shown.card)
    assert "Quorate cannot take it back" in text_of(shown.card)
    assert questions(world, MANAGER) == []


async def test_the_partnership_chair_takes_out_section_2_from_the_card_of_section_3(
    world: World,
) -> None:
    await refer(world)
    await take(world, *SHORTEST, *AT_MEETING, *OUTCOMES, RECOMMEND)
    message = await asked(world, PARTNERSHIP_CHAIR, SECTION_3)
    await accepts(world, PARTNERSHIP_CHAIR, message)
    [file] = files(world)

    assert file.name == "BSCP-2026-001-section-2.docx"
    assert "The facts were reviewed." in whole_text(bytes(file.held))
    assert "Samuel Osei, Subgroup Chair, Monday 7 September 2026" in whole_text(bytes(file.held))
    assert REFERRAL["child-name"] not in whole_text(bytes(file.held))
    assert await exports(world) == [("disclose", "export-form", "section-2")]


async def test_whoever_declines_is_told_and_nothing_is_made(world: World) -> None:
    await refer(world)
    message = await asked(world, MANAGER)
    await world.teams.consenting.decline(world.person(MANAGER), message)

    assert "You declined, so no copy was made." in last_said(world, MANAGER)
    assert (questions(world, MANAGER), files(world), await exports(world)) == ([], [], [])


async def test_nothing_that_was_typed_is_in_a_message_a_name_or_the_log(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    await refer(world)
    message = await asked(world, MANAGER)
    await accepts(world, MANAGER, message)
    secret = [words for words in REFERRAL.values() if " " in words]
    posted = "\n".join(str(each.versions) for each in world.chat(MANAGER).everything)
    kept = f"{posted}{caplog.text}{files(world)[0].name}{await audit(world)}"

    assert secret
    assert [words for words in secret if words in kept] == []
