"""What is typed around sections 2 and 3 is in no message, no log and no byte on the disk.

Where evidence is kept is for the signer to read, and is seen to in the stories of paper.
"""

from collections.abc import Mapping
from typing import Final

from procedure.questions import FormKey
from tests.service.forms import fill, named, send
from tests.service.kept import id_of
from tests.service.steps import SECTION_2, SECTION_3
from tests.service.story.signing import ASK, SEEK, TAKE_BACK, to_section_2
from tests.service.story.test_alternative_review import (
    COMMISSION,
    HOUSINGS,
    everybody_told,
    fills,
    moves,
)
from tests.service.story.test_counted_otherwise import counted
from tests.service.story.test_signing_again import CHAIR
from tests.service.story.test_signing_endorsed import ASKED, ON
from tests.service.story.test_signing_on_paper import SECTION_2_ON_PAPER, SECTION_3_ON_PAPER
from tests.service.test_canary import (
    AROUND_SIGNING,
    WORD,
    canaries,
    every_row,
    everything_said,
    kept_with_words,
    leaks,
    leaks_on_disk,
    logged,
)
from tests.service.world import (
    OFFICE,
    PARTNERSHIP_CHAIR,
    POLICE_LEAD,
    SUBGROUP_CHAIR,
    World,
)

__all__ = ["logged"]

PLAIN: Final = {"evidence": "File 14, sheet 3"}


async def test_nothing_typed_around_the_sections_is_in_a_message_a_log_or_a_byte_that_is_kept(
    logged: list[str], world: World
) -> None:
    await counted(world, ASKED)
    await to_section_2(world)
    await enters(world, "section 2", FormKey.SECTION_2_ENTERED, SECTION_2_ON_PAPER)
    await asks_and_is_advised(world)
    await enters(world, "section 2", FormKey.SECTION_2_ENTERED, SECTION_2_ON_PAPER)
    decided = SECTION_3_ON_PAPER | {"decision": "alternative-review"}
    await enters(world, "section 3", FormKey.SECTION_3_ENTERED, decided)
    await dissents(world)
    await commissions_and_reports(world)

    assert await kept_with_words(world) == AROUND_SIGNING
    assert leaks(everything_said(world)) == []
    assert leaks(logged) == []
    assert leaks(every_row(world)) == []
    assert leaks_on_disk(world.folder.parent) == []


async def enters(world: World, what: str, form: FormKey, typed: Mapping[str, str]) -> None:
    whose = SUBGROUP_CHAIR if what == "section 2" else PARTNERSHIP_CHAIR
    card = await world.card(OFFICE, "Case BSCP-2026-001", f"Enter {what} for somebody")
    await world.presses(OFFICE, card, f"Enter {what} for somebody")
    given = canaries(form, typed) | PLAIN | {"person": await id_of(world, whose)}
    await world.presses(OFFICE, card, f"Enter {what}", **named(card.card, given))


async def asks_and_is_advised(world: World) -> None:
    card = await world.card(PARTNERSHIP_CHAIR, SECTION_3, ASK)
    await world.presses(PARTNERSHIP_CHAIR, card, ASK)
    await world.presses(
        PARTNERSHIP_CHAIR, card, "Ask the question", **canaries(FormKey.QUESTION, {})
    )
    theirs = await world.card(SUBGROUP_CHAIR, "Answer the Partnership Chair's question")
    answer = canaries(FormKey.QUESTION_ANSWER, {})
    await world.presses(SUBGROUP_CHAIR, theirs, "Send the answer", **answer)
    card = await world.card(PARTNERSHIP_CHAIR, SECTION_3, SEEK)
    await world.presses(PARTNERSHIP_CHAIR, card, SEEK)
    await fill(world, PARTNERSHIP_CHAIR, card, canaries(FormKey.PEER_CHALLENGE, CHAIR))
    await send(world, PARTNERSHIP_CHAIR, card, "Record it")
    record = await world.card(PARTNERSHIP_CHAIR, "Record what the other chair advised")
    advised = canaries(FormKey.CHALLENGE_ANSWER, {"advised-on": "2026-09-07"})
    given = named(record.card, advised)
    await world.presses(PARTNERSHIP_CHAIR, record, "Record the advice", **given)
    mine = await world.card(SUBGROUP_CHAIR, SECTION_2, TAKE_BACK)
    await world.presses(SUBGROUP_CHAIR, mine, TAKE_BACK)
    why = canaries(FormKey.SECTION_2_TAKEN_BACK, {})
    await world.presses(SUBGROUP_CHAIR, mine, "Take section 2 back", **why)


async def dissents(world: World) -> None:
    card = await world.card(POLICE_LEAD, ON)
    said = canaries(FormKey.ENDORSEMENT, {"endorsement": "dissents"})
    await fills(world, POLICE_LEAD, card, "Record our answer", said)


async def commissions_and_reports(world: World) -> None:
    await everybody_told(world)
    letter = HOUSINGS | {"agency": "another"}
    card = await world.card(PARTNERSHIP_CHAIR, COMMISSION)
    typed = canaries(FormKey.COMMISSIONING_LETTER, letter)
    await fills(world, PARTNERSHIP_CHAIR, card, "Commission the review", typed)
    await moves(world, 1, canaries(FormKey.REVIEW_DATE, {"findings-by": "2026-09-28"}))
    card = await world.card(OFFICE, "1 were given to the LCSPR Subgroup")
    where = {"on": "2026-09-07", "evidence": f"{WORD}-findings-evidence"}
    await world.presses(OFFICE, card, "Record the day", **where)
