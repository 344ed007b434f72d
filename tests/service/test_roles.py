"""Nobody does what their role does not let them do, whatever they send.

At every step of the procedure, everybody without the role for it sends what its own person is
about to send: the same card, the same version, the same good answers.
"""

from dataclasses import replace
from typing import Any, Final

import pytest

from cards.press import FORMAT, Verb
from procedure.actions import Action
from procedure.casework.table import RULES
from procedure.permissions import PERMISSIONS
from procedure.request_actions import OF_ONE_REQUEST, WHENEVER
from procedure.tasks_outcome import OUTCOME
from procedure.tasks_triage import TRIAGE
from procedure.tasks_writing import WRITING
from rehearsal.card_reading import buttons
from rehearsal.conversations import Message
from rehearsal.partnership import COUNCIL, PARTS, PEOPLE, TOM, Part
from tests.service.forms import python_names
from tests.service.kept import id_of, nothing_changes, refusals, the_case
from tests.service.steps import (
    AT_MEETING,
    CONFIRM_REFERRER,
    FROM_MEETING,
    MEETING,
    SAFE,
    SET,
    SHORTEST,
    THREE_ATTEND,
    TO_MEETING,
    VIEWS,
    Step,
    actions_of,
    adds,
    attends,
    declares,
    leaves,
    refer,
    rules,
    shown,
    take,
    takes_off,
)
from tests.service.story.correcting import ANSWER, ASK, AWARE, CONFIRM, YES, asked, to_receipt
from tests.service.story.meeting_days import ADJOURN, ADMIT, DEPUTY, GO_ON, INFORMATION
from tests.service.story.test_entered_for import DECISION, NOTIFIES, PAPER, SENT, VIEW
from tests.service.world import (
    ICB_LEAD,
    LA,
    LA_LEAD,
    MANAGER,
    NOBODYS,
    OFFICE,
    POLICE_LEAD,
    SUBGROUP_CHAIR,
    World,
    fields,
    text_of,
)

STEPS: Final = (
    CONFIRM_REFERRER,
    *TO_MEETING,
    *AT_MEETING,
    attends("Beth Turner", "school"),
    declares("4", "declared", "I taught the child."),
    rules("4", "noted"),
    leaves("4"),
    *FROM_MEETING,
)


def without_role(action: Action) -> list[str]:
    may = {part.person for part in PARTS if part.role in PERMISSIONS[action].roles}
    return [person.name for person in PEOPLE if person not in may]


def data(card: Message, step: Step) -> dict[str, Any]:
    """Return what the card's own button sends for a step, with good answers."""
    stamp = next(b["data"] for b in buttons(card.card) if b["data"].get("n") is not None)
    verb = Verb.CASE_SUBMIT.value
    said = {"v": FORMAT, "k": stamp["k"], "n": stamp["n"], "verb": verb, "about": step.key}
    return said | fields(python_names(step.answers))


# Tried by every other role in test_roles_of_requests.
ABOUT_REQUESTS: Final = frozenset(
    {
        Action.CHOOSE_AGENCIES,
        Action.CONFIRM_AGENCIES,
        Action.ISSUE_REQUESTS,
        *OF_ONE_REQUEST,
        *WHENEVER,
        Action.REPLY,
    }
)
# Tried by every other role in test_roles_of_outcome.
OF_OUTCOME: Final = frozenset(
    {task.action for task in (*OUTCOME, *WRITING)} | {Action.CORRECT_TOLD}
) - {
    Action.TELL_REFERRER,
    Action.TELL_BOARD,
}
# Tried by every other role in test_roles_of_triage.
IN_TRIAGE: Final = frozenset(task.action for task in TRIAGE) - {Action.DECIDE_NOTIFICATION} | {
    Action.ANSWER_LIKENESS
}
# Pressed on a list over all cases, and tried by others in test_board.
ON_A_LIST: Final = frozenset({Action.REMIND})
# Tried by every other role in test_roles_of_signing.
AROUND_SIGNING: Final = frozenset(
    {
        Action.TAKE_BACK_SECTION_2,
        Action.ASK_QUESTION,
        Action.ANSWER_QUESTION,
        Action.SEEK_CHALLENGE,
        Action.RECORD_CHALLENGE,
        Action.ENDORSE,
        Action.ENTER_SECTION_2,
        Action.ENTER_SECTION_3,
        Action.COMMISSION_REVIEW,
        Action.CHANGE_REVIEW_DATE,
        Action.RECORD_FINDINGS,
    }
)
PAPERS: Final = Step(
    action=Action.SHARE_PAPERS,
    by=SUBGROUP_CHAIR,
    on=MEETING,
    does="Papers were shared at the meeting",
)
# One has an interest that is not ruled on, so there is no quorum; then the meeting is put off.
ADJOURNED: Final = (
    PAPERS,
    INFORMATION,
    rules("1", "noted"),
    SAFE,
    DEPUTY,
    ADMIT,
    ADJOURN,
    replace(SET, on="Or give another day"),
    GO_ON,
)


