"""What is done about information requests is refused to every role that may not do it.

Each sends it from a case in which agencies have been asked and one has replied.
"""

from cards.press import FORMAT, Verb
from procedure.actions import Action
from procedure.permissions import PERMISSIONS
from procedure.roles import Role
from rehearsal.card_reading import buttons
from rehearsal.partnership import COUNCIL, PARTS, TOM, Part
from tests.service.asking import MARCUS, NIL, asks, replies
from tests.service.kept import nothing_changes, refusals
from tests.service.steps import SET
from tests.service.test_roles import ABOUT_REQUESTS
from tests.service.world import World, text_of

# Roles that nobody else has in the rehearsal are given to somebody who has none.
HELD = {part.role for part in PARTS}
ALL_PARTS = (*PARTS, *(Part(TOM, COUNCIL, role) for role in Role if role not in HELD))

SEES = "Only the Business Manager, Business Unit, Local authority representative"
BY_FORM_OR_PRESS = sorted(ABOUT_REQUESTS - {Action.REPLY})


def others(action: Action) -> list[str]:
    """Return who has no role for an action: between them they have every other role."""
    may = {part.person for part in ALL_PARTS if part.role in PERMISSIONS[action].roles}
    found = {part.person.name: part.role for part in ALL_PARTS if part.person not in may}
    tried = {part.role for part in ALL_PARTS if part.person.name in found} - {""}
    assert tried == set(Role) - PERMISSIONS[action].roles, action
    return list(found)


def asking(action: Action) -> dict[str, str]:
    """Return what a button for an action sends."""
    of_a_role = {Action.CHOOSE_AGENCIES, Action.CONFIRM_AGENCIES, Action.ISSUE_REQUESTS}
    about = str(action) if action in of_a_role else f"{action}/housing"
    return {"verb": Verb.CASE_SUBMIT.value, "about": about}


async def test_every_other_role_is_refused_and_nothing_changes(world: World) -> None:
    world.enrol(*(part for part in ALL_PARTS if part.person is TOM and part.role))
    await asks(world)
    await replies(world, MARCUS, NIL)
    card = await world.card(SET.by, SET.on)
    stamp = next(b["data"] for b in buttons(card.card) if b["data"].get("n") is not None)
    before = len(await refusals(world))
    tried = [(name, action) for action in BY_FORM_OR_PRESS for name in others(action)]
    async with nothing_changes(world):
        for name, action in tried:
            said = {"v": FORMAT, "k": stamp["k"], "n": stamp["n"], **asking(action)}
            answer = await world.forges(name, card, said)
            words = answer.says or text_of(answer.card)
            assert f"may {action.label}. (" in words, (name, action, words)

    assert (await refusals(world))[before:] == [(name, str(action)) for name, action in tried]


async def test_a_reply_is_begun_by_no_other_role(world: World) -> None:
    """It has pages, so it is begun; who may not see the case is told that before anything."""
    world.enrol(*(part for part in ALL_PARTS if part.person is TOM and part.role))
    await asks(world)
    card = await world.card(SET.by, SET.on)
    stamp = next(b["data"] for b in buttons(card.card) if b["data"].get("n") is not None)
    before = len(await refusals(world))
    tried = others(Action.REPLY)
    said = {"v": FORMAT, "k": stamp["k"], "n": stamp["n"], "verb": Verb.REQUEST_DO.value}
    async with nothing_changes(world):
        for name in tried:
            answer = await world.forges(name, card, said | {"about": "reply/school"})
            words = answer.says or text_of(answer.card)
            assert words.startswith(("Only the Agency safeguarding lead may", SEES)), words

    refused = (await refusals(world))[before:]
    assert [name for name, _ in refused] == tried
    assert {action for _, action in refused} == {"reply", "see-case"}
