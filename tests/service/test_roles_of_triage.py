"""What is done in triage is refused to every role that may not do it, and nothing changes."""

from cards.press import FORMAT, Verb
from procedure.actions import Action
from procedure.permissions import PERMISSIONS
from procedure.tasks_triage import TRIAGE
from rehearsal.card_reading import buttons
from rehearsal.partnership import PARTS, PEOPLE
from tests.service.kept import nothing_changes, refusals
from tests.service.steps import DECIDE, refer
from tests.service.test_roles import IN_TRIAGE
from tests.service.world import World, text_of

ABOUT = {task.action: task.about for task in TRIAGE} | {Action.ANSWER_LIKENESS: "BSCP-2026-009"}


def others(action: Action) -> list[str]:
    may = {part.person for part in PARTS if part.role in PERMISSIONS[action].roles}
    return [person.name for person in PEOPLE if person not in may]


async def test_every_other_role_is_refused(world: World) -> None:
    await refer(world)
    card = await world.card(DECIDE.by, DECIDE.on)
    stamp = next(b["data"] for b in buttons(card.card) if b["data"].get("n") is not None)
    tried = [(name, action) for action in sorted(IN_TRIAGE) for name in others(action)]
    before = len(await refusals(world))
    async with nothing_changes(world):
        for name, action in tried:
            about = f"{action}/{ABOUT[action]}" if ABOUT[action] else str(action)
            said = {"v": FORMAT, "k": stamp["k"], "n": stamp["n"], "about": about}
            answer = await world.forges(name, card, said | {"verb": Verb.CASE_SUBMIT.value})
            words = answer.says or text_of(answer.card)
            assert f"may {action.label}. (" in words, (name, action, words)

    assert (await refusals(world))[before:] == [(name, str(action)) for name, action in tried]