def on_who_is_on_it(person: str) -> tuple[Step, Step]:
    return adds(person), takes_off(person)


def on_paper(la: str, lead: str) -> tuple[Step, Step, Step]:
    """The authority's decision, a partner's view and the day of sending, entered for them."""
    return (
        _entered(Action.ENTER_DECISION, DECISION, "Enter the decision", la, **NOTIFIES),
        _entered(Action.ENTER_VIEW, VIEW, "Enter the view", lead, view="agree"),
        _entered(Action.ENTER_NOTIFIED, SENT, "Enter the date", la, sent_on="2026-09-07"),
    )


def _entered(action: Action, shows: str, does: str, whose: str, **typed: str) -> Step:
    answers = {name.replace("_", "-"): words for name, words in (PAPER | typed).items()}
    answers |= {"person": whose}
    office = "Dates so far"
    return Step(action=action, by=OFFICE, on=office, does=does, answers=answers, shows=shows)


def put_right(key: str) -> tuple[Step, Step, Step]:
    """A date asked about by the authority's representative, withdrawn by them, and answered."""
    return (
        Step(
            action=Action.ASK_FOR_CORRECTION,
            by=LA,
            on="Decide whether to notify",
            does=ASK,
            answers=AWARE,
        ),
        Step(
            action=Action.WITHDRAW_CORRECTION,
            by=LA,
            on="Decide whether to notify",
            does="Withdraw what you asked",
            answers={},
            about=key,
        ),
        Step(
            action=Action.CONFIRM_CORRECTION,
            by=MANAGER,
            on=CONFIRM,
            does=ANSWER,
            answers=YES,
            about=key,
        ),
    )


def test_the_steps_walked_are_all_there_are() -> None:
    walked = (*STEPS, *ADJOURNED, *on_who_is_on_it(""), *on_paper("", ""), *put_right(""))

    elsewhere = ABOUT_REQUESTS | OF_OUTCOME | IN_TRIAGE | AROUND_SIGNING | ON_A_LIST
    assert actions_of(walked) == RULES.keys() - elsewhere


async def test_at_every_step_only_those_with_the_role_may_take_it(world: World) -> None:
    await refer(world, NOBODYS)
    for step in STEPS:
        await refused_to_all_others(world, step)
        await take(world, step)


async def test_only_the_business_manager_may_say_who_is_on_a_case(world: World) -> None:
    await refer(world, NOBODYS)
    world.enrol(Part(TOM, COUNCIL, "business-unit"))
    for step in on_who_is_on_it(await id_of(world, NOBODYS)):
        await refused_to_all_others(world, step)
        await take(world, step)


async def test_with_no_quorum_and_put_off_only_the_chair_may_go_on(world: World) -> None:
    await refer(world)
    declared = (declares("1", "declared", "I taught the child."), declares("2"), declares("3"))
    await take(world, *SHORTEST, *THREE_ATTEND, *declared)
    for step in ADJOURNED:
        await refused_to_all_others(world, step)
        await take(world, step)


