"""The sign-off card tells what will pass from what will not, and who can sign instead."""

from cards.sign_off import sign_off
from tests.cards import case_views as of_case
from tests.cards.schema import titles, words

LATER = "This cannot be signed yet."


def test_somebody_who_never_may_sign_is_told_who_can() -> None:
    card = sign_off(of_case.NOT_YOU_2)

    assert "You cannot sign this." in words(card)
    assert "Dee Vaughan can sign it." in words(card)
    assert LATER not in words(card)
    assert of_case.NOT_YOU_2.does not in titles(card)


def test_somebody_who_may_sign_later_is_told_what_to_wait_for() -> None:
    card = sign_off(of_case.NOT_YET_3)

    assert LATER in words(card)
    assert "You cannot sign this." not in words(card)
