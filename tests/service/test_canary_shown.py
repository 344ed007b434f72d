"""What is typed for somebody to read is in their own chat, and nowhere else.

Where evidence is kept, why a date is put right and the name of one more agency stand on the
cards of those they are for.  No channel, preview, log, row or byte on the disk has them.
"""

from procedure.questions import FormKey
from rehearsal.conversations import Kind
from tests.service.asking import asks, grid, steps
from tests.service.kept import id_of
from tests.service.steps import refer
from tests.service.story.correcting import ANSWER, ASK, AWARE, CONFIRM, NO, shown, to_receipt
from tests.service.story.test_entered_for import (
    DECISION,
    NOTIFIES,
    PAPER,
    SENT,
    VIEW,
    office_card,
)
from tests.service.test_canary import (
    SHOWN_TO_SOME,
    WORD,
    canaries,
    every_row,
    kept_with_words,
    leaks,
    leaks_on_disk,
    logged,
)
from tests.service.world import LA, MANAGER, OFFICE, POLICE_LEAD, World, text_of

__all__ = ["logged"]

ENTERED = {
    FormKey.NOTIFICATION_ENTERED: (DECISION, "Enter the decision", LA, NOTIFIES),
    FormKey.AGREEMENT_ENTERED: (VIEW, "Enter the view", POLICE_LEAD, {"view": "disagree"}),
    FormKey.NOTIFIED_ENTERED: (SENT, "Enter the date", LA, {"sent_on": "2026-09-07"}),
}
CORRECTIONS = frozenset({FormKey.CORRECTION, FormKey.CORRECTION_ANSWER})


async def test_what_is_entered_for_somebody_is_read_by_them_and_on_the_case_alone(
    logged: list[str], world: World
) -> None:
    await refer(world)
    for form, (shows, does, whose, more) in ENTERED.items():
        card = await office_card(world)
        given = {k.replace("_", "-"): v for k, v in (PAPER | more).items()}
        where = {"evidence": f"{WORD}-{form}-evidence"}  # a reference names nobody
        where |= {"national-reference": f"{WORD}-{form}-reference"}  # fifty characters at most
        typed = canaries(form, given) | where | {"person": await id_of(world, whose)}
        answer = await steps(world, OFFICE, card, shows, does, **typed)
        assert "There is a problem" not in text_of(answer.card), text_of(answer.card)
        told = await world.card(whose, "Entered in your name", f"{WORD}-{form}-evidence")
        assert f"{WORD}-{form}-reason" not in text_of(told.card)

    assert await kept_with_words(world) == ENTERED.keys()
    stays_private(logged, world)


async def test_why_a_date_is_put_right_is_read_by_whoever_asked_and_whoever_answers(
    logged: list[str], world: World
) -> None:
    await to_receipt(world)
    why = {"reason": f"The {WORD}-correction log shows it."}
    message = await shown(world, LA, **AWARE | why)
    await world.presses(LA, message, ASK, **AWARE | why)
    card = await world.card(MANAGER, CONFIRM, f"{WORD}-correction")
    await world.presses(MANAGER, card, ANSWER, **NO)
    not_so = {"reason": f"The {WORD}-correction-answer log says Monday."}
    await world.presses(MANAGER, card, ANSWER, **NO, **not_so)
    await world.card(LA, "The date you asked about", f"{WORD}-correction-answer")

    assert await kept_with_words(world) == CORRECTIONS
    stays_private(logged, world)


async def test_the_name_of_one_more_agency_is_read_by_whoever_is_on_the_case(
    logged: list[str], world: World
) -> None:
    await asks(world)
    card = await grid(world, "Ask one more agency")
    more = canaries(FormKey.ONE_MORE_AGENCY, {})
    await steps(world, MANAGER, card, "Ask one more agency", "Add it to the list", **more)
    await grid(world, f"{WORD}-one-more-agency")

    assert await kept_with_words(world) == {FormKey.ONE_MORE_AGENCY}
    stays_private(logged, world)


def test_each_of_these_forms_is_filled_in_here() -> None:
    assert ENTERED.keys() | CORRECTIONS | {FormKey.ONE_MORE_AGENCY} == SHOWN_TO_SOME


def stays_private(logged: list[str], world: World) -> None:
    places = world.teams.conversations()
    shared = [
        str(post.versions) for p in places if p.kind is not Kind.PERSONAL for post in p.posts
    ]
    assert shared
    assert leaks(shared) == []
    assert leaks(previews(world)) == []
    assert logged
    assert leaks(logged) == []
    assert leaks(every_row(world)) == []
    assert leaks_on_disk(world.folder.parent) == []


def previews(world: World) -> list[str]:
    """Return what a notification shows of every message, in whatever conversation."""
    posts = [post for place in world.teams.conversations() for post in place.posts]
    bodies = [body for post in posts for body in post.versions]
    return [f"{body.get('summary')} {body.get('text')}" for body in bodies]
