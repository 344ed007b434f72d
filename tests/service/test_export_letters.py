"""The Information Request Letter to each agency, in Word: what was written once, put to each."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from rehearsal.partnership import COUNCIL, TOM, Part
from tests.conftest import Database
from tests.documents.reading import under_headings, whole_text
from tests.service.asking import confirms, issues, lists, to_scoping
from tests.service.exporting import accepts, exports, files, press, questions
from tests.service.steps import MEMBERS
from tests.service.world import MANAGER, NOBODYS, World
from tests.service.world import world as whole_service

LEAD = Part(TOM, COUNCIL, "agency-safeguarding-lead")


@pytest.fixture
async def world(database: Database, tmp_path: Path) -> AsyncIterator[World]:
    async with whole_service(tmp_path / "rehearsal", database, LEAD) as world:
        await world.says(NOBODYS, "hello")
        yield world


async def test_each_agency_has_a_letter_that_goes_to_its_own_lead(world: World) -> None:
    await to_scoping(world)
    await lists(world, others="Thistledown Surgery")
    await confirms(world)
    await issues(world)
    card = await world.card(MANAGER, MEMBERS)
    answer = await world.forges(MANAGER, card, press(card, "information-request"))
    await accepts(world, MANAGER, questions(world, MANAGER)[-1])
    [file] = files(world)
    told = under_headings(bytes(file.held))

    assert answer.says.startswith("Teams has asked you")
    assert file.name == "BSCP-2026-001-information-request.docx"
    assert told[("How to answer", "Day the reply is due")] == ["Monday 14 September 2026"]
    assert told[("Who the letter goes to", "Name of its safeguarding lead")] != ["Not given"]
    assert "Information may be shared without consent" in whole_text(bytes(file.held))
    assert "Thistledown" not in whole_text(bytes(file.held))
    assert await exports(world) == [("disclose", "export-form", "information-request")]
