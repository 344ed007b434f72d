"""What was signed no longer counts once what it rests on changes; its signer is asked again."""

from typing import Final

from procedure.case import DecisionCode, Undone
from procedure.facts import Fact
from procedure.stages import Stage
from rehearsal.conversations import Message
from tests.service.forms import fill, send, titles
from tests.service.kept import audit, id_of, nothing_changes, refusals, the_case
from tests.service.steps import DECIDES, RECOMMEND, SECTION_2, SECTION_3, take
from tests.service.story.correcting import ANSWER, CONFIRM, YES, asked
from tests.service.story.signing import ASK, SEEK, TAKE_BACK, does, recommended
from tests.service.world import (
    MANAGER,
    OFFICE,
    PARTNERSHIP_CHAIR,
    SUBGROUP_CHAIR,
    SUBGROUP_DEPUTY,
    World,
    text_of,
)

FRIDAY: Final = "2026-09-04"
HELD: Final = {"fact": "meeting-held", "on": FRIDAY, "reason": "The minutes say Friday."}
NO_LONGER: Final = "What you signed no longer counts"
CHAIR: Final = {
    "chair-name": "Ivo Hale",
    "partnership": "The next county",
    "question": "Would you have commissioned one?",
    "sent": "Section 2, in the secure folder.",
    "answered": "no",
}


async def test_a_date_put_right_undoes_both_signatures_and_each_signs_again(world: World) -> None:
    await recommended(world)
    await take(world, DECIDES)
    before = (await the_case(world)).signatures
    await asked(world, OFFICE, **HELD)
    card = await world.card(MANAGER, CONFIRM)
    await world.presses(MANAGER, card, ANSWER, **YES)
    told = [await world.card(n, NO_LONGER) for n in (SUBGROUP_CHAIR, PARTNERSHIP_CHAIR)]
    lapsed = await the_case(world)
    await world.card(PARTNERSHIP_CHAIR, "This cannot be signed yet", "not signed section 2 yet")
    await world.card(SUBGROUP_CHAIR, SECTION_2, "no longer counts", "Write section 2")
    await take(world, RECOMMEND)
    await world.card(PARTNERSHIP_CHAIR, SECTION_3, "Write section 3")
    await take(world, DECIDES)
    again = await the_case(world)

    assert "a date it rests on was put right" in text_of(told[0].card)
    assert "section 2 no longer counts, and so nor does this" in text_of(told[1].card)
    assert lapsed.signatures[: len(before)] == before
    assert [one.outcome for one in lapsed.signatures[len(before) :]] == [
        Undone.DATE,
        Undone.SECTION_2,
    ]
    assert lapsed.signed(DecisionCode.RECOMMENDATION) is None
    assert again.signed(DecisionCode.RECOMMENDATION)
    assert again.signed(DecisionCode.FINAL_DECISION)
    assert again.stage is Stage.OUTCOME_SHARING


async def test_section_2_is_taken_back_by_its_signer_and_written_anew(world: World) -> None:
    theirs = await recommended(world)
    old = world.teams.holds(theirs)
    deputys = await world.card(SUBGROUP_DEPUTY, SECTION_2, "Signed")
    async with nothing_changes(world):
        await does(
            world, SUBGROUP_DEPUTY, deputys, TAKE_BACK, "Take section 2 back", reasons="No."
        )
    assert "so only Samuel Osei can take it back" in text_of(deputys.card)
    assert (await refusals(world))[-1] == (SUBGROUP_DEPUTY, "take-back-section-2")
    mine = await world.card(SUBGROUP_CHAIR, SECTION_2, "Signed")
    await does(
        world, SUBGROUP_CHAIR, mine, TAKE_BACK, "Take section 2 back", reasons="Wrong line."
    )
    await world.card(PARTNERSHIP_CHAIR, SECTION_3, "This cannot be signed yet")
    async with nothing_changes(world):
        late = await world.presses(PARTNERSHIP_CHAIR, old, "Write section 3")
    await written_anew(world, mine)
    case = await the_case(world)
    made = case.signed(DecisionCode.RECOMMENDATION)

    assert "The Subgroup Chair has not signed section 2 yet" in late.says + text_of(late.card)
    assert made
    assert made.outcome == "no-review"
    assert [one.outcome for one in case.signatures if one.decision is made.decision] == [
        "commission",
        Undone.TAKEN_BACK,
        "no-review",
    ]
    assert case.stage is Stage.CHAIR_DECISION
    assert "Wrong line." not in str(await audit(world))
    await world.card(PARTNERSHIP_CHAIR, SECTION_3, "no alternative form", "Write section 3")


