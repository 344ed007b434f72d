"""A card on which somebody is filling a step is left as it is, and brought up to date after."""

from dataclasses import replace
from datetime import date
from typing import Final

import pytest

from bot.unasked.sender import pass_by
from procedure.facts import Fact
from procedure.notices import Notice
from procedure.roles import Role
from storage.open_steps import LASTS, OwnCard
from storage.outbox import Outbox
from tests.service.relay.office import REFERENCE, Office, task
from tests.service.relay.people import CHAIR

OLD: Final = "task set-meeting first words"
NEW: Final = "task set-meeting second words"
LONG: Final = 60_000


@pytest.fixture(autouse=True)
async def sent(office: Office) -> None:
    await office.enrol(CHAIR, Role.PARTNERSHIP_CHAIR)
    await office.can_reach(CHAIR)
    await office.open_case({Fact.BECAME_AWARE: date(2026, 9, 7)}, (CHAIR, Role.PARTNERSHIP_CHAIR))
    await office.leave(asked(office))
    await office.relay.drain()
    office.cards.words = "second words"


def asked(office: Office) -> Notice:
    return replace(task(office.to(CHAIR)), reference=REFERENCE)


def card(office: Office) -> OwnCard:
    return OwnCard(REFERENCE, "set-meeting", office.ids[CHAIR.name])


async def opened(office: Office, lasting: int) -> None:
    await office.store.run(
        lambda work: work.steps.open(card(office), work.now() + lasting - LASTS)
    )


async def test_a_card_with_an_open_step_stands_until_the_step_is_closed(office: Office) -> None:
    office.store.when_left(office.relay.wake)
    await opened(office, LONG)
    async with office.relaying():
        await office.leave(asked(office), version=2)
        await office.relay.drain()
        during = office.chat(CHAIR)
        await office.store.run(lambda work: work.steps.close(card(office)))

        await office.teams.until(lambda: office.chat(CHAIR) == [NEW])

    assert during == [OLD]


async def test_a_step_that_was_forgotten_is_taken_away_in_the_end(office: Office) -> None:
    await opened(office, 300)
    await office.leave(asked(office), version=2)
    await office.relay.drain()
    during = office.chat(CHAIR)

    await office.send_all()

    assert during == [OLD]
    assert office.chat(CHAIR) == [NEW]


async def test_a_step_opened_after_the_claim_is_left_alone_as_well(office: Office) -> None:
    await office.leave(asked(office), version=2)
    claim = await office.claimed_by_force()
    await opened(office, LONG)
    await office.sender.send(claim)
    during = office.chat(CHAIR)
    left = await office.store.read(lambda work: work.outbox.find(claim.notice.key))
    await office.store.run(lambda work: work.steps.close(card(office)))
    await office.send_all()

    assert during == [OLD]
    assert left is not None
    assert (left.state, left.attempts, left.last_error) == ("ready", 0, None)
    assert office.chat(CHAIR) == [NEW]


async def test_the_key_on_a_card_is_known_before_the_card_can_be_pressed(office: Office) -> None:
    notice = replace(asked(office), about="sign")
    keys: list[str | None] = []
    await office.leave(notice)
    claim = await office.claimed_by_force()
    at = {"kept": lambda: keys.append(_key_of(office, notice))}
    office.sender.at = lambda point: at.get(point, lambda: pass_by(point))()

    await office.sender.send(claim)

    assert keys == ["sign"]


def _key_of(office: Office, notice: Notice) -> str | None:
    with office.store.reader.connect() as connection:
        left = Outbox(connection).find(notice.key)
    return left.card_key if left else None
