"""A case is lodged under the edition of its day; on a day outside all of them nothing is kept."""

from datetime import datetime
from typing import Final

from sqlalchemy import update

from bot.config.chosen import partnership
from bot.desk.circumstances import Circumstances
from bot.desk.partnership_desk import PartnershipDesk
from bot.partnership import LONDON, CivilClock
from procedure.desk import Refused, SendForm
from procedure.questions import FormKey
from storage.tables import CaseRow, table
from tests.service import answers
from tests.service.forms import fill, look_through, named
from tests.service.kept import cases, id_of, nothing_changes, the_case
from tests.service.steps import DECIDE, refer, shown
from tests.service.world import LA, MANAGER, PRACTITIONER, World, fields, text_of

BEFORE: Final = "No edition of the procedure was in force on Thursday 14 December 2023."
LONG_AGO: Final = datetime(2023, 12, 14, 9, tzinfo=LONDON)


def desk_of_long_ago(world: World) -> PartnershipDesk:
    about = Circumstances(partnership(world.config), CivilClock())
    about.clock.move_to(LONG_AGO)
    return PartnershipDesk(world.store, world.store.vault.keys, about)


async def test_a_referral_on_a_day_before_every_edition_is_kept_and_not_sent(
    world: World,
) -> None:
    message = await world.says(PRACTITIONER, "make a referral")
    await fill(world, PRACTITIONER, message, answers.REFERRAL)
    await look_through(world, PRACTITIONER, message)
    who = await id_of(world, PRACTITIONER)
    by = await world.store.read(lambda work: work.people.by_id(who, world.today))
    draft = await world.store.read(lambda work: work.forms.open_by(who, FormKey.REFERRAL, None))
    assert by
    assert draft
    command = SendForm(draft=draft.id, version=draft.version)
    outcome = await desk_of_long_ago(world).do(command, by, "a press")

    assert isinstance(outcome, Refused)
    assert outcome.because == (
        f"{BEFORE} Your referral has not been sent, and what you wrote is kept."
        " Tell the Business Manager."
    )
    assert await cases(world) == []
    assert await world.store.read(lambda work: work.forms.open_by(who, FormKey.REFERRAL, None))


async def test_a_day_of_awareness_before_every_edition_is_refused_and_nothing_is_saved(
    world: World,
) -> None:
    await refer(world)
    card = await shown(world, DECIDE)
    early = named(card.card, DECIDE.answers | {"aware-on": "2023-12-14"})
    async with nothing_changes(world):
        answer = await world.presses(LA, card, DECIDE.does, **early)

    assert f"{BEFORE} Nothing was recorded." in text_of(answer.card)
    assert (await the_case(world)).edition == "2023"


async def test_a_case_under_an_edition_that_is_not_there_is_not_gone_on_with(
    world: World,
) -> None:
    await refer(world)
    card = await shown(world, DECIDE)
    case = table(CaseRow)
    with world.store.writer.begin() as connection:
        connection.execute(update(case).values(edition="2031"))
    async with nothing_changes(world):
        given = fields(named(card.card, DECIDE.answers))
        answer = await world.teams.press(world.person(LA), card, DECIDE.does, **given)

    assert answer.says.startswith("Something went wrong here.")
    assert (await the_case(world)).edition == "2031"


async def test_why_a_date_is_what_it_is_says_under_which_edition(world: World) -> None:
    await refer(world)
    menu = await world.says(MANAGER, "hello")
    await world.presses(MANAGER, menu, "My work")
    await world.presses(MANAGER, menu, "Open case BSCP-2026-001")
    answer = await world.presses(MANAGER, menu, "Why this date?")

    assert (
        "Edition of the procedure: \nWorking Together to Safeguard Children 2023, and the local"
        " practice guidance, in force since Friday 15 December 2023"
    ) in text_of(answer.card)
