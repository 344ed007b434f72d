"""What is done around sections 2 and 3 is refused to every role that may not do it."""

from cards.press import FORMAT, Verb
from procedure.actions import Action
from rehearsal.card_reading import buttons
from rehearsal.partnership import TOM
from tests.service.kept import nothing_changes, refusals
from tests.service.story.signing import recommended
from tests.service.test_roles import AROUND_SIGNING
from tests.service.test_roles_of_requests import ALL_PARTS, others
from tests.service.world import World, text_of

ABOUT = {
    Action.ENDORSE: "/police",
    Action.CHANGE_REVIEW_DATE: "/1",
    Action.RECORD_FINDINGS: "/1/findings-to-subgroup",
}


async def test_every_other_role_is_refused_and_nothing_changes(world: World) -> None:
    world.enrol(*(part for part in ALL_PARTS if part.person is TOM and part.role))
    card = await recommended(world)
    stamp = next(b["data"] for b in buttons(card.card) if b["data"].get("n") is not None)
    before = len(await refusals(world))
    tried = [(name, action) for action in sorted(AROUND_SIGNING) for name in others(action)]
    async with nothing_changes(world):
        for name, action in tried:
            said = {"v": FORMAT, "k": stamp["k"], "n": stamp["n"]}
            said |= {"verb": Verb.CASE_SUBMIT.value, "about": f"{action}{ABOUT.get(action, '')}"}
            answer = await world.forges(name, card, said)
            words = answer.says or text_of(answer.card)
            assert f"may {action.label}. (" in words, (name, action, words)

    assert (await refusals(world))[before:] == [(name, str(action)) for name, action in tried]
