"""The Business Unit enters what somebody decided away from Teams, and they are told."""

from typing import Final

from procedure.case import DecisionCode
from procedure.facts import Fact
from procedure.roles import Partner, Role
from rehearsal.card_reading import inputs
from rehearsal.conversations import Message
from tests.service.forms import titles
from tests.service.kept import audit, id_of, nothing_changes, refusals, the_case
from tests.service.steps import RECEIVED, refer, take
from tests.service.world import LA, MANAGER, OFFICE, POLICE_LEAD, World, text_of

DECISION: Final = "Enter a decision on notifying for somebody"
VIEW: Final = "Enter a partner's view for somebody"
SENT: Final = "Enter for somebody that the notification was sent"
EVIDENCE: Final = "Paper file 14, sheet 3"
PAPER: Final = {"decided_on": "2026-09-07", "told_by": "letter", "evidence": EVIDENCE}
NOTIFIES: Final = {
    "aware_on": "2026-09-07",
    "definition": "yes",
    "decision": "notify",
    "reasons": "Neglect is suspected.",
}


async def office_card(world: World) -> Message:
    return await world.card(OFFICE, "Case BSCP-2026-001", "Dates so far")


async def decided_on_paper(world: World) -> Message:
    await refer(world)
    card = await office_card(world)
    await world.presses(OFFICE, card, DECISION)
    typed = {"person": await id_of(world, LA), **PAPER, **NOTIFIES}
    await world.presses(OFFICE, card, "Enter the decision", **typed)
    return card


async def test_a_decision_made_on_paper_stands_as_theirs_and_they_are_told(
    world: World,
) -> None:
    card = await decided_on_paper(world)
    told = text_of((await world.card(LA, "Entered in your name")).card)
    done = text_of((await world.card(LA, "Decide whether to notify", "entered by")).card)
    made = (await the_case(world)).signed(DecisionCode.NOTIFY)

    assert made
    assert (made.name, made.role, made.entered_by) == (LA, Role.LA_REPRESENTATIVE, OFFICE)
    assert (
        "Yes (Grace Adeyemi, Local authority representative, entered by Daniel Hughes,"
        f" evidence: {EVIDENCE}, Mon 7 Sep 2026)" in text_of(card.card)
    )
    assert "on Monday 7 September 2026, entered by Daniel Hughes." in done
    for words in ("Daniel Hughes entered this on your behalf", "By letter", EVIDENCE):
        assert words in told
    assert "If it is wrong, tell the Business Manager at once." in told


async def test_the_trail_says_who_entered_it_for_whom_and_nothing_of_the_evidence(
    world: World,
) -> None:
    await decided_on_paper(world)
    [row] = [row for row in await audit(world) if row["action"] == "enter-decision"]

    assert (row["kind"], row["by"]) == ("decide", await id_of(world, OFFICE))
    assert row["details"]["on_behalf_of"] == await id_of(world, LA)
    assert EVIDENCE not in str(await audit(world))


async def test_a_view_and_the_day_of_sending_are_entered_and_the_case_goes_on(
    world: World,
) -> None:
    await decided_on_paper(world)
    card = await world.card(OFFICE, "Case BSCP-2026-001", "Yes (Grace Adeyemi")
    await world.presses(OFFICE, card, VIEW)
    lead = await id_of(world, POLICE_LEAD)
    await world.presses(OFFICE, card, "Enter the view", person=lead, view="agree", **PAPER)
    await world.presses(OFFICE, card, SENT)
    la = await id_of(world, LA)
    typed = {"person": la, "sent_on": "2026-09-07", **PAPER}
    await world.presses(OFFICE, card, "Enter the date", **typed)
    await take(world, RECEIVED)
    case = await the_case(world)
    view = case.signed(DecisionCode.PARTNERS_AGREE, Partner.POLICE)

    assert view
    assert (view.name, view.entered_by) == (POLICE_LEAD, OFFICE)
    sent = case.facts[Fact.PANEL_NOTIFIED]
    assert (sent.by, sent.for_whom) == (await id_of(world, OFFICE), LA)
    done = await world.card(LA, "date the notification was sent", "on behalf of Grace Adeyemi")
    assert "recorded by Daniel Hughes on behalf of Grace Adeyemi" in text_of(done.card)


async def test_only_the_business_unit_is_offered_it_and_only_for_whoever_could_decide(
    world: World,
) -> None:
    await refer(world)
    card = await office_card(world)
    managers = await world.card(MANAGER, "Case BSCP-2026-001", "Dates so far")
    await world.presses(OFFICE, card, DECISION)
    who = next(iter(inputs(card.card).values()))
    copied = world.copied(OFFICE, card)
    async with nothing_changes(world):
        answer = await world.presses(
            MANAGER,
            copied,
            "Enter the decision",
            person=await id_of(world, LA),
            **PAPER,
            **NOTIFIES,
        )

    assert DECISION not in titles(managers.card)
    assert [choice["value"] for choice in who["choices"]] == [await id_of(world, LA)]
    assert "Only the Business Unit may enter a decision" in answer.says + text_of(answer.card)
    assert (await refusals(world))[-1] == (MANAGER, "enter-decision")
