"""Who is offered to open a case without a referral, and in which way."""

from collections.abc import Iterator
from typing import Final

from cards.press import Offer, Verb
from procedure.roles import Actor, Role

_OPEN: Final = Offer(Verb.OPEN_CASE, "Open a case without a referral")
_COPY: Final = Offer(Verb.OPEN_COPY, "Record a copy of a notification")
_OFFICE: Final = frozenset({Role.BUSINESS_UNIT, Role.BUSINESS_MANAGER})


def opening_offers(by: Actor) -> Iterator[Offer]:
    if Role.LA_REPRESENTATIVE in by.roles:
        yield _OPEN
    if by.roles & _OFFICE:
        yield _COPY
