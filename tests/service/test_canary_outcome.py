"""What is typed once it is decided is in no channel, no preview, no log and no byte on the disk.

A reference of proof and a question of the national Panel stand on cards of the case, one to one;
the referrer, the Board and the agencies see neither.
"""

from typing import Final

from procedure.questions import FormKey
from tests.service.asking import BETH
from tests.service.forms import fill, send
from tests.service.steps import LETTER as WAY
from tests.service.story.outcome_days import (
    DECISION,
    REPORT,
    SENT,
    from_meeting,
    list_of,
    presses,
    python,
    signs,
    tells,
    to_meeting,
)
from tests.service.story.test_outcome_challenge import SHOWS, answers_panel
from tests.service.story.test_outcome_no_review import LEARNING
from tests.service.story.writing import (
    RECORD,
    SUMMARY,
    TO_AGENCIES,
    TO_BOARD,
    TO_PANEL,
    writes_letter,
    writes_record,
    writes_summary,
)
from tests.service.test_canary import OF_OUTCOME, WORD, canaries, kept_with_words, leaks, logged
from tests.service.test_canary_shown import stays_private
from tests.service.world import (
    OFFICE,
    PARTNERSHIP_CHAIR,
    PRACTITIONER,
    World,
    text_of,
)

__all__ = ["logged"]

DAY: Final = DECISION.isoformat()
# There is room for twenty letters here.
SHORT: Final = {
    "began-at": f"{WORD} 10:00",
    "ended-at": f"{WORD} 11:45",
    "version": f"{WORD} draft 2",
}


def words(form: FormKey, *fields: str) -> dict[str, str]:
    """Words that name nobody, since whatever others may see is checked for names."""
    return {one: f"{WORD}-{form}-{one}" for one in fields}


async def test_what_is_typed_of_an_outcome_is_read_by_nobody_else(
    logged: list[str], world: World
) -> None:
    await to_meeting(world)
    await writes_summary(world, canaries(FormKey.COMBINED_SUMMARY, SUMMARY) | SHORT)
    await from_meeting(world)
    await signs(world, DECISION)
    await writes_record(world, canaries(FormKey.MEETING_RECORD, RECORD) | SHORT)
    await everybody_is_told(world)
    await letters_are_written(world)
    await the_report_is_sent(world)
    await list_of(world, OFFICE, "5 of 5 recipients told.")
    await the_rest(world)

    assert await kept_with_words(world) == OF_OUTCOME
    stays_private(logged, world)
    for name in (PRACTITIONER, BETH):
        seen = [text_of(message.card) for message in world.chat(name).messages]
        assert leaks([one for one in seen if "Outcome" in one or "Decision on" in one]) == []


async def everybody_is_told(world: World) -> None:
    on = WAY | {"told-on": DAY}
    referrer = on | words(FormKey.TOLD_BY_HAND, "proof")
    shows = "Record that the referrer was told by hand"
    await presses(world, OFFICE, shows, "Record it", **python(referrer))
    board = on | words(FormKey.BOARD_TOLD, "proof")
    await tells(world, PARTNERSHIP_CHAIR, "Board members", **python(board))
    agency = on | words(FormKey.AGENCY_TOLD, "proof")
    await tells(world, OFFICE, "Willow Bank School", **python(agency))
    await tells(world, OFFICE, "Canal Street Homes", how="teams")
    right = on | {"what": "told"} | words(FormKey.TOLD_CORRECTED, "proof", "reason")
    shows = "Put right: Willow Bank School"
    await presses(world, OFFICE, shows, "Put it right", **python(right))
    await list_of(world, OFFICE, f"{WORD}-told-corrected-proof")


async def the_report_is_sent(world: World) -> None:
    card = await world.card(OFFICE, "Write the Rapid Review Report", "Write the report")
    await world.presses(OFFICE, card, "Write the report")
    given = canaries(FormKey.RAPID_REVIEW_REPORT, REPORT)
    await fill(world, OFFICE, card, given | {"late": "yes"})
    await send(world, OFFICE, card, "Keep the report")
    sent = await world.card(OFFICE, SENT.on, SENT.does)
    typed = {"sent-on": DAY} | words(FormKey.REPORT_SENT, "proof", "late-why")
    await world.presses(OFFICE, sent, SENT.does, **python(typed))


async def letters_are_written(world: World) -> None:
    board = canaries(FormKey.BOARD_NOTICE, TO_BOARD)
    await writes_letter(world, PARTNERSHIP_CHAIR, "Write the letter to Board members", board)
    agencies = canaries(FormKey.AGENCIES_NOTICE, TO_AGENCIES)
    await writes_letter(world, OFFICE, "Write the letter to the agencies", agencies)
    panel = canaries(FormKey.NATIONAL_NOTICE, TO_PANEL)
    await writes_letter(world, OFFICE, "Write a letter to the national Panel", panel)


async def the_rest(world: World) -> None:
    shows = "Record immediate action or learning that is shared"
    learning = canaries(FormKey.LEARNING_SHARED, LEARNING)
    await presses(world, OFFICE, shows, "Add it to the register", **python(learning))
    keep = {"release": "keep"} | canaries(FormKey.RELEASE, {})
    card = await world.card(PARTNERSHIP_CHAIR, "Decide whether secured records are released")
    await world.presses(PARTNERSHIP_CHAIR, card, "Record my decision", release="keep")
    await world.presses(PARTNERSHIP_CHAIR, card, "Record my decision", **python(keep))
    asked = {"asked-on": DAY, "what": "information", "answer-by": "2026-10-12"}
    asked |= words(FormKey.SCRUTINY, "question")
    await presses(world, OFFICE, SHOWS, "Record it", **python(asked))
    answer = answers_panel(DAY, **words(FormKey.PANEL_ANSWER, "given", "proof"))
    card = await world.card(OFFICE, answer.on, f"{WORD}-scrutiny-question")
    await world.presses(OFFICE, card, answer.does, **python(answer.answers))
    challenge = asked | {"what": "challenge"}
    await presses(world, OFFICE, SHOWS, "Record it", **python(challenge))
    await world.card(PARTNERSHIP_CHAIR, "section 3: decision", "Write section 3")
    await signs(world, DECISION, decision="no-review")
    panel = WAY | {"told-on": DAY} | words(FormKey.PANEL_TOLD, "proof")
    shows = "Tell: The national Panel: the decision"
    await presses(world, OFFICE, shows, "Record that it was told", **python(panel))
