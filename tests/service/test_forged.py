"""What no card offers: buttons put together by hand, by people who may press others."""

from typing import Any, Final

from cards.press import FORMAT, Verb
from rehearsal.card_reading import buttons
from tests.service.kept import nothing_changes
from tests.service.steps import refer
from tests.service.world import LA, LA_LEAD, MANAGER, SUBGROUP_CHAIR, World, text_of

ODD: Final = (
    "",
    "nonsense",
    "see-case",
    "request-channel",
    "lodge-referral",
    "give-view/nobody",
    "record-date/nonsense",
    "sign-section-2",
    "declare-interest/99",
    "mark-left/1",
    "open-meeting",
    "../..",
)
VERBS: Final = (Verb.CASE_OPEN, Verb.CASE_SUBMIT, Verb.CASE_READ, Verb.CASE_TASK)


async def test_what_a_button_is_about_may_be_anything_and_nothing_comes_of_it(
    world: World,
) -> None:
    await refer(world)
    card = await world.card(MANAGER, "Case BSCP")
    async with nothing_changes(world):
        for name in (LA, LA_LEAD, MANAGER, SUBGROUP_CHAIR):
            for verb in VERBS:
                for about in ODD:
                    answer = await world.forges(name, card, pressed(card.card, verb, about))
                    words = answer.says + text_of(answer.card)
                    assert words, (name, verb, about)
                    assert "Something went wrong" not in words, (name, verb, about)


async def test_data_that_no_button_of_ours_sends_is_answered_with_one_sentence(
    world: World,
) -> None:
    await refer(world)
    card = await world.card(MANAGER, "Case BSCP")
    good = pressed(card.card, Verb.CASE_CASE, "")
    bad: list[dict[str, Any]] = [
        good | {"v": 2},
        good | {"v": True},
        good | {"k": "../keys"},
        good | {"n": -1},
        good | {"n": "1"},
        good | {"verb": "case.erase"},
        good | {"role": "business-manager"},
        good | {"q_on": {"nested": "2026-09-07"}},
        {},
    ]
    async with nothing_changes(world):
        said = {(await world.forges(MANAGER, card, data)).says for data in bad}

    assert said == {"That button is not known here. Say hello to begin again."}


def pressed(card: dict[str, Any], verb: Verb, about: str) -> dict[str, Any]:
    """Return what a button of this verb would send from this card."""
    stamp = buttons(card)[0]["data"]
    data = {"v": FORMAT, "k": stamp["k"], "n": stamp["n"], "verb": verb.value}
    return data | ({"about": about} if about else {})
