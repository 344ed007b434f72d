"""Somebody taken off a case, or whose days as a deputy are over, loses their cards and presses."""

from datetime import date
from typing import Any, Final

from cards.press import FORMAT, Verb
from rehearsal.card_reading import buttons
from rehearsal.conversations import Held
from rehearsal.partnership import COUNCIL, PARTS, TOM, Part
from tests.service.asking import BETH, asks
from tests.service.exporting import EXPORT, accepts, exports, files, questions
from tests.service.forms import titles
from tests.service.kept import id_of, nothing_changes, refusals
from tests.service.steps import (
    AT_MEETING,
    OUTCOMES,
    SHORTEST,
    adds,
    refer,
    take,
    takes_off,
)
from tests.service.world import (
    NOBODYS,
    PATIENCE,
    SUBGROUP_CHAIR,
    SUBGROUP_DEPUTY,
    World,
    text_of,
)

NOT_YOURS: Final = "There is no such case, or it is not yours to see."
NO_LONGER: Final = "This is no longer available to you."
NOT_SENT: Final = "What you had typed here and not sent was not recorded."
LAST_DAY: Final = date(2026, 9, 9)
SECOND: Final = Part(TOM, COUNCIL, "la-representative")
OFFICE_TOO: Final = Part(TOM, COUNCIL, "business-unit")


async def removed(world: World) -> Held:
    """Put a second clerk on a case, let them keep their card, and take them off again."""
    await refer(world)
    await world.says(NOBODYS, "hello")
    world.enrol(OFFICE_TOO)
    person = await id_of(world, NOBODYS)
    await take(world, adds(person))
    card = await world.card(NOBODYS, "Case BSCP-2026-001", "Dates so far")
    old = world.teams.holds(card)
    await take(world, takes_off(person))
    await world.teams.until(lambda: NO_LONGER in text_of(card.card), PATIENCE)
    return old


def stamp(held: Held, verb: Verb, about: str = "") -> dict[str, Any]:
    data = next(one["data"] for one in buttons(held.card) if one["data"].get("k"))
    said = {"v": FORMAT, "k": data["k"], "n": data["n"], "verb": verb.value}
    return said | ({"about": about} if about else {})


PRESSES: Final = (
    (Verb.CASE_CASE, ""),
    (Verb.CASE_TASK, ""),
    (Verb.CASE_TASK, "BSCP-2026-001/decide-notification"),
    (Verb.CASE_OPEN, "ask-for-correction"),
    (Verb.CASE_SUBMIT, "record-date/board-told"),
    (Verb.CASE_WHY, "C05"),
    (Verb.CASE_READ, "referral"),
    (Verb.CASE_EXPORT, ""),
    (Verb.CASE_EXPORT_ASK, "referral"),
    (Verb.MEETING_SHOW, ""),
    (Verb.MEETING_ATTEND, ""),
    (Verb.MEETING_ADJOURN, ""),
    (Verb.REQUEST_RETURNS, ""),
    (Verb.REQUEST_SHARING, ""),
    (Verb.REQUEST_READ, "letter.school"),
    (Verb.REQUEST_DO, "choose-agencies/school"),
    (Verb.SHOW_CASE, "BSCP-2026-001"),
    (Verb.WHY, "BSCP-2026-001/C05"),
)


async def test_every_press_on_a_card_kept_from_before_is_refused(world: World) -> None:
    old = await removed(world)
    before = len(await refusals(world))
    async with nothing_changes(world):
        for verb, about in PRESSES:
            answer = await world.forges(NOBODYS, old, stamp(old, verb, about))
            said = answer.says or text_of(answer.card)
            assert NOT_YOURS in said or "Only the " in said, (verb, said)
            assert "referral" not in text_of(answer.card).casefold(), verb

    told = (await refusals(world))[before:]
    assert len(told) >= len(PRESSES)
    assert {name for name, _ in told} == {NOBODYS}


async def test_a_card_that_looks_again_of_itself_makes_way(world: World) -> None:
    old = await removed(world)
    answer = await world.forges(NOBODYS, old, stamp(old, Verb.CASE_REFRESH))

    assert NO_LONGER in text_of(answer.card)
    assert NOT_SENT in text_of(answer.card)
    assert titles(answer.card) == []


async def test_cards_that_were_said_once_make_way_too(world: World) -> None:
    await refer(world)
    await world.says(NOBODYS, "hello")
    world.enrol(SECOND)
    person = await id_of(world, NOBODYS)
    await take(world, adds(person))
    await take(world, *SHORTEST)
    invited = await world.card(NOBODYS, "You are invited to a meeting")
    await take(world, takes_off(person))
    await world.teams.until(lambda: NO_LONGER in text_of(invited.card), PATIENCE)

    def left() -> list[str]:
        shown = (text_of(m.card) for m in world.chat(NOBODYS).messages)
        return [one for one in shown if "BSCP" in one and "overdue" not in one]

    await world.teams.until(lambda: not left(), PATIENCE)

    assert left() == []


