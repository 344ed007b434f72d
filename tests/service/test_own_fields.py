"""A partnership's own fields: asked, judged, kept, and read again, as any others are."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final

import pytest

from bot.config.reading import read
from procedure.questions import PageKey
from tests.conftest import Database
from tests.service import answers
from tests.service.forms import named
from tests.service.kept import the_case
from tests.service.steps import refer
from tests.service.world import MANAGER, PRACTITIONER, World, put_forms, text_of
from tests.service.world import world as whole_service

SAFETY: Final = """
    [[referral.safety]]
    id = "unsafe"
    asks = "Is anybody in danger as you write?"
    [[referral.safety]]
    id = "told-whom"
"""
TONIGHT: Final = """
    [[referral.safety]]
    id = "tonight"
    asks = "Who answers the telephone tonight?"
    kind = "line"
    missing = "Say who answers the telephone tonight"
    limit = 40
"""
SAID: Final = {"tonight": "Beth Turner"}


@pytest.fixture
async def own(database: Database, tmp_path: Path) -> AsyncIterator[World]:
    async with whole_service(tmp_path / "rehearsal", database, forms=SAFETY + TONIGHT) as world:
        yield world


async def reads_the_first_page(world: World) -> str:
    card = await world.card(MANAGER, "Case BSCP")
    opened = await world.teams.task_fetch(world.person(MANAGER), card, "Read the referral")
    return text_of(opened.card)


async def test_an_own_field_is_asked_and_judged(own: World) -> None:
    message = await own.says(PRACTITIONER, "make a referral")
    asked = text_of(message.card)
    page = named(message.card, answers.REFERRAL)
    await own.presses(PRACTITIONER, message, "Continue", **page)
    without = text_of(message.card)
    await own.presses(PRACTITIONER, message, "Continue", **page, tonight="B" * 41)
    too_long = text_of(message.card)
    await own.presses(PRACTITIONER, message, "Continue", **page, **SAID)
    menu = await own.says(PRACTITIONER, "hello")

    assert "Is anybody in danger as you write?" in asked
    assert "Who answers the telephone tonight?" in asked
    assert "Say who answers the telephone tonight" in without
    assert "Who answers the telephone tonight?" in too_long
    assert "Who answers the telephone tonight?" not in text_of(message.card)
    assert "page 2 of" in str(menu.card)


async def test_an_own_field_is_kept_and_read_by_whoever_may_read_the_form(own: World) -> None:
    await refer(own, words=answers.REFERRAL | SAID)
    form = (await the_case(own)).referral
    assert form
    kept = await own.store.read(lambda work: work.forms.answers(form))
    read_again = await reads_the_first_page(own)

    assert kept[PageKey("safety")]["tonight"] == "Beth Turner"
    assert "Is anybody in danger as you write?" in read_again
    assert "Who answers the telephone tonight?" in read_again
    assert "Beth Turner" in read_again


async def test_what_a_form_no_longer_asks_is_read_as_long_as_it_is_kept(own: World) -> None:
    await refer(own, words=answers.REFERRAL | SAID)
    await own.stop()
    put_forms(own.folder, SAFETY)
    own.config = read(own.folder / "quorate.toml")
    await own.start()
    read_again = await reads_the_first_page(own)

    assert "tonight (no longer asked)" in read_again
    assert "Beth Turner" in read_again
