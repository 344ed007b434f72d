import pytest

from bench.pages import Page
from bench.referral import ADAPTIVE, Begun, Chats, Referrals, Referrer
from bench.wire import Line, Wrong
from tests.bench.bot import talking
from tests.bench.pages import Json, card


def shown(page: Json) -> Json:
    return {"statusCode": 200, "type": ADAPTIVE, "value": page}


def one_begun(line: Line) -> tuple[Referrer, Referrals]:
    """Somebody at the first page, and the exchange that will turn it."""
    chats = Chats("http://127.0.0.1:1/", "Bearer x")
    referrals = Referrals(chats, [line])
    referrals.put_back(Begun(chats.newcomer(), Page(card(1, "q_name"))))
    return Referrer(line, chats, referrals), referrals


async def test_a_press_sends_the_buttons_data_and_every_answer() -> None:
    async with talking(shown(card(2, "q_job"))) as (bot, line):
        turn, _ = one_begun(line)
        await turn()

    data = bot.heard[0]["value"]["action"]["data"]
    assert data == {"n": 1, "q_name": "As it was recorded at the time."}


async def test_each_press_is_of_the_page_shown_last() -> None:
    async with talking(shown(card(2, "q_job")), shown(card(3, "q_agency"))) as (bot, line):
        turn, _ = one_begun(line)
        await turn()
        await turn()

    assert "q_job" in bot.heard[1]["value"]["action"]["data"]


async def test_whoever_comes_to_the_last_page_makes_way() -> None:
    async with talking(shown(card(2, button="Send the referral"))) as (_, line):
        turn, referrals = one_begun(line)
        await turn()

    with pytest.raises(IndexError):
        referrals.next()


async def test_a_page_that_was_not_saved_spoils_the_measurement() -> None:
    async with talking(shown(card(1, "q_job"))) as (_, line):
        turn, _ = one_begun(line)

        with pytest.raises(Wrong, match="saved once"):
            await turn()


async def test_an_answer_that_is_no_card_spoils_the_measurement() -> None:
    refused = {"statusCode": 400, "type": "application/vnd.microsoft.error", "value": {}}
    async with talking(refused) as (_, line):
        turn, _ = one_begun(line)

        with pytest.raises(Wrong, match="not answered with a card"):
            await turn()
