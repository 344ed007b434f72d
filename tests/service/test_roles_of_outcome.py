"""What is done once it is decided is refused to every role that may not do it."""

from typing import Final

from procedure.permissions import PERMISSIONS
from procedure.tasks_outcome import OUTCOME
from procedure.tasks_writing import WRITING
from rehearsal.card_reading import buttons
from rehearsal.partnership import PARTS
from tests.service.kept import nothing_changes, refusals
from tests.service.steps import AT_MEETING, DECIDES, OUTCOMES, RECOMMEND, TO_MEETING, refer, take
from tests.service.test_roles import OF_OUTCOME, without_role
from tests.service.world import OFFICE, World, text_of

# What a button calls each: there may be several of one action.
KEYS: Final = {task.action: task.key for task in (*OUTCOME, *WRITING)}


async def test_every_other_role_is_refused_and_nothing_changes(world: World) -> None:
    await refer(world)
    await take(world, *TO_MEETING, *AT_MEETING, *OUTCOMES, RECOMMEND, DECIDES)
    card = await world.card(OFFICE, "Who has been told")
    stamp = {key: buttons(card.card)[0]["data"][key] for key in ("v", "k", "n")}
    before = len(await refusals(world))
    tried = [(name, action) for action in sorted(OF_OUTCOME) for name in without_role(action)]
    async with nothing_changes(world):
        for name, action in tried:
            for verb in ("case.submit",):
                said = stamp | {"verb": verb, "about": KEYS.get(action, str(action))}
                answer = await world.forges(name, card, said)
                words = answer.says or text_of(answer.card)
                assert f"may {action.label}. (" in words, (name, action, words)

    assert len(tried) > len(PARTS)
    assert (await refusals(world))[before:] == [(name, str(action)) for name, action in tried]
    assert all(PERMISSIONS[action].roles for action in OF_OUTCOME)