async def written_anew(world: World, card: Message) -> None:
    """Go on from what was signed before: only what is otherwise now is typed."""
    await world.presses(SUBGROUP_CHAIR, card, "Write section 2")
    assert "The facts were reviewed." in str(card.card)
    again = {"record-right": "true", "own-interest": "none"}
    await fill(world, SUBGROUP_CHAIR, card, RECOMMEND.answers | again)
    await world.presses(SUBGROUP_CHAIR, card, "Change: Your recommendation")
    anew = RECOMMEND.answers | {"recommendation": "no-review", "share-learning": "no"}
    await fill(world, SUBGROUP_CHAIR, card, anew)
    await send(world, SUBGROUP_CHAIR, card, "Sign section 2")


async def test_a_question_is_answered_and_each_is_read_in_a_dialog(world: World) -> None:
    card = await recommended(world)
    asks = {"question": "Was the GP told?"}
    await does(world, PARTNERSHIP_CHAIR, card, ASK, "Ask the question", **asks)
    theirs = await world.card(SUBGROUP_CHAIR, "Answer the Partnership Chair's question")
    read = await world.teams.task_fetch(world.person(SUBGROUP_CHAIR), theirs, "Read the question")
    await world.presses(SUBGROUP_CHAIR, theirs, "Send the answer", answer="Yes, on the Monday.")
    card = await world.card(PARTNERSHIP_CHAIR, SECTION_3, "Answer\nSamuel Osei")
    answer = await world.teams.task_fetch(world.person(PARTNERSHIP_CHAIR), card, "Read the answer")
    rows = [row for row in await audit(world) if row["action"] == "read-form"]

    assert "Was the GP told?" in text_of(read.card)
    assert "Yes, on the Monday." in text_of(answer.card)
    for shown in (theirs, card):
        assert not {"Was the GP told?", "Yes, on the Monday."} & {*text_of(shown.card).split("\n")}
    assert [(row["by"], row["details"]["form"]) for row in rows] == [
        (await id_of(world, SUBGROUP_CHAIR), "question"),
        (await id_of(world, PARTNERSHIP_CHAIR), "answer"),
    ]


async def test_peer_challenge_is_on_the_card_goes_into_section_3_and_holds_nothing_up(
    world: World,
) -> None:
    card = await recommended(world)
    await seeks(world, card)
    card = await world.card(PARTNERSHIP_CHAIR, SECTION_3, "The next county. Asked Mon 7 Sep 2026.")
    waits = text_of(card.card), titles(card.card)
    record = await world.card(PARTNERSHIP_CHAIR, "Record what the other chair advised")
    advised = {"advised_on": "2026-09-07", "advice": "Look at the pattern."}
    await world.presses(PARTNERSHIP_CHAIR, record, "Record the advice", **advised)
    card = await world.card(PARTNERSHIP_CHAIR, SECTION_3, "Look at the pattern. (Mon 7 Sep 2026)")
    await world.presses(PARTNERSHIP_CHAIR, card, "Write section 3")
    await fill(world, PARTNERSHIP_CHAIR, card, DECIDES.answers | {"challenge": "yes"})
    await send(world, PARTNERSHIP_CHAIR, card, "Sign section 3")
    case = await the_case(world)
    made = case.signed(DecisionCode.FINAL_DECISION)
    assert made
    kept = await world.store.read(lambda work: work.forms.answers(made.form))

    assert "Not yet. You may decide without it." in waits[0]
    assert "Write section 3" in waits[1]
    assert "Ivo Hale, The next county" in str(kept)
    assert Fact.SECTION_3_SIGNED in case.facts


async def seeks(world: World, card: Message) -> None:
    await world.presses(PARTNERSHIP_CHAIR, card, SEEK)
    await fill(world, PARTNERSHIP_CHAIR, card, CHAIR)
    await send(world, PARTNERSHIP_CHAIR, card, "Record it")