async def test_a_file_accepted_after_removal_does_not_go(world: World) -> None:
    await refer(world)
    await world.says(NOBODYS, "hello")
    world.enrol(OFFICE_TOO)
    person = await id_of(world, NOBODYS)
    await take(world, adds(person))
    card = await world.card(NOBODYS, "Case BSCP-2026-001", "Dates so far")
    await world.presses(NOBODYS, card, EXPORT)
    await world.presses(NOBODYS, card, EXPORT)
    question = questions(world, NOBODYS)[-1]
    await take(world, takes_off(person))
    said = await accepts(world, NOBODYS, question)

    assert NOT_YOURS in said
    assert files(world) == []
    assert await exports(world) == [("deny", "export-form", None)]


async def test_a_dialog_opened_before_removal_turns_no_page(world: World) -> None:
    await refer(world)
    await world.says(NOBODYS, "hello")
    world.enrol(OFFICE_TOO)
    person = await id_of(world, NOBODYS)
    await take(world, adds(person))
    card = await world.card(NOBODYS, "Case BSCP-2026-001", "Dates so far")
    who = world.person(NOBODYS)
    opened = await world.teams.task_fetch(who, card, "Read the referral")
    await take(world, takes_off(person))
    turned = await world.teams.task_submit(who, opened.dialog, "Next page")

    assert "Page 1 of" in text_of(opened.card)
    assert turned.says.startswith(NOT_YOURS)
    assert text_of(turned.card) == ""


async def test_a_form_being_written_is_refused_and_what_was_written_is_kept(
    world: World,
) -> None:
    await refer(world)
    await take(world, *SHORTEST, *AT_MEETING, *OUTCOMES)
    card = await world.card(SUBGROUP_DEPUTY, "section 2: recommendation")
    page = await world.presses(SUBGROUP_DEPUTY, card, "Write section 2")
    await world.presses(SUBGROUP_DEPUTY, card, "Continue", facts="Written before.")
    held = world.teams.holds(card)
    person = await id_of(world, SUBGROUP_DEPUTY)
    await take(world, takes_off(person))
    await world.teams.until(lambda: NO_LONGER in text_of(card.card), PATIENCE)
    turned = await world.presses(SUBGROUP_DEPUTY, held, "Continue", facts="Typed just now.")
    kept = await world.store.read(lambda work: work.forms.drafts_of(person))
    words = await world.store.read(lambda work: work.forms.answers(kept[0].id))
    await take(world, adds(person))
    again = await world.card(SUBGROUP_DEPUTY, "section 2: recommendation")
    gone_on = await world.presses(SUBGROUP_DEPUTY, again, "Write section 2")

    assert "Page 1 of" in text_of(page.card)
    assert f"{NOT_YOURS} This page was not saved." in text_of(turned.card)
    assert "is kept until Mon 14 Sep 2026, and nobody else can read it." in text_of(turned.card)
    assert "Typed just now." not in text_of(turned.card)
    assert [draft.form.value for draft in kept] == ["section-2"]
    assert "Page 1 of" in text_of(gone_on.card)
    assert "Written before." in str(words)
    assert "Typed just now." not in str(words)


async def test_an_agency_whose_lead_no_longer_is_loses_its_request(world: World) -> None:
    await asks(world)
    card = await world.card(BETH, "Your agency is asked for information")
    old = world.teams.holds(card)
    leads = [part for part in PARTS if part.person.name == BETH]
    world.enrol(*leads, until=world.today.replace(day=6))
    await world.teams.until(lambda: NO_LONGER in text_of(card.card), PATIENCE)
    async with nothing_changes(world):
        read = await world.forges(BETH, old, stamp(old, Verb.REQUEST_READ, "letter.school"))
        reply = await world.forges(BETH, old, stamp(old, Verb.REQUEST_DO, "reply/school"))

    assert "Only the " in read.says
    assert "Only the " in reply.says


async def test_a_deputy_whose_days_have_passed_loses_their_cards_the_next_morning(
    world: World,
) -> None:
    deputies = [part for part in PARTS if part.role == "subgroup-chair" and part.deputy_for]
    chairs = [part for part in PARTS if part.role == "subgroup-chair"]
    members = [part for part in PARTS if part.person is deputies[0].person]
    await refer(world)
    await take(world, *SHORTEST, *AT_MEETING, *OUTCOMES)
    card = await world.card(SUBGROUP_DEPUTY, "section 2: recommendation")
    chair = await world.card(SUBGROUP_CHAIR, "section 2: recommendation")
    world.enrol(*dict.fromkeys((*chairs, *members)), until=LAST_DAY)
    world.enrol(*[part for part in chairs if not part.deputy_for])
    await world.day(LAST_DAY)
    still = await world.presses(SUBGROUP_DEPUTY, card, "Write section 2")
    old = world.teams.holds(card)
    await world.day(LAST_DAY.replace(day=10))
    await world.teams.until(lambda: NO_LONGER in text_of(card.card), PATIENCE)
    late = await world.presses(SUBGROUP_DEPUTY, old, "Continue", record_right="true")

    assert "Page 1 of" in text_of(still.card)
    assert "This page was not saved." in text_of(late.card)
    assert "section 2: recommendation" in text_of(chair.card)