async def test_only_the_business_unit_may_enter_for_somebody(world: World) -> None:
    await refer(world)
    for step in on_paper(await id_of(world, LA), await id_of(world, POLICE_LEAD)):
        await refused_to_all_others(world, step)
        await take(world, step)


async def test_only_those_who_may_put_a_date_right_may_ask_for_it_or_answer(world: World) -> None:
    await to_receipt(world)
    await refused_to_all_others(world, put_right("")[0])
    await asked(world, LA, **AWARE)
    await world.card(MANAGER, CONFIRM)
    [waiting] = (await the_case(world)).corrections
    _, withdraws, answer = put_right(waiting.key)
    await refused_to_all_others(world, withdraws)
    await refused_to_all_others(world, answer)
    await take(world, answer)


async def refused_to_all_others(world: World, step: Step) -> None:
    card = await world.card(step.by, step.on)
    before = await refusals(world)
    async with nothing_changes(world):
        for name in without_role(step.action):
            answer = await world.forges(name, card, data(card, step))
            words = answer.says or text_of(answer.card)
            assert f"may {step.action.label}. (" in words, (name, step.key, words)

    refused = [(name, step.action.value) for name in without_role(step.action)]
    assert (await refusals(world))[len(before) :] == refused


async def test_a_partner_is_answered_for_by_its_own_lead_alone(world: World) -> None:
    await refer(world)
    await take(world, TO_MEETING[0])
    async with nothing_changes(world):
        for name, others in (
            (LA_LEAD, VIEWS[1:]),
            (POLICE_LEAD, (VIEWS[0], VIEWS[2])),
            (ICB_LEAD, VIEWS[:2]),
        ):
            for step in others:
                card = await world.card(step.by, step.on)
                answer = await world.forges(name, card, data(card, step))
                assert "Only the lead for the" in text_of(answer.card), (name, step.about)

    assert len(await refusals(world)) == 6


async def test_a_role_taken_away_is_gone_at_the_next_press(world: World) -> None:
    await refer(world)
    step = TO_MEETING[0]
    card = world.teams.holds(await shown(world, step))
    grace = [part for part in PARTS if part.person.name == step.by]
    world.enrol(*grace, until=world.today.replace(day=6))
    async with nothing_changes(world):
        answer = await world.presses(step.by, card, step.does, **python_names(step.answers))

    assert "Only the Local authority representative may decide" in answer.says
    assert (await refusals(world))[-1] == (step.by, step.action.value)


@pytest.mark.parametrize("verb", [Verb.SHOW_CASE, Verb.CASE_READ, Verb.CASE_CASE, Verb.CASE_WHY])
async def test_whoever_is_no_member_of_a_case_sees_nothing_of_it(world: World, verb: Verb) -> None:
    await refer(world)
    case = await the_case(world)
    card = await world.card(MANAGER, "Case BSCP")
    key = buttons(card.card)[0]["data"]["k"]
    about = {Verb.SHOW_CASE: case.reference, Verb.CASE_READ: "referral"}.get(verb, "C01")
    asked = {"v": FORMAT, "k": key, "n": case.version, "verb": verb.value, "about": about}
    async with nothing_changes(world):
        for name in ("Marcus Reid", "Tom Whitfield"):
            answer = await world.forges(name, card, asked)
            assert answer.says
            assert answer.card == {}


async def test_a_role_given_after_a_case_began_does_not_open_it(world: World) -> None:
    await refer(world)
    step = TO_MEETING[0]
    card = await world.card(step.by, step.on)
    world.enrol(Part(TOM, COUNCIL, step_role(step)))
    async with nothing_changes(world):
        answer = await world.forges(NOBODYS, card, data(card, step))

    assert answer.says.startswith("There is no such case, or it is not yours to see.")
    assert (await refusals(world))[-1] == (NOBODYS, step.action.value)


def step_role(step: Step) -> str:
    [role] = PERMISSIONS[step.action].roles
    return role.value
