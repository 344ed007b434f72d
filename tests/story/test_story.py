"""The story that must work, in Microsoft's own client, from a hello to the referrer's answer."""

from tests.story import chapter_1_referral as referral
from tests.story.telling import Telling


def test_a_referral_goes_from_hello_to_an_answer(telling: Telling) -> None:
    referral.says_hello(telling)
    referral.fills_the_first_pages(telling)
